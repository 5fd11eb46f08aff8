import Evaluation
import Extraction
import Foundation
import TestSupport
import Testing

/// What a rule does on pages, and what a change of rules does, told from pages whose truth is known.
@Suite struct RuleReportTests {
    private static let article = """
        <html><body><h1>Мост через реку открыли после ремонта</h1>
        <p>Рабочие закончили ремонт моста через реку, и вчера по нему прошли первые автобусы, как рассказали в городской управе.</p>
        <p>Ремонт занял два года, потому что под опорами нашли старые сваи, которые пришлось вынимать по одной, сообщил инженер.</p>
        <p>Сегодня по мосту снова ходят трамваи, а пешеходы идут по новому тротуару, который стал шире на полтора метра.</p>
        </body></html>
        """
    private static let gold = """
        Рабочие закончили ремонт моста через реку, и вчера по нему прошли первые автобусы, как рассказали в городской управе.
        Ремонт занял два года, потому что под опорами нашли старые сваи, которые пришлось вынимать по одной, сообщил инженер.
        Сегодня по мосту снова ходят трамваи, а пешеходы идут по новому тротуару, который стал шире на полтора метра.
        """

    private func pages() throws -> RulePages {
        let root = TemporaryFolder.url.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: root.appending(path: "html"), withIntermediateDirectories: true)
        let record = try JSONSerialization.data(withJSONObject: ["id": "1", "url": "http://most.example/1", "gold": Self.gold])
        try (record + Data("\n".utf8)).write(to: root.appending(path: "pages.jsonl"))
        try Data(Self.article.utf8).write(to: root.appending(path: "html/1.html"))
        return try RulePages.load([root.path()])
    }

    private func rules(_ text: String) throws -> RuleSet {
        try RuleSet(adding: [.init(path: "my.yaml", text: "rules:\n" + text)])
    }

    private static let costly = "  - {id: my.engineer, about: x, category: widget, text: 'сообщил инженер', action: strip}\n"
    private static let idle = "  - {id: my.nobody, about: x, category: widget, text: 'нет на странице', action: strip}\n"

    @Test func aStripThatCutsTheArticleIsCountedAsLost() throws {
        let coverage = try RuleCoverage(rules(Self.costly + Self.idle), on: pages())
        let line = try #require(coverage.lines.first { $0.rule == "my.engineer" })
        #expect(line.pages == 1 && line.blocks == 1)
        #expect(line.lostBlocks == 1 && line.lostWords == 18 && line.savedBlocks == 0)
        #expect(coverage.text.contains("strips that cost recall:\n  my.engineer (my.yaml:2): 18 words, as 1: Ремонт занял"))
    }

    @Test func aRuleWithoutAHitIsNamed() throws {
        let coverage = try RuleCoverage(rules(Self.costly + Self.idle), on: pages())
        #expect(coverage.dead.contains { $0.rule == "my.nobody" })
        #expect(!coverage.dead.contains { $0.rule == "my.engineer" })
    }

    @Test func aDiffTellsTheBlockThatChangesAndTheRuleThatDidIt() throws {
        let diff = try RuleDiff(rules(Self.idle), rules(Self.costly), on: pages())
        #expect(diff.pages == 1 && diff.changedPages == 1)
        let change = try #require(diff.changes.first { $0.text.contains("сообщил инженер") })
        #expect(change.before.hasPrefix("+ ") && change.after == "- widget" && change.rules == ["my.engineer"])
        let scores = try #require(diff.scores)
        #expect(scores.before.recall == 1 && scores.after.recall < 0.8)
        #expect(diff.moved.map(\.page) == ["1"])
    }

    @Test func equalRuleSetsChangeNothing() throws {
        let diff = try RuleDiff(rules(Self.idle), rules(Self.idle), on: pages())
        #expect(diff.changedPages == 0 && diff.changes.isEmpty && diff.moved.isEmpty)
    }
}
