internal import PageTree

/// Whether a page itself hides an element from its readers.
enum Hiding {
    static func isHidden(_ node: NodeID, in document: Document) -> Bool {
        if document.attributeRange(hidden, of: node) != nil { return true }
        guard let style = document.attributeRange(style, of: node) else { return false }
        return hidesByStyle(document.arena, style)
    }

    // The numbers that every SymbolTable gives to these names.
    private static let hidden = Document.hiddenSymbol
    private static let style = Document.styleSymbol

    /// `display: none` or `visibility: hidden` among the declarations.
    private static func hidesByStyle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let compact = bytes[range].filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        return contains(compact, "display:none") || contains(compact, "visibility:hidden")
    }

    private static func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(word.description)
    }
}
