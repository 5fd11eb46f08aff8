internal import TextPrimitives

/// Tells a piece of HTML (a comment, a message) from a page.
enum MarkupFragment {
    /// Elements that pages have and what people write in a box has not.
    private static let ofPages = [
        "html", "head", "body", "title", "meta", "link", "script", "article", "main", "header", "footer", "nav", "aside", "section",
        "iframe",
        "form", "frameset", "h1", "time",
    ].map { Array($0.utf8) }

    /// Longer than anybody writes into a box, in bytes.
    private static let longest = 1 << 18

    /// - Complexity: O(n).
    static func isFragment(_ bytes: [UInt8]) -> Bool {
        guard bytes.count <= longest else { return false }
        var position = 0
        while let open = bytes[position...].firstIndex(of: 0x3C) {
            position = open + 1
            let rest = bytes[position...]
            if rest.starts(with: Array("!doctype".utf8), by: { $0 | 0x20 == $1 | 0x20 }) { return false }
            for name in ofPages where rest.starts(with: name, by: { $0 | 0x20 == $1 }) {
                let end = position + name.count
                if end == bytes.count || bytes[end] <= 0x20 || bytes[end] == 0x3E || bytes[end] == 0x2F { return false }
            }
        }
        return true
    }
}
