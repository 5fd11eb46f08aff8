internal import RuleModel

/// A pattern that matches the empty string, and so every block.
enum EmptyMatchLint: Lint {
    static let id = "matches-empty"
    static let about = "A pattern that can match the empty string: the rule hits every block."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.positivePatterns.compactMap { owned in
            let (rule, pattern) = (owned.rule, owned.source)
            return owned.pattern.matchesEmpty
                ? Lints.warning(
                    rule.place, id, "\(rule.id): “\(pattern)” matches the empty string",
                    fix: "ask for at least one character, as with + instead of *")
                : nil
        }
    }
}
