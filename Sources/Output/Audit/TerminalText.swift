/// Lines for a terminal: how wide texts are there, and colours that only support what signs say already.
package struct TerminalText: Sendable {
    /// Columns of a line.
    package let width: Int
    package let hasColour: Bool

    package init(width: Int = 100, hasColour: Bool = false) {
        self.width = max(40, width)
        self.hasColour = hasColour
    }

    /// Colours that people tell apart who do not see red or green.
    enum Colour: String {
        case kept = "36", stripped = "2", doubtful = "33", masked = "35", strong = "1"
    }

    func coloured(_ text: String, _ colour: Colour) -> String {
        hasColour && !text.isEmpty ? "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// Columns that a text takes: letters of Chinese, Japanese and Korean and most pictures take two, marks on letters none.
    static func columns(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + columns($1) } }

    private static func columns(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first.value {
        case 0..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return first.properties.generalCategory == .nonspacingMark ? 0 : 1
        }
    }

    /// The text on one line, cut with an ellipsis where it is wider. Signs that steer a terminal are shown and do not act.
    static func line(_ text: String, columns most: Int) -> String {
        var result = ""
        var used = 0
        for character in text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ") {
            let width = columns(character)
            if used + width > most {
                // The ellipsis takes the place of what does not fit.
                while used > max(0, most - 1), let last = result.popLast() { used -= columns(last) }
                return result + "…"
            }
            let isControl = character.unicodeScalars.contains { $0.value < 0x20 || ($0.value >= 0x7F && $0.value < 0xA0) }
            result.append(isControl ? "�" : character)
            used += width
        }
        return result
    }

    /// Lines of at most so many columns, broken between words.
    static func wrapped(_ text: String, columns most: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, columns(last) + 1 + columns(word) <= most {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }

    static func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - columns(text)))
        return left ? space + text : text + space
    }
}
