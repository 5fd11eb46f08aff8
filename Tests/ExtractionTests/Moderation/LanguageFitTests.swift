import Extraction
import Testing
import TextModeration

/// Rules of one language in short texts of another.
@Suite struct LanguageFitTests {
    private static func rules(_ text: String) -> Set<String> { Set(Moderating.findings(text).map(\.rule)) }

    /// One rule for a word of one language.
    private static func filter(of language: String, word: String, pass: String) throws -> Filter {
        try Moderating.filter(
            """
            rules:
              - id: house.\(language)
                category: house
                severity: high
                score: 3
                language: [\(language)]
                words: [\(word)]
                action: flag
                tests: {match: ["\(word)"], pass: ["\(pass)"]}
            """)
    }

    @Test func aRuleOfOneLanguageSparesATextWithLettersThatItLacks() throws {
        let filter = try Self.filter(of: "uk", word: "лайна", pass: "лай")
        #expect(Moderating.findings("лайна", by: filter).count == 1)
        #expect(Moderating.findings("це лайна їхнє", by: filter).count == 1)
        #expect(Moderating.findings("Её звали Лайна, выла она", by: filter).isEmpty)
    }

    @Test func aRuleOfOneLanguageSparesAShortTextThatIsSpelledAsAnother() throws {
        let filter = try Self.filter(of: "es", word: "idiota", pass: "idioma")
        #expect(Moderating.findings("idiota", by: filter).count == 1)
        #expect(Moderating.findings("Ese hombre es un idiota y nadie lo aguanta ya.", by: filter).count == 1)
        #expect(Moderating.findings("Non sono un idiota completo, alcune parti mancano.", by: filter).isEmpty)
    }

    @Test(arguments: [
        "Подписка на журнал", "Наш уебсайт", "Хачу домой", "самосел", "Фучик и мофо", "Европейська бізнес асоціація, ЄБА",
        "Е-баланс счёта, е-бутик и Е-башня", "Е-бетон, е-банан, е-бальзам",
    ])
    func plainWordsAreNone(_ text: String) {
        #expect(Self.rules(text).filter { !$0.hasPrefix("quality") } == [])
    }

    @Test(arguments: ["е-бать", "Е-баный", "е-башит", "е-бала", "е-бут"])
    func theVerbBehindAHyphenIsFound(_ text: String) {
        #expect(Self.rules(text).contains("profanity.obscene.eb"))
    }
}
