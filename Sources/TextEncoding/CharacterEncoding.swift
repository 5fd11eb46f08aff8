/// The encodings of the WHATWG Encoding Standard; the raw value is the Standard's name in lower case.
public enum CharacterEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case ibm866
    case iso88592 = "iso-8859-2"
    case iso88593 = "iso-8859-3"
    case iso88594 = "iso-8859-4"
    case iso88595 = "iso-8859-5"
    case iso88596 = "iso-8859-6"
    case iso88597 = "iso-8859-7"
    case iso88598 = "iso-8859-8"
    case iso88598I = "iso-8859-8-i"
    case iso885910 = "iso-8859-10"
    case iso885913 = "iso-8859-13"
    case iso885914 = "iso-8859-14"
    case iso885915 = "iso-8859-15"
    case iso885916 = "iso-8859-16"
    case koi8R = "koi8-r"
    case koi8U = "koi8-u"
    case macintosh
    case windows874 = "windows-874"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case xMacCyrillic = "x-mac-cyrillic"
    case gbk
    case gb18030
    case big5
    case eucJp = "euc-jp"
    case iso2022Jp = "iso-2022-jp"
    case shiftJis = "shift_jis"
    case eucKr = "euc-kr"
    case replacement
    case utf16be = "utf-16be"
    case utf16le = "utf-16le"
    case xUserDefined = "x-user-defined"

    /// The encoding that a label means, in any case and with white space or quotes around it; nil for a label that the Standard
    /// does not know (UTF-7 and UTF-32 among them).
    public init?(label: String) {
        guard let known = EncodingLabels.encodings[EncodingLabels.normalized(label)] else { return nil }
        self = known
    }

    /// Whether one byte is one character.
    var isSingleByte: Bool { EncodingIndex.singleByte(self) != nil }
    var isUTF16: Bool { self == .utf16le || self == .utf16be }
}
