import LanguageModels
import TestSupport
import Testing

@Suite struct LanguageIdentifierTests {
    struct Sentence: Sendable, CustomTestStringConvertible {
        let language: String
        let text: String
        var testDescription: String { language }
    }

    static let sentences: [Sentence] = {
        let lines = (try? Project.text("Tests/LanguageModelsTests/Sentences.txt"))?.split(separator: "\n") ?? []
        return lines.filter { !$0.hasPrefix("#") }.compactMap { line in
            let parts = line.split(separator: "\t")
            return parts.count == 2 ? Sentence(language: String(parts[0]), text: String(parts[1])) : nil
        }
    }()

    private func identify(_ text: String, label: String? = nil, host: String? = nil) -> String? {
        var sample = LetterSample()
        let bytes = Array(text.utf8)
        sample.add(bytes, bytes.indices)
        return LanguageIdentifier.identify(sample, label: label, host: host)?.language
    }

    @Test(arguments: sentences)
    func oneSentenceTellsItsLanguage(_ sentence: Sentence) {
        #expect(identify(sentence.text) == sentence.language)
        #expect(identify(sentence.text.uppercased()) == sentence.language)
    }

    @Test func manyLanguagesAreKnown() {
        #expect(Set(Self.sentences.map(\.language)).count >= 70)
    }

    @Test(arguments: sentences)
    func aLabelOfAThemeDoesNotDecide(_ sentence: Sentence) {
        #expect(identify(sentence.text, label: "en-US") == sentence.language)
    }

    @Test func menusInAnotherLanguageDoNotDecide() {
        let hebrew = Self.sentences.first { $0.language == "he" }!.text
        #expect(identify("Home News About " + hebrew) == "he")
    }

    @Test func tooFewLettersSayNothing() {
        #expect(identify("") == nil)
        #expect(identify("12:30, 5 €") == nil)
        #expect(identify("Foto: dpa") == nil)
    }

    @Test func aLabelDecidesBetweenWhatIsWrittenAlike() {
        let text = "Samling av gamle blader og bilder fra gården ved elva"
        #expect(identify(text, label: "nb") == "no")
        #expect(LanguageIdentifier.primary("nn-NO") == "no")
    }

    @Test func neutralSouthSlavicIsWhatThePageOrItsDomainSays() {
        let text = "Pekar je rano zatvorio vrata, a pisma su ostala u kutiji ispod stola."
        #expect(identify(text) == "hr")
        #expect(identify(text, label: "sr-Latn") == "sr")
        #expect(identify(text, label: "bs-BA") == "bs")
        #expect(identify(text, host: "www.novine.rs") == "sr")
        #expect(identify(text, host: "novine.ba") == "bs")
    }

    @Test func wordsOfANormComeBeforeALabelOfAnother() {
        #expect(identify("Niko nije hteo da kaže šta je video ovde pre nedelju dana.", label: "hr") == "sr")
        #expect(identify("Nitko nije htio reći što je vidio ovdje prije tjedan dana.", label: "sr") == "hr")
    }

    @Test func aListOfGoodsWithoutFunctionWordsTellsItsLanguage() {
        #expect(identify("Чайнік, драўляная лыжка, садовы шланг, зімовыя боты, ручнік, драбіны") == "be")
        #expect(identify("Чайник, дървена лъжица, градински маркуч, зимни ботуши, кърпа, стълба") == "bg")
        #expect(identify("Choynak, yog‘och qoshiq, bog‘ shlangi, qishki etik, narvon, tuzdon") == "uz")
        #expect(identify("Hervidor, cuchara de madera, manguera, botas de invierno, toalla") == "es")
        #expect(identify("Chaleira, colher de pau, mangueira, botas de inverno, toalha, escada") == "pt")
    }

    @Test func threeFunctionWordsTellALanguageThatTooFewLettersDoNot() {
        #expect(identify("Où étais-tu ? – À la gare. – Et") == "fr")
    }

    @Test func aLetterOfAzerbaijaniIsALetter() {
        #expect(identify("Harada idin? – Stansiyada. – Bəs bağlama? – Sənin imzan olmadan") == "az")
    }
}
