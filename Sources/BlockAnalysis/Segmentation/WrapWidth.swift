/// The column at which a text was wrapped, as mail programs, `lynx -dump` and pandoc write it.
struct WrapWidth {
    /// Characters of the longest lines but for those that have no place to be cut.
    let column: Int

    /// Lines of so many columns are wrapped by people and programs; longer ones are paragraphs.
    private static let usual = 40...110
    /// Nil for a text whose lines end where its paragraphs do.
    /// - Complexity: O(n).
    init?(_ text: [UInt8], _ lines: [Range<Int>]) {
        var counts = [Int](repeating: 0, count: Self.usual.upperBound + 2)
        var longer = 0
        var filled = 0
        for line in lines {
            let length = Self.length(text[line])
            guard length > 0 else { continue }
            filled += 1
            if length > Self.usual.upperBound {
                // An address that could not be cut.
                if text[line].count(where: { $0 == 0x20 }) > 8 { longer += 1 }
            } else {
                counts[length] += 1
            }
        }
        guard filled >= 6, longer * 50 <= filled, let longest = counts.lastIndex(where: { $0 > 0 }), Self.usual.contains(longest) else {
            return nil
        }
        column = longest
        // Of lines that go on in the next one nearly all are full; where a line is a paragraph, its length is chance.
        var (full, open, ended) = (0, 0, 0)
        for (line, next) in zip(lines, lines.dropFirst()) {
            let length = Self.length(text[line])
            guard length * 2 >= longest, length <= longest, Self.length(text[next]) > 0 else { continue }
            open += 1
            guard isFull(text[line], before: text[next]) else { continue }
            full += 1
            if Self.endsSentence(text[line]) { ended += 1 }
        }
        // Short paragraphs of nearly one length: a wrapped line ends in mid-sentence.
        guard full >= 3, full * 10 >= open * 7, ended * 2 <= full else { return nil }
    }

    /// Whether a line ends because the next line's first word did not fit into it.
    func isFull(_ line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Bool {
        let text = next.drop { $0 <= 0x20 }
        guard !Self.startsItem(text) else { return false }
        // Between ideographs a line may be cut anywhere.
        if let first = text.first, (0xE3...0xE9).contains(first) { return Self.length(line) + 1 > column }
        return Self.length(line) + 1 + Self.length(text.prefix { $0 > 0x20 }) > column
    }

    /// Whether a line ends with a full stop, a question or an exclamation mark, or the quotation mark behind one.
    private static func endsSentence(_ line: ArraySlice<UInt8>) -> Bool {
        let end = String(decoding: line.suffix(16), as: UTF8.self).last { !$0.isWhitespace && !"\"'”“’»)".contains($0) }
        return end.map { ".!?…".contains($0) } ?? false
    }

    /// Characters without the white space at the end.
    private static func length(_ line: ArraySlice<UInt8>) -> Int {
        let end = line.lastIndex { $0 > 0x20 } ?? line.startIndex - 1
        return end < line.startIndex ? 0 : line[line.startIndex...end].count { $0 & 0xC0 != 0x80 }
    }

    /// `* `, `+ `, `- `, `• `, `1. `, `2) `.
    private static func startsItem(_ text: ArraySlice<UInt8>) -> Bool {
        let mark = text.prefix { $0 > 0x20 }
        guard mark.count < text.count, let last = mark.last else { return false }
        if mark.count == 1 { return last == 0x2A || last == 0x2B || last == 0x2D }
        if mark.elementsEqual([0xE2, 0x80, 0xA2]) { return true }
        return mark.count <= 3 && (last == 0x2E || last == 0x29) && mark.dropLast().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
