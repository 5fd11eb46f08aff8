import TestSupport
import Testing
import Winnow

/// The door as a program outside uses it: nothing but `Winnow` is imported.
@Suite struct DoorTests {
    private static let rules = try! RuleSet()

    @Test func threeLinesGiveTheArticle() throws {
        let fixture = try #require(Fixture.all.first { $0.slug == "english-news" })
        let filter = Filter(rules: Self.rules)
        let verdict = filter.judge(Page(bytes: try fixture.source()))
        #expect(verdict.article.plainText + "\n" == (try fixture.expectedText()))
        #expect(verdict.status == .ok && verdict.metadata.title == verdict.article.title)
        #expect(verdict.article.blocks.allSatisfy { verdict.article.plainText.contains($0.text) } && verdict.article.blocks.count > 2)
    }

    @Test(arguments: Format.allCases)
    func everyFormatIsWritten(_ format: Format) throws {
        let fixture = try #require(Fixture.all.first { $0.slug == "structured-guide" })
        let verdict = Filter(rules: Self.rules).judge(Page(bytes: try fixture.source()))
        #expect(verdict.written(as: format).contains("How to measure a tide with a stick"))
    }

    @Test func rulesOfOnesOwnAreTakenAndTheirErrorsTold() throws {
        let own = RuleFile(path: "own.yaml", text: "rules:\n  - id: a.b\n    text: '^Reklama$'\n    action: strip\n")
        #expect(try RuleSet(adding: [own]).hash != Self.rules.hash)
        let error = #expect(throws: RuleError.self) { try RuleSet(adding: [RuleFile(path: "bad.yaml", text: "rules: 1")]) }
        #expect(error?.messages.first?.hasPrefix("bad.yaml:1:") == true)
    }

    @Test func aPageThatCannotBeJudgedSaysWhy() {
        let verdict = Filter(rules: Self.rules, largestPage: 10).judge(Page(text: "<p>больше десяти байтов</p>"))
        #expect(verdict.status == .skipped && verdict.article.plainText.isEmpty && verdict.notes.first?.contains("10") == true)
    }

    @Test func textIsModeratedAsItIs() throws {
        let filter = Filter(rules: Self.rules, moderates: true)
        let (text, moderation) = filter.moderate("Пишите на ivan.petrov@mail.ru, отвечу всем.")
        #expect(text == "Пишите на ivan.petrov@mail.ru, отвечу всем.")
        #expect(moderation.findings.contains { $0.category.hasPrefix("personal") && $0.counts && $0.text == "ivan.petrov@mail.ru" })
        #expect(filter.moderate("Погода хорошая.").moderation.action == .pass)
    }
}
