internal import PatternMatching

/// The language of a text by its function words.
public enum TextLanguage {
    /// Votes that a language needs.
    private static let fewest = 5

    /// The language (ISO 639-1) of which most function words stand in lines of eight words or more, or nil.
    /// - Complexity: O(n).
    public static func guess(_ text: [UInt8]) -> String? {
        let folded = CaseFolding.fold(text)
        var votes = [Int](repeating: 0, count: StopWords.codes.count)
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            if end > start { _ = TextMeasure.measure(text, folded: folded, start..<end, votes: &votes) }
            start = end + 1
        }
        return winner(votes)
    }

    /// The language with the most votes.
    static func winner(_ votes: [Int]) -> String? {
        guard let most = votes.max(), most >= fewest, let index = votes.firstIndex(of: most) else { return nil }
        return StopWords.codes[index]
    }
}
