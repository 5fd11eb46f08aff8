internal import PatternMatching
internal import RuleModel

/// A repeat inside a repeat.
enum NestedQuantifiersLint: Lint {
    static let id = "nested-quantifiers"
    static let about = "A repeat inside a repeat, as (a+)+: time can double with each character until the limit strikes."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.patterns.compactMap { owned in
            let (rule, pattern) = (owned.rule, owned.source)
            return BacktrackingCost(of: pattern).hasNestedRepeats
                ? Lints.warning(
                    rule.place, id, "\(rule.id): “\(pattern)” repeats a repeat", fix: "repeat once, or make the inner one possessive: (?>…)"
                )
                : nil
        }
    }
}
