import PageTree
import RuleLanguage
import Testing
import Winnow

@Suite struct RuleSetTests {
    @Test func theBuiltInRulesHaveNothingWrong() throws {
        let rules = try RuleSet()
        #expect(rules.diagnostics == [])
        #expect(Lints.check(rules.files) == [])
        #expect(rules.compiled.rules.count > 40)
    }

    @Test func theTestsInsideTheBuiltInRulesPass() throws {
        let report = RuleTester.run(try RuleSet().files)
        #expect(report.failures.map(\.description) == [])
        #expect(report.tests > 200)
    }

    @Test func everyBuiltInRuleHasASampleToMatchAndOneToPass() throws {
        for rule in try RuleSet().compiled.rules {
            #expect(!rule.tests.match.isEmpty && !rule.tests.pass.isEmpty, "\(rule.id)")
        }
    }

    @Test func theHashChangesWithTheRules() throws {
        let one = try RuleSet()
        let two = try RuleSet(adding: [.init(path: "x.yaml", text: "rules: []\n")])
        #expect(one.compiled.hash == (try RuleSet()).compiled.hash)
        #expect(one.compiled.hash != two.compiled.hash)
    }

    @Test func brokenFilesAreReportedTogether() {
        let error = #expect(throws: RuleSet.Failure.self) {
            try RuleSet(adding: [.init(path: "a.yaml", text: "rulez: []\n"), .init(path: "b.yaml", text: "- x\n")])
        }
        #expect(Set(error?.diagnostics.map(\.path) ?? []) == ["a.yaml", "b.yaml"])
    }

    @Test func lentaRulesDoNotRunOnOtherSites() throws {
        let filter = Filter(rules: try RuleSet())
        let html = "<p>Лента добра деактивирована.</p><p>" + String(repeating: "Слова, которых хватит для абзаца и ещё немного. ", count: 8) + "</p>"
        let on = filter.judge(Page(PageBytes(text: html), url: "https://lenta.ru/news/2025/11/11/x/"))
        let off = filter.judge(Page(PageBytes(text: html), url: "https://example.org/news/"))
        #expect(on.labels.hits.contains { $0.rule == "lenta.kindness-banner" })
        #expect(off.labels.hits.allSatisfy { !$0.rule.hasPrefix("lenta.") })
    }
}
