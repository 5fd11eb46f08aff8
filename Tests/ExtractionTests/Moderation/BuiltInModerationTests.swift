import Extraction
import JSONText
import PageTree
import RuleModel
import TestSupport
import Testing
import TextModeration

@Suite struct BuiltInModerationTests {
    private static func lines(_ name: String) -> [String] {
        ((try? Project.text("Fixtures/Moderation/" + name)) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }

    @Test func theFixturesAreThere() {
        #expect(Self.lines("victims.txt").count > 20 && Self.lines("prose.txt").count > 20 && Self.lines("label-news.txt").count > 10)
    }

    @Test(arguments: lines("victims.txt") + lines("prose.txt") + lines("label-news.txt"))
    func proseSurvives(_ line: String) {
        #expect(Moderating.findings(line).map { "\($0.rule): \($0.text ?? "")" } == [])
        #expect(Moderating.text(line).text == line)
    }

    @Test(arguments: [
        "оскорблять", "страхует", "употреблять", "хлеба", "мандарин", "колебать", "Херсон", "сабля", "рубля", "команда", "требовать",
        "скипидар", "эпидемия", "барсук", "плохо", "дебаты", "потребитель", "Лебедев", "iPhone", "IT-компания", "Х5", "T-банк", "С++",
    ])
    func theUsualVictimsAreNone(_ word: String) { #expect(Moderating.findings(word).isEmpty) }

    @Test(arguments: lines("notices.txt"))
    func aNoticeInASentenceIsFlaggedAndStays(_ line: String) throws {
        let parts = line.split(separator: "|").map { String($0).trimmingCharacters() }
        let result = Moderating.text(parts[1])
        #expect(result.text == parts[1])
        #expect(
            result.moderation.findings.contains { $0.rule == parts[0] && $0.text == parts[2] },
            "\(result.moderation.findings.map { "\($0.rule) \($0.text ?? "")" })")
    }

    /// Forms that the rules of the obscene roots name as examples, disguised in ten ways and together.
    @Test(arguments: [
        "homoglyph", "leet", "zero-width", "spacing", "dots", "hyphen", "repeats", "stress", "capitals", "homoglyph and dots",
        "homoglyph, zero-width and repeats",
    ])
    func disguisedFormsAreFound(_ kind: String) throws {
        var random = SeededRandom(11)
        let forms = [
            "хуйня", "нахуй", "охуевший", "похуизм", "хуёвый", "пиздец", "спиздил", "опездол", "распиздяй", "пизда", "ебать", "заебал",
            "долбоёб", "съебался", "ебаный", "наебать", "блядь", "блядский", "выблядок", "проблядь",
        ]
        let looks: [Character: Character] = ["а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y"]
        let digits: [Character: Character] = ["о": "0", "з": "3", "б": "6", "а": "@"]
        func swapped(_ word: String, _ table: [Character: Character]) -> String { String(word.map { table[$0] ?? $0 }) }
        func repeated(_ word: String) -> String {
            let place = Int.random(in: 0..<word.count, using: &random)
            return word.enumerated().map { String(repeating: $1, count: $0 == place ? 4 : 1) }.joined()
        }
        let disguised = forms.map { word -> String in
            switch kind {
            case "homoglyph": swapped(word, looks)
            case "leet": swapped(word, digits)
            case "zero-width": word.map(String.init).joined(separator: "\u{200B}")
            case "spacing": word.map(String.init).joined(separator: " ")
            case "dots": word.map(String.init).joined(separator: ".")
            case "hyphen": String(word.prefix(2)) + "-" + String(word.dropFirst(2))
            case "repeats": repeated(word)
            case "stress": word.map { "аеиоуыэюя".contains($0) ? "\($0)\u{301}" : String($0) }.joined()
            case "capitals": word.enumerated().map { $0 % 2 == 0 ? $1.uppercased() : String($1) }.joined()
            case "homoglyph and dots": swapped(word, looks).map(String.init).joined(separator: ".")
            default: repeated(swapped(word, looks)).map(String.init).joined(separator: "\u{200B}")
            }
        }
        let missed = disguised.filter { word in
            !Moderating.findings("Вот слово: «\(word)», и всё.").contains { $0.category == "profanity.obscene" }
        }
        #expect(missed.count * 20 <= forms.count, "\(missed)")
        #expect(zip(disguised, forms).filter { $0 != $1 }.count > 10)
    }

    /// Rejects nothing, so that there is a text to look at.
    private static let patient: Filter = {
        let patience = RuleSet.Source(path: "own.yaml", text: "policy: {thresholds: {reject: 100}}\n")
        return Filter(rules: try! RuleSet(adding: [patience]), moderation: ModerationSettings())
    }()

    /// Noise of many scripts, with words to hide in it: nothing crashes, and with what was hidden put back at its place
    /// in the output the text is the source again.
    @Test(arguments: 0..<60)
    func noiseComesBackFromItsMasks(_ seed: UInt64) throws {
        var random = SeededRandom(seed)
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0x400...0x4FF, 0xA0...0x24F, 0x300...0x36F, 0x590...0x6FF, 0x900...0x97F, 0x2000...0x206F, 0x2100...0x24FF,
            0x3040...0x30FF, 0x4E00...0x4E80,
            0xAC00...0xAC80, 0xFE00...0xFEFE, 0xFF00...0xFFEF, 0x1D400...0x1D7FF, 0x1F300...0x1F6FF, 0xE0000...0xE007F,
        ]
        let words = ["хуй", "пиздец", "ебaть", "б л я д ь", "fuck", "4111 1111 1111 1111", "п1зда", "х.у.й", "хуууй", "ivan@example.com"]
        var source = ""
        for _ in 0..<120 {
            if Int.random(in: 0..<6, using: &random) == 0 {
                source += random.pick(["", " ", "\n", "«"]) + random.pick(words) + random.pick(["", " ", "!", "\u{301}"])
            }
            if let scalar = Unicode.Scalar(UInt32.random(in: random.pick(ranges), using: &random)) { source.unicodeScalars.append(scalar) }
            if Int.random(in: 0..<4, using: &random) == 0 { source += random.pick([" ", "\n", "\n\n", "\t"]) }
        }
        let result = Moderating.text("а" + source, by: Self.patient)
        var bytes = Array(result.text.utf8)
        let hidden = result.moderation.findings.filter { $0.replacement != nil && $0.output != nil }
        // Of findings that overlap one mask stands for all.
        var last = Int.max
        for finding in hidden.sorted(by: {
            ($0.output!.bytes.lowerBound, ($0.text ?? "").utf8.count) > ($1.output!.bytes.lowerBound, ($1.text ?? "").utf8.count)
        }) {
            let place = try #require(finding.output).bytes
            guard place.upperBound <= last else { continue }
            last = place.lowerBound
            bytes.replaceSubrange(place, with: (finding.text ?? "").utf8)
        }
        // Marks and what shows nothing behind a masked letter went with it.
        func shown(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.filter {
                        ![.nonspacingMark, .enclosingMark, .spacingMark].contains($0.properties.generalCategory)
                            && !$0.properties.isDefaultIgnorableCodePoint
                    }))
        }
        let (back, wanted) = (shown(String(decoding: bytes, as: UTF8.self)), shown("а" + source))
        let same = zip(back.unicodeScalars, wanted.unicodeScalars).prefix { $0 == $1 }.count
        let isSame = back.unicodeScalars.elementsEqual(wanted.unicodeScalars)
        #expect(
            isSame,
            "at \(same): \(Array(back.unicodeScalars.dropFirst(same).prefix(20)).map(String.init)) not \(Array(wanted.unicodeScalars.dropFirst(same).prefix(20)).map(String.init))"
        )
    }

    @Test func whatIsFoundDoesNotDependOnWhatStandsAround() {
        let alone = Set(Moderating.findings("Сказал: пи3дец.").map { "\($0.rule) \($0.text ?? "")" })
        let filler = String(repeating: "Мост открыли утром, и первые машины пошли по нему в город, ЁЛКИ и iPhone. ", count: 300)
        #expect(
            Set(Moderating.findings(filler + "Сказал: пи3дец. " + filler).map { "\($0.rule) \($0.text ?? "")" }) == alone && !alone.isEmpty)
    }
}

extension String {
    fileprivate func trimmingCharacters() -> String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
