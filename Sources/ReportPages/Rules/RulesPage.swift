package import Evaluation
internal import JSONText

/// Pages about rule sets: what each rule does on many pages, and what changes between two sets.
package struct RulesPage: Sendable {
    private let title: String
    private let data: JSON

    /// What each rule hits, what its strips cost, and how long it takes.
    package static func coverage(_ coverage: RuleCoverage, title: String) -> RulesPage {
        RulesPage(
            title: "winnow rules coverage: " + title, data: .object([.init("title", .string(title)), .init("coverage", coverage.json)]))
    }

    /// Which blocks change between two rule sets, before and after.
    package static func diff(_ diff: RuleDiff, before: String, after: String) -> RulesPage {
        RulesPage(
            title: "winnow rules diff: \(before) → \(after)",
            data: .object([
                .init("title", .string("\(before) → \(after)")), .init("before", .string(before)), .init("after", .string(after)),
                .init("diff", diff.json),
            ]))
    }

    package var html: String { ReportPage(.rules, title: title, data: data).html }
}
