internal import TextPrimitives

/// Tells HTML from plain text.
enum FormSniffer {
    /// Bytes that are looked at, what a browser would not show left out of the count.
    private static let reach = 1 << 16
    private static let marks: [[UInt8]] =
        [
            "!doctype html", "html", "head", "body", "div", "p>", "p ", "article", "section", "table", "h1", "span", "meta", "script",
            "style", "title", "ul", "br", "/",
        ].map { Array($0.utf8) }

    /// HTML when one of the common tags stands in the first 64 KB. White space at the beginning, comments, `<?…>` and `<!…>` do not
    /// count: templates write kilobytes of them before the first tag.
    /// - Complexity: O(n), of text without comments O(1).
    static func isHTML(_ text: [UInt8]) -> Bool {
        var position = spaceEnd(text, from: 0)
        var end = min(text.count, position + reach)
        /// The end of what has none is not looked for twice.
        var isUnclosed = false
        while let bracket = text.firstIndex(of: 0x3C, from: position, upTo: end) {
            if marks.contains(where: { isWord($0, text, at: bracket + 1) }) { return true }
            guard !isUnclosed, beginsUnshown(text, bracket) else {
                position = bracket + 1
                continue
            }
            guard let after = markupEnd(text, bracket) else {
                isUnclosed = true
                continue
            }
            position = spaceEnd(text, from: after)
            end = min(text.count, end + position - bracket)
        }
        return false
    }

    /// Compared without the case of letters.
    static func isWord<Text: RandomAccessCollection<UInt8>>(_ word: [UInt8], _ text: Text, at start: Int) -> Bool where Text.Index == Int {
        guard start + word.count <= text.endIndex else { return false }
        for offset in word.indices where text[start + offset].lowercasedASCII != word[offset] { return false }
        return true
    }

    private static func spaceEnd(_ text: [UInt8], from start: Int) -> Int {
        var position = start
        while position < text.count, text[position] <= 0x20 { position += 1 }
        return position
    }

    private static func beginsUnshown(_ text: [UInt8], _ bracket: Int) -> Bool {
        bracket + 1 < text.count && (text[bracket + 1] == 0x21 || text[bracket + 1] == 0x3F)
    }

    /// The place after a comment, `<?…>` or `<!…>`; nil where it has no end.
    private static func markupEnd(_ text: [UInt8], _ bracket: Int) -> Int? {
        let isComment = isWord([0x21, 0x2D, 0x2D], text, at: bracket + 1)
        // The dashes of `<!-->` end it as well.
        let dashes = bracket + 4
        var close = text.firstIndex(of: 0x3E, from: bracket + 2)
        while isComment, let found = close, found < dashes || text[found - 1] != 0x2D || text[found - 2] != 0x2D {
            close = text.firstIndex(of: 0x3E, from: found + 1)
        }
        return close.map { $0 + 1 }
    }
}
