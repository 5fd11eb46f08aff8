import Extraction
import RuleAuthoring
import RuleGrammar
import Testing

@Suite struct SampleTests {
    @Test func aFailingTestInsideARuleIsReportedWithItsPlace() throws {
        let source =
            "rules:\n  - id: a.b\n    text: '^да$'\n    action: strip\n    tests:\n      match: [\"да\", \"нет\"]\n      pass: [\"да\"]\n"
        let report = RuleTester.run([try #require(RuleFileParser.parse(source, path: "x.yaml").file)])
        #expect(report.tests == 3)
        #expect(
            report.failures.map(\.description) == [
                "x.yaml:6:21: a.b: must match, but does not: нет", "x.yaml:7:14: a.b: must pass, but is hit: да",
            ])
    }

    @Test func theTestsInsideTheBuiltInRulesPass() throws {
        let report = RuleTester.run(try RuleSet.builtInSources.map { try #require($0.parse().file) })
        #expect(report.failures.map(\.description) == [])
        #expect(report.tests > 200)
    }
}
