import Testing
import TextViews

@Suite struct EvasionReaderTests {
    private func readings(_ text: String, isSpaced: Bool = false) -> [EvasionReader.Reading] {
        let bytes = Array(text.utf8)
        return EvasionReader.readings(of: bytes, 0..<bytes.count, isSpaced: isSpaced)
    }

    @Test(arguments: [
        ("cлoвo", "слово", "homoglyph c→с"), ("cл0во", "слово", "leet 0→о"), ("с.л.о.в.о", "слово", "joiner ."),
        ("с-лово", "слово", "joiner -"),
        ("слооооово", "слово", "repeats ооооо→о"), ("сло\u{336}во", "слово", "diacritic U+336"), ("слово!", "слово", ""),
        ("w0rd", "word", "leet 0→o"),
        ("w@rd", "ward", "leet @→a"), ("wоrd", "word", "homoglyph о→o"), ("𝐰𝐨𝐫𝐝", "word", ""), ("ⓦⓞⓡⓓ", "word", ""),
        ("wórd", "word", "diacritic ó→o"),
        ("c\u{200B}лово", "слово", "homoglyph c→с"), ("СЛ0ВО", "слово", "leet 0→о"), ("сʌово", "слово", "homoglyph ʌ→л"),
        ("с|л|о|в|о", "слово", "joiner |"),
        ("с–л–о–в–о", "слово", "joiner –"), ("ѕlovo", "slovo", "homoglyph ѕ→s"),
    ])
    func aDisguisedWordIsRead(_ text: String, _ word: String, _ step: String) throws {
        guard !step.isEmpty else {
            #expect(readings(text).contains { $0.view.text == word } || Folding.view(of: text).text.hasPrefix(word))
            return
        }
        let reading = try #require(readings(text).first { $0.view.text == word }, "\(readings(text).map(\.view.text))")
        #expect(reading.steps.map(\.description).contains(step), "\(reading.steps)")
    }

    /// Letters that are drawn by others, and what stands between letters without being one.
    @Test(arguments: [
        ("(с)(л)(о)(в)(о)", "слово"), ("[с][л][о][в][о]", "слово"), ("сл|ово", "слово"), ("сЛ0B0", "слово"), ("cл0в0", "слово"),
        ("ᴄᴫᴏʙᴏ", "слово"), ("nu3мo", "пизмо"), ("nucbm0", "письмо"), ("ҫӆөвө", "слово"), ("хѵтөр", "хутор"), ("xле6", "хлеб"),
        ("ᎬᏮа", "еба"),
        ("хлеƃ", "хлеб"),
        ("{с}{л}{о}{в}{о}", "слово"), ("с・л・о・в・о", "слово"), ("xле6yшek", "хлебушек"), ("nu3мo", "пизмо"), ("pe3a", "реза"),
        ("з9тb", "зять"), ("9Iма", "яма"), ("чacbI", "часы"), ("JIyк4", "лука"),
    ])
    func aDrawnWordIsRead(_ text: String, _ word: String) {
        #expect(readings(text).contains { Folding.view(of: $0.view.text).text == word }, "\(readings(text).map(\.view.text))")
    }

    /// Axes, models, passwords and addresses are no drawings of Cyrillic words.
    @Test(arguments: [
        "xy3", "E6AH", "XY9", "c4", "E60H", "4x4", "H2O", "Hui1ePizd2", "e6a4b1c2", "KX-E6AT-11", "ORDER-BL9T-6LAD", "id=e6at9",
        "eb4a-11ee", "xuy1z2",
        "/x/e6at/y",
    ])
    func namesOfThingsAreNotReadAsCyrillic(_ text: String) {
        #expect(!readings(text).contains { $0.view.text.unicodeScalars.filter { (0x400...0x4FF).contains($0.value) }.count > 2 })
    }

    @Test func spacedLettersAreOneWord() throws {
        let reading = try #require(readings("с л о в о", isSpaced: true).first)
        #expect(reading.view.text == "слово" && reading.steps.first?.kind == .spacing)
        #expect(reading.view.source(of: 0..<reading.view.bytes.count) == 0..<14)
    }

    @Test(arguments: ["2024", "1234567", "12", "...", "", "слово", "word", "@", "🙂🙂", "100500", "8-800"])
    func nothingIsReadIntoWhatIsNoDisguise(_ text: String) { #expect(readings(text).allSatisfy { $0.view.text == text }) }

    /// A run that could be read in ever so many ways is read in some.
    @Test func readingsAreBounded() {
        #expect(readings(String(repeating: "а@3$0б6", count: 9)).count <= 200)
        #expect(readings(String(repeating: "а", count: 100_000) + "1б").count < 10)
        #expect(readings(String(repeating: "аб", count: 100_000) + "1б").isEmpty)
    }

    @Test func theReadingLeadsBackToItsPlace() throws {
        let reading = try #require(readings("«с.л0.во»").first { $0.view.text == "слово" })
        let bytes = Array("«с.л0.во»".utf8)
        #expect(String(decoding: bytes[reading.view.source(of: 0..<reading.view.bytes.count)], as: UTF8.self) == "с.л0.во")
        #expect(String(decoding: bytes[reading.view.source(of: 4..<6)], as: UTF8.self) == "0")
    }
}

@Suite struct LetterTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return Letters.words(bytes, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(arguments: [
        ("Иван-да-Марья, 1-й", ["Иван", "да", "Марья", "1", "й"]), ("don’t_stop", ["don", "t", "stop"]), ("за\u{301}мок", ["за\u{301}мок"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]), ("مَرْحَبًا", ["مَرْحَبًا"]), ("a😀b", ["a", "b"]), ("со\u{AD}ль", ["со\u{AD}ль"]), ("«»—…", []),
    ])
    func wordsEndWhereNoLetterDigitOrMarkStands(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

    /// What the literal search must be told of each character: a gap here once hid words with U+180E between their letters.
    @Test func whatIsPassedOverOrPartsWordsStandsInTheTables() {
        let special = Set(Skeleton.special(in: 0..<0x10000))
        let missing = (UInt32(0x800)...0xFFFF).filter { scalar in
            let isTold =
                UnicodeTables.isDefaultIgnorable(scalar) || UnicodeTables.isSpace(scalar) || UnicodeTables.isCombiningMark(scalar)
                || Skeleton.of(scalar) == Skeleton.passedOver || Skeleton.isLetterMask(scalar) || Skeleton.sign(scalar) != (false, false)
            return isTold && !special.contains(scalar)
        }
        #expect(missing.isEmpty, "\(missing.map { String($0, radix: 16) })")
    }

    @Test func inScriptsWithoutSpacesEveryPlaceIsAnEdge() {
        let bytes = Array("日本語".utf8)
        #expect(Letters.isWhole(bytes, 3..<6, within: 0..<9))
        let latin = Array("abc".utf8)
        #expect(!Letters.isWhole(latin, 1..<2, within: 0..<3) && Letters.isWhole(latin, 0..<3, within: 0..<3))
    }

    @Test(arguments: [("слово", "с-л-о-в-о"), ("СЛОВО", "слово"), ("слово", "сло\u{200B}во"), ("слово", "с*л*о*в*о"), ("word", "wórd")])
    func signsAndMarksAreNoPartOfTheSkeleton(_ left: String, _ right: String) {
        #expect(Skeleton.of(Array(left.unicodeScalars)) == Skeleton.of(Array(right.unicodeScalars)))
    }
}
