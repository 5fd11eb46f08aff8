import Extraction
import Testing
import TextModeration

@Suite struct WordListTests {
    private static func findings(_ list: String, _ text: String) throws -> [Finding] {
        let source = RuleSet.Source(path: "lists/Мой список.txt", text: WordListFile.yaml(list, path: "lists/Мой список.txt"))
        let filter = Filter(rules: try RuleSet(adding: [source], includingBuiltIn: false), moderation: ModerationSettings())
        return Moderating.findings(text, by: filter)
    }

    @Test func eachLineIsAWordOrAPhrase() throws {
        let found = try Self.findings(
            "# наши слова\nбрюква\n  чёрная репа \n\nд'Артаньян\n", "Чёрная репа, брюква и Д'Артаньян; брюквы и репа стоят.")
        #expect(found.map(\.text) == ["Чёрная репа", "брюква", "Д'Артаньян"])
        #expect(found.allSatisfy { $0.category == "words.own" && $0.effect == .mask && $0.rule.hasPrefix("words.list-") })
    }

    @Test func commentsSayWhatBecomesOfTheWords() throws {
        let found = try Self.findings("# category: house.names\n# action: hold\n# severity: high\nбрюква\n", "брюква")
        #expect(found.map(\.category) == ["house.names"] && found.map(\.effect) == [.hold] && found.map(\.severity) == [.high])
    }

    @Test func anEmptyListIsNoRule() throws { #expect(try Self.findings("# nothing\n\n", "брюква").isEmpty) }
}
