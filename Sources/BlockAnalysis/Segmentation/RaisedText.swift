internal import PageTree

/// What stands in a `<sup>`.
enum RaisedText {
    enum Kind {
        /// Nothing but digits and signs: an exponent, or the number of a note.
        case digits
        /// Another mark of a note: "[1]", or a link to a place on the page.
        case noteMark
        /// Letters, as in "1st".
        case other
    }

    /// Bytes of the longest mark.
    private static let longest = 24

    static func kind(of node: NodeID, in document: Document) -> Kind {
        var text: [UInt8] = []
        var linksInside = false
        for raw in node.rawValue..<document.subtreeEnd(node).rawValue {
            let inner = NodeID(rawValue: raw)
            if document.isText(inner) {
                text += document.arena[document.textRange(inner)].filter { $0 > 0x20 }
                if text.count > longest { return .other }
            } else if document.tag(inner) == .a {
                linksInside = document.attribute("href", of: inner)?.contains("#") ?? false
            }
        }
        guard let first = text.first else { return .other }
        if text.allSatisfy({ superscripts[$0] != nil }), text.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return .digits }
        // "1)", "2,3", "3–5" and "*" are marks of notes, too.
        let isMark = text.allSatisfy {
            $0 >= 0x30 && $0 <= 0x39 || [0x28, 0x29, 0x2A, 0x2C, 0x2D, 0x5B, 0x5D, 0xE2, 0x80, 0x93].contains($0)
        }
        return linksInside || isMark || first == 0x5B || first == 0x28 ? .noteMark : .other
    }

    /// Whether a link is the number of a note that only the page's style raises: digits alone, to a place on the page.
    static func isMark(_ link: NodeID, in document: Document) -> Bool {
        guard document.subtreeEnd(link).rawValue - link.rawValue == 2, let text = document.firstChild(link), document.isText(text),
            (1...3).contains(document.textRange(text).count), document.fragment(of: link) != nil
        else { return false }
        return document.arena[document.textRange(text)].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether a link to a place on the page is the number of a note in square brackets, each perhaps in an element of its own: "[7]".
    static func isBracketedMark(_ link: NodeID, in document: Document) -> Bool {
        guard document.subtreeEnd(link).rawValue - link.rawValue <= 8 else { return false }
        let text = document.textBytes(link).filter { $0 > 0x20 }
        guard (3...5).contains(text.count), text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]"),
            text.dropFirst().dropLast().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return false }
        // A script may lead there, and the class says what it is.
        return document.attribute("href", of: link)?.contains("#") ?? false
            || document.classes(link).contains { symbol in
                let name = document.symbols[symbol]
                return ["sup", "ref", "note", "cite"].contains { name.hasPrefix($0) || name.hasSuffix($0) }
            }
    }

    /// Unicode's superscript of a digit or sign; another character stays as it is.
    static func superscript(_ byte: UInt8) -> String { superscripts[byte] ?? String(Unicode.Scalar(byte)) }

    private static let superscripts: [UInt8: String] = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-".utf8, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".map(String.init)))
}

/// Who said a quotation.
enum QuoteSource {
    /// Whether a `<cite>` ends its paragraph of a block quote, so that it is its source and no word of it.
    static func isSource(_ cite: NodeID, in document: Document) -> Bool {
        guard let parent = document.parent(cite) else { return false }
        var next = document.nextSibling(cite)
        while let node = next {
            guard document.isText(node), document.arena[document.textRange(node)].allSatisfy({ $0 <= 0x20 }) else { return false }
            next = document.nextSibling(node)
        }
        return document.tag(parent) == .blockquote || document.parent(parent).map { document.tag($0) == .blockquote } ?? false
    }
}

/// Marks that browsers show around an element without the page's writing them.
enum InsertedMarks {
    /// Whether a `<q>` has its quotation marks in its text.
    static func hasQuotes(_ node: NodeID, in document: Document) -> Bool {
        let first = document.textContent(node).unicodeScalars.first { !$0.properties.isWhitespace }
        guard let first else { return true }
        return first.properties.isQuotationMark
    }

    /// Whether a `<rt>` stands between `<rp>` with parentheses.
    static func hasParentheses(_ node: NodeID, in document: Document) -> Bool {
        guard let parent = document.parent(node) else { return true }
        return document.children(parent).contains { document.tag($0) == .rp }
    }
}
