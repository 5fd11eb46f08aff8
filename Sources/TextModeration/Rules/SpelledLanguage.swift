internal import LanguageModels

/// The language of a text by how its letters follow each other, where its words are too few to guess by.
enum SpelledLanguage {
    /// Bytes of the shortest and of the longest text that is asked: a single word is spelled alike in many languages.
    private static let sizes = 36...4096
    /// How sure the answer must be: a rule that doesn't speak for want of its language finds nothing.
    private static let certainty = 0.5

    /// The text's language (ISO 639-1), or nil where there is doubt.
    /// - Complexity: O(n), and O(1) for a long text.
    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
        guard sizes.contains(range.count) else { return nil }
        var sample = LetterSample()
        sample.add(bytes, range)
        guard !sample.isTooSmall, let answer = LanguageIdentifier.identify(sample), answer.confidence >= certainty else { return nil }
        return answer.language
    }
}
