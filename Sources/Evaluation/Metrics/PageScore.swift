/// What one page's output is worth against its gold.
public struct PageScore: Sendable {
    public let set: String
    public let id: String
    public let type: String
    public let language: String
    /// Words, or characters for languages written without spaces.
    public let words: Overlap
    public let shingles: ShingleCounts
    /// Snippets found of those that must be there.
    public let with: (found: Int, of: Int)
    /// Snippets found of those that must not be there.
    public let without: (found: Int, of: Int)

    private static let unspaced: Set<String> = ["zh", "ja", "th"]

    /// - Complexity: O(n) over both texts.
    public init(_ gold: GoldPage, set: String, output: String) {
        self.set = set
        id = gold.id
        type = gold.type
        language = gold.language ?? "?"
        let cut = Self.unspaced.contains(gold.language ?? "") ? WordTokens.characters : WordTokens.tokens
        let outputTokens = cut(output)
        let goldTokens = cut(gold.gold)
        words = Overlap(output: outputTokens, gold: goldTokens)
        shingles = ShingleCounts(output: outputTokens, gold: goldTokens)
        let flat = Self.flat(output)
        with = (gold.with.count { flat.contains(Self.flat($0)) }, gold.with.count)
        without = (gold.without.count { flat.contains(Self.flat($0)) }, gold.without.count)
    }

    private static func flat(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
