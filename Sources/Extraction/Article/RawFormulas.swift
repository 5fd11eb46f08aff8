internal import TextPrimitives

/// Formulas that stand in the text as TeX between marks, for a script that draws them: `\(x^2\)`, `\[x^2\]`, `$$x^2$$`.
package enum RawFormulas {
    /// Bytes of the longest.
    private static let longest = 2000

    /// Where they stand, marks and all. - Complexity: O(n).
    static func ranges(in text: ArraySlice<UInt8>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = text.startIndex
        while position + 1 < text.endIndex {
            guard let close = closing(text[position], text[position + 1]), let end = end(of: close, in: text, from: position + 2) else {
                position += 1
                continue
            }
            ranges.append(position..<end)
            position = end
        }
        return ranges
    }

    /// The formula without its marks, and whether it stands on a line of its own; as it is where it has none.
    package static func bare(_ text: String) -> (tex: String, isDisplay: Bool) {
        let bytes = Array(text.utf8)
        guard bytes.count > 4, let close = closing(bytes[0], bytes[1]), bytes.suffix(2).elementsEqual(close) else { return (text, false) }
        return (String(String(decoding: bytes[2..<(bytes.count - 2)], as: UTF8.self).trimmed), bytes[1] != UInt8(ascii: "("))
    }

    private static func closing(_ first: UInt8, _ second: UInt8) -> [UInt8]? {
        switch (first, second) {
        case (0x5C, 0x28): [0x5C, 0x29]
        case (0x5C, 0x5B): [0x5C, 0x5D]
        case (0x24, 0x24): [0x24, 0x24]
        default: nil
        }
    }

    /// Behind the closing mark; nil where none is near, or nothing stands between.
    private static func end(of close: [UInt8], in text: ArraySlice<UInt8>, from start: Int) -> Int? {
        let reach = min(text.endIndex, start + longest)
        guard start + 2 < reach, text[start] != 0x24 else { return nil }
        var index = start
        var hasText = false
        while index + 1 < reach {
            if text[index] == close[0], text[index + 1] == close[1] { return hasText ? index + 2 : nil }
            // "\\)" is a line's end and a bracket.
            if text[index] == 0x5C { index += 1 }
            hasText = hasText || text[index] > 0x20
            index += 1
        }
        return nil
    }
}
