package import RuleModel
package import TextViews

/// Something that a moderation rule found in a document, with all that led to it.
package struct Finding: Sendable {
    /// A part of a text.
    package struct Span: Sendable, Equatable {
        /// In characters (Unicode scalars).
        package let characters: Range<Int>
        /// In bytes of UTF-8.
        package let bytes: Range<Int>
    }

    /// The rule's id, and its file and line.
    package let rule: String
    package let place: String
    /// Who speaks: "built-in", "user" or "site".
    package let tier: String
    package let category: String
    package let severity: Moderation.Severity
    /// In hundredths.
    package let score: Int
    package let effect: Moderation.Effect
    /// How sure it is that the rule's sense is meant, in hundredths.
    package let confidence: Int
    /// The text in which it stands: a block, a field, or the document as a whole.
    package let origin: TextOrigin
    /// Whether that text is printed.
    package let isKept: Bool
    /// As it was written.
    package let text: String
    /// Where it stands in its text, before any mask.
    package let span: Span?
    /// The view nearest to the text in which the rule matched, what stands there, and what was done to get there.
    package let view: TextView.Kind?
    package let matched: String?
    package let steps: [Step]
    /// What stands for it in the output; nil where it stands as it was.
    package let replacement: String?
    /// The measures of the document that the rule saw.
    package let measures: [(name: String, value: Double)]
    /// The allow list or suppression that lets it stand; it then does not count.
    package let liftedBy: String?
    /// In bytes of its text after masks and cuts.
    package let result: Range<Int>?
    /// Where it, or what stands for it, stands in the output; nil where that does not show it.
    package var output: Span?

    /// Whether the word was found in disguise only.
    package var isEvasive: Bool { view.map { $0 >= .evasion } ?? false }
    /// Whether it counts: it is in what is printed, and nothing lifts it.
    package var counts: Bool { isKept && liftedBy == nil }
}

/// Tells characters (Unicode scalars) from bytes in a text.
package struct CharacterOffsets {
    private let text: ArraySlice<UInt8>
    /// Characters before each so many bytes.
    private let counts: [Int]
    private static let step = 1024

    /// - Complexity: O(n).
    package init(_ text: ArraySlice<UInt8>) {
        self.text = text
        var counts = [0]
        var start = text.startIndex
        while start < text.endIndex {
            let end = min(start + Self.step, text.endIndex)
            counts.append(counts[counts.count - 1] + Self.characters(text[start..<end]))
            start = end
        }
        self.counts = counts
    }

    private static func characters(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }

    /// How many characters stand before a byte, counted from the text's beginning.
    package func characters(before byte: Int) -> Int {
        let start = text.startIndex + byte / Self.step * Self.step
        return counts[byte / Self.step] + Self.characters(text[start..<(text.startIndex + byte)])
    }

    /// The span of some bytes, counted from the text's beginning.
    package func span(_ bytes: Range<Int>) -> Finding.Span {
        Finding.Span(characters: characters(before: bytes.lowerBound)..<characters(before: bytes.upperBound), bytes: bytes)
    }
}
