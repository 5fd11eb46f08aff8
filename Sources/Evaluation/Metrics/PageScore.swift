/// What one page's output is worth against its gold.
package struct PageScore: Sendable {
    package let set: String
    package let id: String
    package let type: String
    package let language: String
    /// Whether only snippets are known of what is right; then `words` and `shingles` say nothing.
    package let hasSnippetsOnly: Bool
    /// Words, or characters for languages written without spaces.
    package let words: Overlap
    package let shingles: ShingleCounts
    /// Snippets found of those that must be there.
    package let with: (found: Int, of: Int)
    /// Snippets found of those that must not be there.
    package let without: (found: Int, of: Int)

    /// What the found fields are worth; nil where the gold states none.
    package internal(set) var fields: FieldScore?
    /// What judging the page took.
    package internal(set) var nanoseconds = 0
    /// What the page said that its text is worth.
    package internal(set) var quality = 0.0
    /// The words by role, where they were counted.
    package internal(set) var blocks: BlockConfusion?
    /// The word F1 of another output that this one is held against.
    package internal(set) var other: Double?

    /// Of a page that was judged while it arrived: what its text shares with that of the whole page.
    package internal(set) var agreement: Overlap?

    private static let unspaced: Set<String> = ["zh", "ja", "th"]

    /// - Complexity: O(n) over both texts.
    package init(_ gold: GoldPage, set: String, output: String) {
        self.set = set
        id = gold.id
        type = gold.type
        hasSnippetsOnly = gold.hasSnippetsOnly
        language = gold.language ?? "?"
        let cut = Self.tokenizer(for: gold)
        let outputTokens = cut(output)
        let goldTokens = cut(gold.gold)
        words = Overlap(output: outputTokens, gold: goldTokens)
        shingles = ShingleCounts(output: outputTokens, gold: goldTokens)
        let flat = Self.flat(output)
        with = (gold.with.count { flat.contains(Self.flat($0)) }, gold.with.count)
        without = (gold.without.count { flat.contains(Self.flat($0)) }, gold.without.count)
    }

    /// What cuts a page's text into what is counted.
    static func tokenizer(for gold: GoldPage) -> (String) -> [String] {
        let isUnspaced = unspaced.contains(gold.language ?? "")
        return { isUnspaced ? WordTokens.characters($0) : WordTokens.tokens($0) }
    }

    private static func flat(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
