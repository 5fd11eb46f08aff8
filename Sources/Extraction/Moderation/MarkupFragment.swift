internal import TextPrimitives

/// Tells a piece of HTML (a comment, a message) from a page.
enum MarkupFragment {
    /// Elements that say something of the whole page, which people have no reason to write into a box. One who writes others
    /// there (`<article>`, `<script>`) does not make a page of it.
    private static let ofPages = ["html", "head", "body", "meta", "link", "frameset"].map { Array($0.utf8) }

    /// Elements whose text nobody is shown.
    private static let hiding = ["script", "noscript", "template"].map { Array($0.utf8) }

    /// Elements whose text is shown where what they stand for is not, or spoken, and is not text of a page.
    private static let replaced = ["object", "canvas", "audio", "video", "iframe", "noframes", "noembed", "title", "desc"].map {
        Array($0.utf8)
    }

    /// Elements that show people something without a word of text.
    private static let showing = [
        "script", "img", "picture", "video", "audio", "iframe", "frame", "frameset", "object", "embed", "canvas", "svg",
    ].map { Array($0.utf8) }

    /// Longer than anybody writes into a box, in bytes.
    private static let longest = 1 << 18

    /// - Complexity: O(n).
    static func isFragment(_ bytes: [UInt8]) -> Bool {
        bytes.count <= longest && !holds(ofPages, bytes) && !holdsDoctype(bytes) && !holdsTitle(bytes)
    }

    /// Whether elements that are not shown, or shown in another order, may hold words, which then are not moderated.
    /// - Complexity: O(n).
    static func hidesText(_ bytes: [UInt8]) -> Bool {
        holds(hiding, bytes) || turnsText(bytes) || (holds(replaced, bytes) && replaced.contains { holdsWords(in: $0, bytes) })
            || writesByStyle(bytes)
    }

    /// Whether elements may show something that is no text.
    /// - Complexity: O(n).
    static func showsUnread(_ bytes: [UInt8]) -> Bool { holds(showing, bytes) }

    /// Whether text is shown in another order than it is written.
    private static func turnsText(_ bytes: [UInt8]) -> Bool {
        holds([Array("bdo".utf8)], bytes) || mentions("bidi-override", bytes)
    }

    /// Whether words stand between the tags of an element of a name.
    private static func holdsWords(in name: [UInt8], _ bytes: [UInt8]) -> Bool {
        var isInside = false
        var position = 0
        while position < bytes.count {
            if bytes[position] == 0x3C {
                if begins(name, bytes, position + 1) { isInside = true }
                if position + 1 < bytes.count, bytes[position + 1] == 0x2F, begins(name, bytes, position + 2) { isInside = false }
                guard let close = bytes[position...].firstIndex(of: 0x3E) else { return false }
                position = close + 1
            } else {
                let isReference = bytes[position] == 0x26 && position + 1 < bytes.count && bytes[position + 1] == 0x23
                let isLetter = bytes[position] >= 0x80 || (0x61...0x7A).contains(bytes[position] | 0x20)
                if isInside, isLetter || isReference { return true }
                position += 1
            }
        }
        return false
    }

    /// Whether a style sheet writes text.
    private static func writesByStyle(_ bytes: [UInt8]) -> Bool {
        holds([Array("style".utf8)], bytes) && mentions("content", bytes)
    }

    /// Whether a word, given in small letters, stands anywhere.
    private static func mentions(_ word: String, _ bytes: [UInt8]) -> Bool {
        let word = Array(word.utf8)
        return bytes.indices.contains { bytes[$0] | 0x20 == word[0] && bytes[$0...].starts(with: word, by: { $0 | 0x20 == $1 }) }
    }

    /// Whether a text begins as markup does.
    /// - Complexity: O(white space before it).
    static func beginsWithTag(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return (bytes.starts(with: mark) ? bytes[3...] : bytes[...]).first { $0 > 0x20 } == 0x3C
    }

    private static func holdsDoctype(_ bytes: [UInt8]) -> Bool {
        let doctype = Array("!doctype".utf8)
        return tags(bytes) { bytes[$0...].starts(with: doctype, by: { $0 | 0x20 == $1 | 0x20 }) }
    }

    /// A title of the page, not one of a drawing.
    private static func holdsTitle(_ bytes: [UInt8]) -> Bool {
        let (title, drawing) = (Array("title".utf8), Array("svg".utf8))
        var isDrawn = false
        return tags(bytes) { start in
            if begins(drawing, bytes, start) { isDrawn = true }
            return !isDrawn && begins(title, bytes, start)
        }
    }

    private static func holds(_ names: [[UInt8]], _ bytes: [UInt8]) -> Bool {
        tags(bytes) { start in
            names.contains { begins($0, bytes, start) }
        }
    }

    private static func begins(_ name: [UInt8], _ bytes: [UInt8], _ start: Int) -> Bool {
        let end = start + name.count
        guard start < bytes.count, bytes[start...].starts(with: name, by: { $0 | 0x20 == $1 }) else { return false }
        return end == bytes.count || bytes[end] <= 0x20 || bytes[end] == 0x3E || bytes[end] == 0x2F
    }

    /// Whether something holds of what stands behind an opening bracket.
    private static func tags(_ bytes: [UInt8], _ holds: (Int) -> Bool) -> Bool {
        var position = 0
        while let open = bytes[position...].firstIndex(of: 0x3C) {
            position = open + 1
            if holds(position) { return true }
        }
        return false
    }
}
