internal import PatternMatching
internal import RuleModel
internal import WordMatching

/// A pattern that must be tried on every block.
enum NoRequiredLiteralLint: Lint {
    static let id = "no-literal"
    static let about =
        "A pattern without letters that every match must hold or begin with: it is tried on every block of every page (slow)."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.positivePatterns.compactMap { owned in
            let (rule, pattern) = (owned.rule, owned.source)
            // A rule of one site, one that selects first, or one that asks for a long number is tried on few blocks.
            guard rule.site == nil, rule.moderation?.digits == nil, !rule.condition.positiveLeaves.contains(where: \.narrows) else {
                return nil
            }
            let hasKey =
                rule.moderation == nil
                ? RequiredLiterals.find(in: pattern) != nil || LiteralHeads.heads(ofAnchored: pattern) != nil
                : TextMatcher.canGate(pattern)
            if hasKey { return nil }
            return Lints.warning(
                rule.place, id, "\(rule.id): no letters stand in every match of “\(pattern)”",
                fix: rule.moderation == nil
                    ? "add a word that always stands there, or narrow the rule with “select” or “where”"
                    : "add a word that always stands there, or say with “digits” how many there must be")
        }
    }
}
