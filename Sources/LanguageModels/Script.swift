/// The scripts that languages are told by, as far as their letters have blocks of their own in Unicode.
public enum Script: Sendable, Hashable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam
    case sinhala, thai, lao, tibetan, burmese, georgian, ethiopic, khmer, mongolian, kana, han, hangul

    /// The script of a letter; nil for what is none.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x373, 0x376...0x377, 0x386...0x3FF, 0x1F00...0x1FBC: self = .greek
        case 0x400...0x481, 0x48A...0x52F: self = .cyrillic
        case 0x531...0x587: self = .armenian
        case 0x5D0...0x5F2: self = .hebrew
        case 0x620...0x64A, 0x66E...0x6D3, 0x6FA...0x6FF, 0x750...0x77F: self = .arabic
        case 0x904...0x939, 0x958...0x961, 0x971...0x97F: self = .devanagari
        case 0x985...0x9B9: self = .bengali
        case 0xA05...0xA39: self = .gurmukhi
        case 0xA85...0xAB9: self = .gujarati
        case 0xB05...0xB39: self = .oriya
        case 0xB83...0xBB9: self = .tamil
        case 0xC05...0xC39: self = .telugu
        case 0xC85...0xCB9: self = .kannada
        case 0xD05...0xD39: self = .malayalam
        case 0xD85...0xDC6: self = .sinhala
        case 0xE01...0xE30, 0xE32...0xE33, 0xE40...0xE46: self = .thai
        case 0xE81...0xEB0, 0xEC0...0xEC6: self = .lao
        case 0xF40...0xF6C: self = .tibetan
        case 0x1000...0x102A: self = .burmese
        case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
        case 0x1200...0x135A: self = .ethiopic
        case 0x1780...0x17B3: self = .khmer
        case 0x1820...0x1878: self = .mongolian
        case 0x3041...0x3096, 0x30A1...0x30FA, 0xFF66...0xFF9D: self = .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: self = .han
        case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
        default: return nil
        }
    }

    /// The language of a script that but one of the languages we know is written in.
    var onlyLanguage: String? {
        switch self {
        case .greek: "el"
        case .armenian: "hy"
        case .bengali: "bn"
        case .gurmukhi: "pa"
        case .gujarati: "gu"
        case .oriya: "or"
        case .tamil: "ta"
        case .telugu: "te"
        case .kannada: "kn"
        case .malayalam: "ml"
        case .sinhala: "si"
        case .thai: "th"
        case .lao: "lo"
        case .tibetan: "bo"
        case .burmese: "my"
        case .georgian: "ka"
        case .ethiopic: "am"
        case .khmer: "km"
        case .mongolian: "mn"
        case .hangul: "ko"
        default: nil
        }
    }

    /// A character of Chinese carries about as much as two letters.
    var weight: Int { self == .han ? 2 : 1 }
}
