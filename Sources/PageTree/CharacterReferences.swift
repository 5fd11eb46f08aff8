/// Character references by name and number (HTML Standard, 13.2.5.72 on).
enum CharacterReferences {
    /// What stands for the reference at `ampersand`, and where the text goes on; nil when it is no reference.
    /// - Complexity: O(1); a name is at most 32 bytes, a number is read as far as its digits go.
    static func decode(_ input: [UInt8], at ampersand: Int, upTo end: Int) -> (replacement: String, next: Int)? {
        if ampersand + 1 < end, input[ampersand + 1] == 0x23 { return number(input, at: ampersand + 2, upTo: end) }
        var nameEnd = ampersand + 1
        let longest = min(end, ampersand + 33)
        while nameEnd < longest, input[nameEnd].isASCIILetter || input[nameEnd].isASCIIDigit { nameEnd += 1 }
        guard nameEnd > ampersand + 1 else { return nil }
        if nameEnd < end, input[nameEnd] == 0x3B {
            let name = String(decoding: input[(ampersand + 1)...nameEnd], as: UTF8.self)
            if let found = common[name] ?? all[name] { return (found, nameEnd + 1) }
        }
        // The longest prefix among the names that need no semicolon.
        var length = min(nameEnd - ampersand - 1, 6)
        while length >= 2 {
            let name = String(decoding: input[(ampersand + 1)...(ampersand + length)], as: UTF8.self)
            if let found = all[name] { return (found, ampersand + 1 + length) }
            length -= 1
        }
        return nil
    }

    /// `&#1046;` or `&#x416;` from the first digit or the `x` on.
    private static func number(_ input: [UInt8], at start: Int, upTo end: Int) -> (replacement: String, next: Int)? {
        let isHexadecimal = start < end && input[start] | 0x20 == 0x78
        let radix: UInt32 = isHexadecimal ? 16 : 10
        var position = isHexadecimal ? start + 1 : start
        let firstDigit = position
        var value: UInt32 = 0
        while position < end, let digit = Character(Unicode.Scalar(input[position])).hexDigitValue, digit < radix {
            value = min(value * radix + UInt32(digit), 0x110000)
            position += 1
        }
        guard position > firstDigit else { return nil }
        if position < end, input[position] == 0x3B { position += 1 }
        return (String(scalar(value)), position)
    }

    /// "Numeric character reference end state": C1 controls are read as windows-1252, what is no character as U+FFFD;
    /// the C0 controls that HTML leaves in are of no use to a reader and become a space.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        switch value {
        case 0: "\u{FFFD}"
        case 0x80...0x9F: Windows1252.scalars[Int(value) - 0x80]
        case 1..<0x20: value == 9 || value == 10 || value == 13 ? Unicode.Scalar(UInt8(value)) : " "
        default: Unicode.Scalar(value) ?? "\u{FFFD}"
        }
    }

    /// What most pages use; keeps the table of 2,231 names unread on most runs.
    private static let common: [String: String] = [
        "nbsp;": "\u{A0}", "quot;": "\"", "amp;": "&", "lt;": "<", "gt;": ">", "apos;": "'", "laquo;": "«",
        "raquo;": "»", "mdash;": "—", "ndash;": "–", "hellip;": "…", "lsquo;": "‘", "rsquo;": "’", "ldquo;": "“",
        "rdquo;": "”", "bdquo;": "„", "copy;": "©", "reg;": "®", "trade;": "™", "bull;": "•", "middot;": "·",
        "rarr;": "→", "larr;": "←", "rsaquo;": "›", "lsaquo;": "‹", "times;": "×", "euro;": "€", "pound;": "£",
        "deg;": "°", "shy;": "\u{AD}", "thinsp;": "\u{2009}", "eacute;": "é", "sect;": "§", "minus;": "−",
    ]

    private static let all: [String: String] = {
        var table: [String: String] = [:]
        table.reserveCapacity(2300)
        for line in CharacterReferenceTable.text.utf8.split(separator: 0x0A) {
            guard let tab = line.firstIndex(of: 0x09) else { continue }
            table[String(Substring(line[..<tab]))] = String(Substring(line[line.index(after: tab)...]))
        }
        return table
    }()
}
