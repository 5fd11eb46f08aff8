import Extraction
import Foundation
import PageTree
import RuleModel
import Testing
import TextModeration

@Suite struct MaskingTests {
    private static func rules(_ action: String, view: String = "folded") -> String {
        """
        policy: {labels: {test: {ru: слово, '': word}}}
        rules:
          - id: test.word
            category: test.word
            severity: low
            score: 1
            view: \(view)
            forms: '(?:за)?брюк[а-я]*'
            action: \(action)
            tests: {match: [брюква]}

        """
    }

    @Test(arguments: [
        ("mask", "Вот *** и ***!"), ("mask\n    mask: first-letter", "Вот б*** и З***!"), ("mask\n    mask: full", "Вот █████ и █████!"),
        ("mask\n    mask: label", "Вот [слово] и [слово]!"), ("mask\n    mask: dots", "Вот б… и З…!"),
        ("replace\n    with: капуста", "Вот капуста и капуста!"),
        ("strip", "Вот и!"), ("flag", "Вот брюква и Забрюквить!"), ("hold", "Вот брюква и Забрюквить!"),
    ])
    func aMatchIsTreatedAsItsRuleSays(_ action: String, _ expected: String) throws {
        #expect(Moderating.text("Вот брюква и Забрюквить!", by: try Moderating.filter(Self.rules(action))).text == expected)
    }

    /// Nobody can count letters: words of one to thirty letters get the same mask.
    @Test(arguments: MaskStyle.allCases)
    func aMaskHasNoLength(_ style: MaskStyle) {
        let masks = Set((1...30).map { style.mask(String(repeating: "б", count: $0), label: "слово") })
        #expect(masks.count == 1)
        #expect(style.mask("👩‍👧х", label: "x").unicodeScalars.count <= 8)
    }

    @Test func aMaskGivenByTheCallerIsForWordsWhoseRuleHasNone() throws {
        let own = try Moderating.filter(Self.rules("mask\n    mask: full"), ModerationSettings(mask: .dots))
        #expect(Moderating.text("брюква", by: own).text == "█████")
        #expect(Moderating.text("брюква", by: try Moderating.filter(Self.rules("mask"), ModerationSettings(mask: .dots))).text == "б…")
    }

    /// What is not in a finding's span comes out byte for byte; spans say where each stood and where its mask stands.
    @Test(arguments: [
        "Вот брюква, и БРЮКВА!", "👩‍👩‍👧 брюква 🇷🇺 за\u{301}мок брю\u{301}кв\u{AD}а", "שלום брюква עולם", "ё́ \r\n\r\n брюква\r\nбрюквы", "брюква",
        "", "\u{FEFF}брюква\u{200B}", "a\u{300}\u{301}\u{302}брюква нет",
    ])
    func everythingElseComesOutAsItWas(_ source: String) throws {
        let filter = try Moderating.filter(Self.rules("mask"))
        let result = Moderating.text(source, by: filter)
        let decoded = source.unicodeScalars.first == "\u{FEFF}" ? String(source.unicodeScalars.dropFirst()) : source
        var rest = result.text
        for finding in result.moderation.findings {
            let output = try #require(finding.output)
            #expect(output.part(of: result.text) == "***" && finding.replacement == "***")
            #expect(decoded.contains(finding.text ?? "nothing"))
            let mask = try #require(rest.range(of: "***"))
            rest.replaceSubrange(mask, with: finding.text ?? "")
        }
        #expect(rest.unicodeScalars.elementsEqual(decoded.unicodeScalars))
    }

    @Test func theSpanIsThatOfTheParagraphAndTheOutput() throws {
        let result = Moderating.text("Первый абзац.\n\nВот ещё одна брюква.", by: try Moderating.filter(Self.rules("mask")))
        let finding = try #require(result.moderation.findings.first)
        #expect(finding.origin == .block(1))
        #expect(finding.span?.characters == 13..<19 && finding.span?.bytes == 23..<35)
        #expect(finding.output?.characters == 28..<31)
    }

    @Test func aMatchThroughSeveralViewsIsEvasiveOnlyInTheLast() throws {
        let filter = try Moderating.filter(Self.rules("flag", view: "evasion"))
        let found = Moderating.findings("брюква БРЮКВА брюквa бр.ю.к.в.а", by: filter)
        #expect(found.map(\.isEvasive) == [false, false, true, true])
        #expect(found.map { $0.steps.map(\.kind) } == [[], [.caseFolded], [.homoglyph], [.joiner]])
        #expect(found.map(\.matched) == ["брюква", "брюква", "брюква", "брюква"])
    }

    /// One word stands in the lists of several rules; each of them finds it.
    @Test(arguments: ["м*дак", "ну и муд*к же он", "г*ндон"])
    func aWordWithHiddenLettersIsFoundByEveryRuleThatKnowsIt(_ text: String) {
        #expect(Moderating.findings(text).contains { $0.category == "profanity.masked" })
    }
}
