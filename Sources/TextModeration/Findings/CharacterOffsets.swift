/// Tells characters (Unicode scalars) from bytes in a text.
public struct CharacterOffsets {
    private let text: ArraySlice<UInt8>
    /// Characters before each so many bytes.
    private let counts: [Int]
    private static let step = 1024

    /// - Complexity: O(n).
    public init(_ text: ArraySlice<UInt8>) {
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
    public func characters(before byte: Int) -> Int {
        let start = text.startIndex + byte / Self.step * Self.step
        return counts[byte / Self.step] + Self.characters(text[start..<(text.startIndex + byte)])
    }

    /// The span of some bytes, counted from the text's beginning.
    public func span(_ bytes: Range<Int>) -> Finding.Span {
        Finding.Span(characters: characters(before: bytes.lowerBound)..<characters(before: bytes.upperBound), bytes: bytes)
    }
}
