internal import TextPrimitives

/// Named character references, beyond the HTML 4 ones with a semicolon that libxml2 2.9 knows.
enum CharacterReferences {
    /// What stands for the reference at `ampersand`, and where the text goes on; nil when it is no named reference.
    /// - Complexity: O(1); a name is at most 32 bytes.
    static func decode(_ input: [UInt8], at ampersand: Int, upTo end: Int) -> (replacement: String, next: Int)? {
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
