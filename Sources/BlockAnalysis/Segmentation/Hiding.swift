internal import PageTree

/// Whether a page itself hides an element from its readers.
enum Hiding {
    static func isHidden(_ node: NodeID, in document: Document) -> Bool {
        if document.attributeRange(Document.hiddenSymbol, of: node) != nil { return true }
        guard let style = document.attributeRange(Document.styleSymbol, of: node) else { return false }
        return hidesByStyle(document.arena, style)
    }

    private static let display = Array("display:none".utf8)
    private static let visibility = Array("visibility:hidden".utf8)

    /// `display: none` or `visibility: hidden` among the declarations, in any case and spacing.
    /// - Complexity: O(n); a word is tried only where its first letter stands.
    private static func hidesByStyle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        for position in range {
            switch bytes[position] | 0x20 {
            case 0x64: if stands(display, in: bytes, position..<range.upperBound) { return true }
            case 0x76: if stands(visibility, in: bytes, position..<range.upperBound) { return true }
            default: break
            }
        }
        return false
    }

    private static func stands(_ word: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var matched = 0
        for position in range {
            let byte = bytes[position]
            if byte <= 0x20 { continue }
            let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            guard small == word[matched] else { return false }
            matched += 1
            if matched == word.count { return true }
        }
        return false
    }
}
