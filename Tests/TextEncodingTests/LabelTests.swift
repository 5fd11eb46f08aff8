import Testing
import TextEncoding

@Suite struct LabelTests {
    @Test(arguments: CharacterEncoding.allCases)
    func everyEncodingIsItsOwnLabel(_ encoding: CharacterEncoding) {
        #expect(CharacterEncoding(label: encoding.rawValue) == encoding)
        #expect(CharacterEncoding(label: " \t" + encoding.rawValue.uppercased() + "\n") == encoding)
        #expect(CharacterEncoding(label: "\"\(encoding.rawValue)\"") == encoding)
    }

    @Test(
        arguments: [
            ("utf8", .utf8), ("latin1", .windows1252), ("ascii", .windows1252), ("iso-8859-9", .windows1254), ("koi", .koi8R),
            ("cp866", .ibm866),
            ("win-1251", .windows1251), ("sjis", .shiftJis), ("gb2312", .gbk), ("ks_c_5601-1987", .eucKr), ("tis-620", .windows874),
            ("utf-16", .utf16le), ("visual", .iso88598), ("logical", .iso88598I), ("hz-gb-2312", .replacement),
        ] as [(String, CharacterEncoding)])
    func labelsOfPagesAreKnown(_ label: String, _ encoding: CharacterEncoding) {
        #expect(CharacterEncoding(label: label) == encoding)
    }

    @Test(arguments: ["", "nonsense", "utf-7", "utf-32", "windows 1251", "utf-8;", "кои8"])
    func whatIsNoLabelIsNone(_ label: String) {
        #expect(CharacterEncoding(label: label) == nil)
    }
}
