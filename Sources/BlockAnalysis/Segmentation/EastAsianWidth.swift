/// Letters of Chinese and Japanese, which are written without spaces: a line feed of the source between two of them is
/// none (CSS Text 3, 4.1.3). Hangul has spaces and is none of them.
enum EastAsianWidth {
    /// Whether the character that begins at a byte is wide (UAX #11: W or F).
    static func isWide(_ bytes: [UInt8], at position: Int) -> Bool {
        let lead = bytes[position]
        guard lead >= 0xE2, position + 2 < bytes.count else { return false }
        let (second, third) = (bytes[position + 1], bytes[position + 2])
        switch lead {
        // U+2E80…2FFF, radicals.
        case 0xE2: return second >= 0xBA
        // U+3000…318F: all but the letters of Hangul, U+3130…318F.
        case 0xE3: return !(second == 0x84 && third >= 0xB0 || second == 0x85 || second == 0x86 && third <= 0x8F)
        // U+4000…9FFF.
        case 0xE4...0xE9: return true
        // U+F900…FAFF, U+FF01…FF60.
        case 0xEF: return second >= 0xA4 && second <= 0xAB || second == 0xBC || second == 0xBD && third <= 0xA0
        // U+20000 and above.
        case 0xF0: return second >= 0xA0 && second <= 0xB3
        default: return false
        }
    }

    /// Whether a text ends with such a character.
    static func endsWide(_ bytes: [UInt8]) -> Bool {
        var position = bytes.count - 1
        while position > 0, bytes[position] & 0xC0 == 0x80 { position -= 1 }
        return position >= 0 && isWide(bytes, at: position)
    }
}

/// Characters that say where a word may be broken and are no part of it: soft hyphen, zero-width space, word joiner,
/// byte-order mark. The joiners of emoji and of Persian are part of theirs.
enum LineBreakHint {
    /// How many bytes such a character has, or nil for another.
    static func length(_ bytes: [UInt8], at position: Int) -> Int? {
        switch bytes[position] {
        case 0xC2: bytes[position + 1] == 0xAD ? 2 : nil
        case 0xE2:
            bytes[position + 1] == 0x80 && bytes[position + 2] == 0x8B || bytes[position + 1] == 0x81 && bytes[position + 2] == 0xA0
                ? 3 : nil
        case 0xEF: bytes[position + 1] == 0xBB && bytes[position + 2] == 0xBF ? 3 : nil
        default: nil
        }
    }
}
