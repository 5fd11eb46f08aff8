import PageTree
import Testing
import TextEncoding

@Suite struct EncodingTests {
    static let sentence = "Районная библиотека получила в дар собрание покойного учителя географии: атласы, записки и старые журналы."

    static func encoded(_ text: String, _ name: String) throws -> [UInt8] {
        if name == "utf-8" { return Array(text.utf8) }
        if name == "utf-16le" { return Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }
        if name == "utf-16be" { return Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } }
        return try #require(CyrillicTables.encode(text, name))
    }

    private func check(_ page: PageBytes, _ name: String, _ reason: EncodingChoice.Reason) {
        let decoded = DecodedText(page)
        #expect(decoded.encoding.name == name)
        #expect(decoded.encoding.reason == reason)
        #expect(String(decoding: decoded.bytes, as: UTF8.self).contains(Self.sentence))
    }

    @Test(arguments: ["windows-1251", "koi8-r", "ibm866", "utf-8"])
    func aDeclaredEncodingIsTaken(_ name: String) throws {
        check(PageBytes(try Self.encoded("<meta charset=\(name)><p>\(Self.sentence)", name)), name, .meta)
        check(PageBytes(try Self.encoded("<p>\(Self.sentence)", name), declaredEncoding: name), name, .transport)
    }

    @Test func theOldFormOfMetaIsRead() throws {
        let html = "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Windows-1251'><p>\(Self.sentence)"
        check(PageBytes(try Self.encoded(html, "windows-1251")), "windows-1251", .meta)
    }

    @Test(arguments: ["windows-1251", "koi8-r", "ibm866"])
    func anUndeclaredEncodingIsToldByItsLetters(_ name: String) throws {
        check(PageBytes(try Self.encoded("<p>\(Self.sentence)", name)), name, .letterFrequencies)
    }

    @Test func undeclaredUTF8IsToldByItsForm() throws {
        check(PageBytes(try Self.encoded("<p>\(Self.sentence)", "utf-8")), "utf-8", .validUTF8)
    }

    @Test func aWrongLabelIsOverruledAndNamed() throws {
        let claimsKOI8 = PageBytes(try Self.encoded("<meta charset=koi8-r><p>\(Self.sentence)", "windows-1251"))
        check(claimsKOI8, "windows-1251", .lettersAgainstLabel)
        #expect(DecodedText(claimsKOI8).encoding.overruledLabel == "koi8-r")
        check(PageBytes(try Self.encoded("<meta charset=utf-8><p>\(Self.sentence)", "windows-1251")), "windows-1251", .lettersAgainstLabel)
        check(PageBytes(try Self.encoded("<meta charset=iso-8859-1><p>\(Self.sentence)", "koi8-r")), "koi8-r", .lettersAgainstLabel)
        check(PageBytes(try Self.encoded("<meta charset=windows-1251><p>\(Self.sentence)", "utf-8")), "utf-8", .validUTF8AgainstLabel)
    }

    @Test func byteOrderMarksGoBeforeAllLabels() throws {
        check(
            PageBytes([0xFF, 0xFE] + (try Self.encoded("<meta charset=koi8-r>\(Self.sentence)", "utf-16le"))), "utf-16le", .byteOrderMark)
        check(PageBytes([0xFE, 0xFF] + (try Self.encoded("<p>\(Self.sentence)", "utf-16be"))), "utf-16be", .byteOrderMark)
        check(PageBytes([0xEF, 0xBB, 0xBF] + Array("<meta charset=koi8-r>\(Self.sentence)".utf8)), "utf-8", .byteOrderMark)
    }

    @Test(arguments: ["utf-16le", "utf-16be"])
    func wideTextWithoutAMarkIsToldByItsNulls(_ name: String) throws {
        check(
            PageBytes(
                try Self.encoded("<!doctype html><html><head><title>some title in ASCII</title></head><body><p>\(Self.sentence)", name)),
            name, .nullBytes)
    }

    @Test func oneBadByteDoesNotGarbleTheRest() {
        let bytes = Array("<p>\(Self.sentence)".utf8) + [0xFF] + Array(" конец".utf8)
        let decoded = DecodedText(PageBytes(bytes))
        #expect(decoded.encoding.name == "utf-8")
        #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix("\u{FFFD} конец"))
        #expect(decoded.degradations == [.undecodableBytes])
    }

    /// Letters of Mac Roman, as old German and French pages have them.
    private static let macRoman: [Character: UInt8] = [
        "ä": 0x8A, "ö": 0x9A, "ü": 0x9F, "ß": 0xA7, "Ü": 0x86, "Ö": 0x85, "â": 0x89, "é": 0x8E, "è": 0x8F, "à": 0x88, "ê": 0x90, "ç": 0x8D,
        "û": 0x9E, "ô": 0x99,
    ]

    @Test(arguments: [
        "Über die Brücke gehen täglich größere Mengen, und die Bäcker müssen früher öffnen, erklärte der Bürgermeister den Zuhörern am "
            + "Mittwoch. Für die Gäste aus den Nachbarstädten wären längere Öffnungszeiten günstiger.",
        "Le préfet a déclaré que la rivière était montée très tôt après l’été, et que les écoles fermées près du fleuve rouvriraient dès "
            + "la fin de la crue, où l’on dénombre déjà des dégâts évalués à deux millions.",
    ])
    func macRomanIsToldByItsLettersAndWindows1252StaysWhatItIs(_ text: String) {
        let plain = text.map { $0 == "’" ? "'" : $0 == "ù" ? "u" : $0 }
        let mac = plain.map { Self.macRoman[$0] ?? $0.asciiValue ?? 0x3F }
        let decoded = DecodedText(PageBytes(Array("<p>".utf8) + mac))
        #expect(decoded.encoding.encoding == .macintosh)
        #expect(String(decoding: decoded.bytes, as: UTF8.self).contains(String(plain)))
        let windows = plain.map { UInt8($0.unicodeScalars.first!.value) }
        #expect(DecodedText(PageBytes(Array("<p>".utf8) + windows)).encoding.encoding == .windows1252)
    }

    @Test func westernTextIsNotTakenForRussian() {
        let latin = Array("Über die Brücke gehen täglich größere Mengen".unicodeScalars.map { UInt8($0.value) })
        let decoded = DecodedText(PageBytes(Array("<p>".utf8) + latin))
        #expect(decoded.encoding.encoding == .windows1252)
        #expect(String(decoding: decoded.bytes, as: UTF8.self).contains("Über die Brücke"))
    }
}

/// Russian letters in the old encodings, by their standards' tables: an oracle apart from iconv.
enum CyrillicTables {
    static func encode(_ text: String, _ name: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard scalar.value >= 0x80 else {
                bytes.append(UInt8(scalar.value))
                continue
            }
            guard let index = alphabet.firstIndex(of: scalar) else { return nil }
            bytes.append(code(index, name))
        }
        return bytes
    }

    private static let alphabet = Array("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя".unicodeScalars)
    private static let koi8 = Array("юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ".unicodeScalars)

    private static func code(_ index: Int, _ name: String) -> UInt8 {
        switch name {
        case "windows-1251": return UInt8(0xC0 + index)
        case "iso-8859-5": return UInt8(0xB0 + index)
        case "ibm866": return UInt8(index < 48 ? 0x80 + index : 0xE0 + index - 48)
        default: return UInt8(0xC0 + koi8.firstIndex(of: alphabet[index])!)
        }
    }
}
