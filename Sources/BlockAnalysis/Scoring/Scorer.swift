/// Gives every block of a page points in hundredths of log-odds: above zero speaks for main content.
public protocol Scorer: Sendable {
    /// The points of all blocks; fills the features that depend on points (context) on the way.
    /// - Complexity: O(blocks × features).
    func scores(_ table: inout FeatureTable, _ analysis: PageAnalysis) -> [Int]

    /// The addends of one block's points, which sum up to them; `table` as `scores` left it.
    func reasons(_ table: FeatureTable, block: Int) -> [Reason]
}

/// The scorers that the binary carries, by the form of the page.
public struct FormScorers: Sendable {
    private let markup: @Sendable () -> any Scorer
    private let text: @Sendable () -> any Scorer

    /// Scorers are asked for when a page of the form comes, so that a process that reads one page makes one of them.
    public init(markup: @autoclosure @escaping @Sendable () -> any Scorer, text: @autoclosure @escaping @Sendable () -> any Scorer) {
        self.markup = markup
        self.text = text
    }

    func scorer(for page: PageView) -> any Scorer { page.document == nil ? text() : markup() }

    /// What `winnow train` made last.
    public static let builtIn = FormScorers(markup: BuiltInScorers.markup, text: BuiltInScorers.text)
}
