/// Makes text safe in each output format.
///
/// Works on bytes of UTF-8, never on `Character`: Unicode joins `<` with a prepending sign before it (U+0600) or a
/// combining one behind it to one `Character` that no longer equals `"<"`, and a browser would still see the markup.
enum Escaping {
    /// HTML text (WHATWG HTML, 13.3).
    /// - Complexity: O(n).
    static func html(_ text: String) -> String {
        escaped(text) { byte, _, _ in
            switch byte {
            case 0x26: "&amp;"
            case 0x3C: "&lt;"
            case 0x3E: "&gt;"
            default: nil
            }
        }
    }

    /// The value of an attribute in double quotes.
    static func htmlAttribute(_ text: String) -> String {
        escaped(html(text)) { byte, _, _ in byte == 0x22 ? "&quot;" : nil }
    }

    /// What would be read as Markdown's markup, and no more.
    /// - Complexity: O(n).
    static func markdown(_ text: String) -> String {
        escaped(text) { byte, before, next in
            let isLineStart = before == nil || before == 0x0A
            switch byte {
            case 0x5C, 0x2A, 0x5F, 0x60, 0x5B, 0x5D, 0x3C: return "\\" + String(Unicode.Scalar(byte))
            case 0x23, 0x3E, 0x2B: return isLineStart ? "\\" + String(Unicode.Scalar(byte)) : nil
            case 0x2D: return isLineStart && next == 0x20 ? "\\-" : nil
            default: return nil
            }
        }
    }

    /// A line feed as another text.
    static func lineFeeds(_ text: String, as replacement: StaticString) -> String {
        escaped(text) { byte, _, _ in byte == 0x0A ? replacement.description : nil }
    }

    /// A text in a cell of a table: one line, and no bar that would end it.
    static func cell(_ markdown: String) -> String {
        escaped(markdown) { byte, _, _ in byte == 0x0A ? " " : byte == 0x7C ? "\\|" : nil }
    }

    /// A text with some of its bytes written otherwise.
    private static func escaped(_ text: String, _ rule: (_ byte: UInt8, _ before: UInt8?, _ next: UInt8?) -> String?) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 16)
        for (index, byte) in bytes.enumerated() {
            let before = index > 0 ? bytes[index - 1] : nil
            if byte < 0x80, let other = rule(byte, before, index + 1 < bytes.count ? bytes[index + 1] : nil) {
                output.append(contentsOf: other.utf8)
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
