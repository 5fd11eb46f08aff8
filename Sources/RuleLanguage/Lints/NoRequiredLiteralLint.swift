internal import PatternMatching

/// A pattern that must be tried on every block.
enum NoRequiredLiteralLint: Lint {
    static let id = "no-literal"
    static let about = "A pattern without letters that every match must hold: it is tried on every block of every page (slow)."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.positivePatterns.compactMap { rule, pattern, _ in
            // A rule of one site, or one that selects first, is tried on few blocks.
            guard rule.site == nil, RequiredLiterals.find(in: pattern) == nil, !isNarrowed(rule.condition) else { return nil }
            return Lints.warning(
                rule.place, id, "\(rule.id): no letters stand in every match of “\(pattern)”",
                fix: "add a word that always stands there, or narrow the rule with “select” or “where”")
        }
    }

    private static func isNarrowed(_ condition: Condition) -> Bool {
        condition.positiveParts.contains { part in
            switch part {
            case .select, .xpath, .words, .features, .attribute, .near: true
            default: false
            }
        }
    }
}
