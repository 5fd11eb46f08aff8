internal import TextPrimitives

/// Tells a piece of HTML (a comment, a message) from a page.
enum MarkupFragment {
    /// Elements that say something of the whole page, which people have no reason to write into a box. One who writes others
    /// there (`<article>`, `<script>`) does not make a page of it.
    private static let ofPages = ["html", "head", "body", "title", "meta", "link", "frameset"].map { Array($0.utf8) }

    /// Elements whose text nobody is shown.
    private static let hiding = ["script", "noscript", "template"].map { Array($0.utf8) }

    /// Longer than anybody writes into a box, in bytes.
    private static let longest = 1 << 18

    /// - Complexity: O(n).
    static func isFragment(_ bytes: [UInt8]) -> Bool {
        bytes.count <= longest && !holds(ofPages, bytes) && !holdsDoctype(bytes)
    }

    /// Whether elements that are not shown may hold words, which then are not moderated.
    /// - Complexity: O(n).
    static func hidesText(_ bytes: [UInt8]) -> Bool { holds(hiding, bytes) }

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

    private static func holds(_ names: [[UInt8]], _ bytes: [UInt8]) -> Bool {
        tags(bytes) { start in
            names.contains { name in
                let end = start + name.count
                guard bytes[start...].starts(with: name, by: { $0 | 0x20 == $1 }) else { return false }
                return end == bytes.count || bytes[end] <= 0x20 || bytes[end] == 0x3E || bytes[end] == 0x2F
            }
        }
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
