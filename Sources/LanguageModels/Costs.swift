/// What characters cost that no alphabet tells of, in eighths of a nat. Set by hand, by how often they are met in text: a
/// quotation mark about once in 20 characters that are not ASCII (3 nats), a control character never (14).
public enum Costs {
    static let capital = 4
    /// A capital after a small letter.
    static let capitalInside = 44
    /// A Latin letter in a text of another script.
    static let latinLetter = 26
    /// A Latin letter where nothing is known of the language.
    public static let plainLetter = 20
    /// A closing mark before the first letter of a word.
    static let closingBefore = 32
    /// A letter of ASCII that the language does not use.
    static let rareLetter = 48
    /// Two scripts in one word.
    static let changeOfScript = 56
    static let never = 112
    /// A C1 control: where a page seems to hold one, it is in another encoding (the Windows one beside the ISO one).
    static let control = 240
    /// A mark that stands on no letter.
    static let strayMark = 104
    static let malformed = 136
    /// A Chinese character or a Hangul syllable that is none of the common ones.
    static let rareIdeograph = 104

    /// Whether a scalar stands on the letter before it (Hebrew and Arabic points, Devanagari and Thai vowels and tones).
    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x0655, 0x0670, 0x0900...0x0903, 0x093A...0x094F, 0x0962...0x0963, 0x0E31,
            0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x200C...0x200D:
            true
        default: false
        }
    }

    /// Quotation marks, dashes and the like, which stand around the words of every language.
    public static func isQuotation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C...0x201E, 0x2026: true
        default: false
        }
    }

    static func isClosing(_ scalar: UInt32) -> Bool { scalar == 0x2019 || scalar == 0x201D || scalar == 0xBB || scalar == 0x2026 }

    public static func symbol(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0..<0x80: 32
        case 0x80...0x9F: control
        case _ where isQuotation(scalar): 24
        case 0x0900...0x0903, 0x093A...0x094F, 0x0962...0x0965, 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x3001...0x3002: 20
        case 0xA1, 0xA3, 0xA7, 0xA9...0xAA, 0xAD...0xAE, 0xB0, 0xB7, 0xBA, 0xBF, 0x0591...0x05C7, 0x060C, 0x061B, 0x061F, 0x064B...0x0670,
            0x06D4,
            0x200B...0x200F, 0x201A, 0x2022, 0x2039...0x203A, 0x20AC, 0x2116, 0x2122:
            40
        case 0x3000...0x3020, 0xFF01...0xFF5E: 32
        case 0x0E50...0x0E59, 0x0660...0x0669, 0x06F0...0x06F9: 40
        case 0xA2...0xBE, 0xD7, 0xF7, 0x2010...0x2063: 72
        case 0x2500...0x25FF, 0xFF61...0xFF9F: 88
        case 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x3400...0x4DBF: rareIdeograph
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: never
        case 0x110000...: malformed
        default: 92
        }
    }
}
