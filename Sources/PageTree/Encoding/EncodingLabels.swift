internal import TextPrimitives

/// Encoding labels as pages write them, by the WHATWG Encoding Standard's table (section 4.2), with the extra cp866
/// and koi8 spellings of old Russian servers.
enum EncodingLabels {
    /// The standard's name of a label in any case, or nil for one that it does not know. UTF-7 is never known.
    static func name(of label: String) -> String? {
        let label = String(
            decoding: label.utf8.map(\.lowercasedASCII).filter { !$0.isHTMLSpace && $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
        if let name = aliases[label] { return name }
        return names.contains(label) ? label : nil
    }

    /// The name that iconv(3) of glibc knows an encoding by.
    static func iconvName(of name: String) -> String {
        switch name {
        case "x-mac-cyrillic": "MAC-CYRILLIC"
        case "shift_jis": "CP932"
        case "euc-kr": "CP949"
        case "big5": "BIG5-HKSCS"
        case "gbk": "GB18030"
        case "iso-8859-8-i": "ISO-8859-8"
        case "macintosh": "MACINTOSH"
        case let name where name.hasPrefix("windows-"): "CP" + name.dropFirst(8)
        case let name: name
        }
    }

    private static let names: Set<String> = [
        "utf-8", "utf-16le", "utf-16be", "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6",
        "iso-8859-7", "iso-8859-8", "iso-8859-8-i", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15",
        "iso-8859-16", "koi8-r", "koi8-u", "macintosh", "windows-874", "windows-1250", "windows-1251", "windows-1252",
        "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
        "x-mac-cyrillic", "gbk", "gb18030", "big5", "euc-jp", "iso-2022-jp", "shift_jis", "euc-kr",
    ]

    private static let aliases: [String: String] = [
        "utf8": "utf-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8",
        "utf-16": "utf-16le", "unicode": "utf-16le", "ucs-2": "utf-16le", "iso-10646-ucs-2": "utf-16le",
        "unicodefffe": "utf-16be", "cp866": "ibm866", "866": "ibm866", "csibm866": "ibm866", "dos-866": "ibm866",
        "latin2": "iso-8859-2", "l2": "iso-8859-2", "iso8859-2": "iso-8859-2", "iso88592": "iso-8859-2",
        "cyrillic": "iso-8859-5", "iso8859-5": "iso-8859-5", "greek": "iso-8859-7", "iso8859-7": "iso-8859-7",
        "hebrew": "iso-8859-8", "arabic": "iso-8859-6", "latin9": "iso-8859-15", "iso8859-15": "iso-8859-15",
        "koi": "koi8-r", "koi8": "koi8-r", "koi8_r": "koi8-r", "cskoi8r": "koi8-r", "koi8-ru": "koi8-u",
        "mac": "macintosh", "x-mac-roman": "macintosh", "tis-620": "windows-874", "iso-8859-11": "windows-874",
        "cp1250": "windows-1250", "x-cp1250": "windows-1250", "win-1250": "windows-1250",
        "cp1251": "windows-1251", "x-cp1251": "windows-1251", "win-1251": "windows-1251", "windows1251": "windows-1251",
        "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
        "latin1": "windows-1252", "l1": "windows-1252", "cp1252": "windows-1252", "iso88591": "windows-1252",
        "cp1253": "windows-1253", "cp1254": "windows-1254", "iso-8859-9": "windows-1254", "latin5": "windows-1254",
        "cp1255": "windows-1255", "cp1256": "windows-1256", "cp1257": "windows-1257", "cp1258": "windows-1258",
        "x-mac-ukrainian": "x-mac-cyrillic", "gb2312": "gbk", "gb_2312-80": "gbk", "chinese": "gbk", "x-gbk": "gbk",
        "big5-hkscs": "big5", "cn-big5": "big5", "x-euc-jp": "euc-jp", "sjis": "shift_jis", "shift-jis": "shift_jis",
        "x-sjis": "shift_jis", "windows-31j": "shift_jis", "ms_kanji": "shift_jis", "ks_c_5601-1987": "euc-kr",
        "windows-949": "euc-kr", "korean": "euc-kr",
    ]
}
