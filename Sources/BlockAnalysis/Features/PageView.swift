public import PageTree
internal import PatternMatching

/// A segmented page with what the passes need to know of it: the tree (none for plain text), each block's counts and
/// the page's titles.
public struct PageView: Sendable {
    /// Nil for flattened text.
    public let document: Document?
    public let segmentation: Segmentation
    public let measures: [TextMeasure]
    /// The language by function words (ISO 639-1), or nil.
    public let guessedLanguage: String?
    /// What the page's head calls itself: `og:title`, `<title>`.
    public let titles: [String]
    /// `segmentation.arena` after `CaseFolding`, byte for byte.
    public let folded: [UInt8]

    public var blocks: [TextBlock] { segmentation.blocks }

    /// - Complexity: O(n) over the page's text.
    public init(document: Document?, segmentation: Segmentation, titles: [String]) {
        self.document = document
        self.segmentation = segmentation
        self.titles = titles
        folded = CaseFolding.fold(segmentation.arena)
        var measures: [TextMeasure] = []
        measures.reserveCapacity(segmentation.blocks.count)
        var votes = [Int](repeating: 0, count: StopWords.codes.count)
        for block in segmentation.blocks {
            measures.append(TextMeasure.measure(segmentation.arena, folded: folded, block.text, votes: &votes))
        }
        self.measures = measures
        guessedLanguage = TextLanguage.winner(votes)
    }
}
