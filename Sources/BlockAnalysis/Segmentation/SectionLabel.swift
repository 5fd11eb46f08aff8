internal import TextPrimitives

/// The number of a section, a clause or a note that stands in an element of its own before its words, apart from them by the page's style
/// alone: `<span>(2)</span><span>The light</span>`.
enum SectionLabel {
    /// Bytes of the longest.
    static let longest = 8

    /// "3", "12.", "(2)", "a)", "1.2".
    static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, let last = text.last else { return false }
        let inner = first == UInt8(ascii: "(") ? text.dropFirst() : text
        let isClosed = last == UInt8(ascii: ")") || last == UInt8(ascii: ".")
        let core = isClosed ? inner.dropLast() : inner
        guard let start = core.first, let end = core.last, first == UInt8(ascii: "(") ? last == UInt8(ascii: ")") : true else {
            return false
        }
        if core.count == 1, last == UInt8(ascii: ")"), start.isASCIILetter { return true }
        return start.isASCIIDigit && end.isASCIIDigit && core.count <= 6 && core.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
    }

    /// Whether a text begins with a word: behind a bare number, "3", one with a capital and a small letter, for "3D" and "5G" are words.
    static func isFollowed(by arena: [UInt8], in range: Range<Int>, label last: UInt8?) -> Bool {
        guard !range.isEmpty, arena[range.lowerBound] > 0x20, arena[range.lowerBound] < 0xE2 else { return false }
        let first = UTF8Scalars.decode(arena, at: range.lowerBound)
        guard let letter = Unicode.Scalar(first.scalar)?.properties, letter.isAlphabetic else { return false }
        guard let last, last.isASCIIDigit else { return true }
        let next = range.lowerBound + first.length
        guard letter.isUppercase, next < range.upperBound, arena[next] < 0xE2 else { return false }
        return Unicode.Scalar(UTF8Scalars.decode(arena, at: next).scalar)?.properties.isLowercase ?? false
    }
}
