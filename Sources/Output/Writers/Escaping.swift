/// Makes text safe in each output format.
///
/// Works on bytes of UTF-8, never on `Character`: Unicode joins `<` with a prepending sign before it (U+0600) or a
/// combining one behind it to one `Character` that no longer equals `"<"`, and a browser would still see the markup.
package enum Escaping {
    /// HTML text (WHATWG HTML, 13.3).
    /// - Complexity: O(n).
    static func html(_ text: String) -> String {
        escaped(text) { byte, _ in
            switch byte {
            case 0x26: "&amp;"
            case 0x3C: "&lt;"
            case 0x3E: "&gt;"
            default: nil
            }
        }
    }

    /// The value of an attribute in double quotes.
    package static func htmlAttribute(_ text: String) -> String {
        escaped(html(text)) { byte, _ in byte == 0x22 ? "&quot;" : nil }
    }

    /// XML text or an attribute's value: HTML's escapes, without the control characters that XML 1.0 forbids.
    static func xml(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isAllowed = scalar.value >= 0x20 || scalar == "\t" || scalar == "\n"
            scalars.append(isAllowed && scalar.value != 0xFFFE && scalar.value != 0xFFFF ? scalar : "\u{FFFD}")
        }
        return htmlAttribute(String(scalars))
    }

    /// What would be read as Markdown's markup (CommonMark 0.31, GitHub's and Pandoc's additions), and no more.
    /// - Parameter isLineStart: whether the text begins a line, at which further signs are markup.
    /// - Complexity: O(n).
    static func markdown(_ text: String, isLineStart: Bool = false) -> String {
        var marks = isLineStart ? LineMarks() : nil
        return escaped(text) { byte, rest in
            defer { marks = byte == 0x0A ? LineMarks() : marks?.after(byte) }
            switch byte {
            case 0x5C, 0x2A, 0x5F, 0x60, 0x5B, 0x5D, 0x3C, 0x7E, 0x5E: return "\\" + String(Unicode.Scalar(byte))
            case 0x26: return isReference(rest) ? "\\&" : nil
            default: return marks?.isMark(byte, rest) == true ? "\\" + String(Unicode.Scalar(byte)) : nil
            }
        }
    }

    /// Markdown's text of a heading, at whose end number signs are none of it.
    static func heading(_ text: String) -> String {
        escaped(markdown(text)) { byte, _ in byte == 0x23 ? "\\#" : nil }
    }

    /// An address between the parentheses of a link. Parentheses inside that pair up need no escape.
    static func markdownTarget(_ target: String) -> String {
        var depth = 0
        let isBalanced = target.utf8.allSatisfy { byte in
            depth += byte == 0x28 ? 1 : byte == 0x29 ? -1 : 0
            return depth >= 0 && depth <= 8
        }
        return escaped(target) { byte, rest in
            switch byte {
            case 0...0x20, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x7C: "%" + hexadecimal(byte)
            case 0x28, 0x29: isBalanced && depth == 0 ? nil : "\\" + String(Unicode.Scalar(byte))
            case 0x26: isReference(rest) ? "\\&" : nil
            default: nil
            }
        }
    }

    /// The title of a link or picture in double quotes, on one line.
    static func markdownTitle(_ text: String) -> String {
        escaped(text) { byte, rest in
            switch byte {
            case 0x0A: " "
            case 0x22, 0x5C: "\\" + String(Unicode.Scalar(byte))
            case 0x26: isReference(rest) ? "\\&" : nil
            default: nil
            }
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String { (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true) }

    /// A line feed as another text.
    static func lineFeeds(_ text: String, as replacement: String) -> String {
        escaped(text) { byte, _ in byte == 0x0A ? replacement : nil }
    }

    /// A text in a cell of a table: one line, and no bar that would end it.
    static func cell(_ markdown: String) -> String {
        escaped(markdown) { byte, _ in byte == 0x0A ? " " : byte == 0x7C ? "\\|" : nil }
    }

    /// Whether what follows an ampersand makes a character reference of it.
    private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first, first == 0x23 || first | 0x20 >= 0x61 && first | 0x20 <= 0x7A else { return false }
        let name = rest.dropFirst().prefix(32).prefix { $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return rest.dropFirst(1 + name.count).first == 0x3B
    }

    /// A text with some of its bytes written otherwise.
    /// - Parameter rule: called with each byte of ASCII and what follows it.
    private static func escaped(_ text: String, _ rule: (_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> String?) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 16)
        for (index, byte) in bytes.enumerated() {
            if byte < 0x80, let other = rule(byte, bytes[(index + 1)...]) {
                output.append(contentsOf: other.utf8)
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}

/// What would be markup at the beginning of a line of Markdown: headings, quotations, list items, rules.
private struct LineMarks {
    private var digits = 0

    /// The state behind a byte; nil where no mark can follow.
    func after(_ byte: UInt8) -> LineMarks? {
        guard byte >= 0x30, byte <= 0x39, digits < 9 else { return nil }
        var next = self
        next.digits += 1
        return next
    }

    func isMark(_ byte: UInt8, _ rest: ArraySlice<UInt8>) -> Bool {
        let isLast = rest.first.map { $0 == 0x20 || $0 == 0x0A } ?? true
        if digits > 0 { return (byte == 0x2E || byte == 0x29) && isLast }
        switch byte {
        case 0x3E: return true
        case 0x23: return rest.drop { $0 == 0x23 }.first.map { $0 == 0x20 || $0 == 0x0A } ?? true
        case 0x2B: return isLast
        // An item, or a line of dashes; the row of dashes below a table's head, too.
        case 0x2D: return isLast || rest.first == 0x2D
        case 0x3D: return rest.prefix { $0 != 0x0A }.allSatisfy { $0 == 0x3D || $0 == 0x20 }
        case 0x7C, 0x3A: return rest.prefix { $0 != 0x0A }.allSatisfy { $0 == 0x2D || $0 == 0x20 || $0 == 0x7C || $0 == 0x3A }
        default: return false
        }
    }
}
