import Extraction
import RuleAuthoring
import RuleGrammar
import RuleModel
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

    static let builtIn: [RuleFile] = RuleSet.builtInSources.compactMap { $0.parse().file }

    /// A later rule replaces an earlier one with its id, which is for users' files: of two built-in ones the first would be dead.
    @Test func noBuiltInRuleHidesAnother() {
        let ids = Dictionary(grouping: Self.builtIn.flatMap(\.rules), by: \.id).filter { $0.value.count > 1 }
        #expect(ids.keys.sorted() == [])
    }

    @Test func allBuiltInFilesParse() {
        #expect(Self.builtIn.count == RuleSet.builtInSources.count && Self.builtIn.count > 20)
    }

    /// One case a file, so that they run side by side.
    @Test(arguments: builtIn.map(\.path))
    func theTestsInsideABuiltInFilePass(_ path: String) throws {
        let file = try #require(Self.builtIn.first { $0.path == path })
        let report = RuleTester.run([file], among: Self.builtIn)
        #expect(report.failures.map(\.description) == [])
        #expect(report.tests > 0 || file.rules.isEmpty)
    }
}
