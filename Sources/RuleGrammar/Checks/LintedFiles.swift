internal import PatternMatching
internal import RuleModel

/// All files of a rule set together, as lints look at them.
struct LintedFiles {
    let files: [RuleFile]
    let rules: [Rule]
    let byID: [String: Rule]
    let identifiers: [String]

    init(_ files: [RuleFile]) {
        self.files = files
        rules = files.flatMap(\.rules)
        byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { _, last in last })
        identifiers = rules.map(\.id)
    }

    /// A pattern on texts, and the rule that has it.
    struct OwnedPattern {
        let rule: Rule
        let pattern: Pattern

        var source: String { pattern.source }
    }

    /// All text patterns.
    var patterns: [OwnedPattern] { patterns(\.leaves) }

    /// Those of them that are asked first: not under a `not` or an `unless`.
    var positivePatterns: [OwnedPattern] { patterns(\.positiveLeaves) }

    private func patterns(_ leaves: KeyPath<Condition, [any ConditionLeaf]>) -> [OwnedPattern] {
        rules.flatMap { rule in
            rule.condition[keyPath: leaves].flatMap { leaf in leaf.patterns.map { OwnedPattern(rule: rule, pattern: $0) } }
        }
    }

    /// "Did you mean", of the rules' ids.
    func hint(_ id: String) -> String { Suggestion.hint(for: id, in: identifiers) }
}
