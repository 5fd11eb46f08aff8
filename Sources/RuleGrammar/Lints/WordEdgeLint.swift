internal import RuleModel

/// A word's edge written where the engine writes it.
enum WordEdgeLint: Lint {
    static let id = "word-edge"
    static let about = "`\\b` in a pattern of “forms”, or in one that moderates: the engine writes the edges of words, by Unicode."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.rules.flatMap { rule in
            rule.condition.leaves.flatMap { leaf -> [Diagnostic] in
                let fix: String
                if leaf is FormsCondition {
                    fix = "leave it out: each pattern matches a whole word"
                } else if rule.moderation != nil {
                    fix = "use “words”, “stems” or “forms”, or look around for letters: (?<!\\p{L})"
                } else {
                    return []
                }
                return leaf.patterns.filter { writesEdge($0.source) }.map { warning(rule, $0.source, fix) }
            }
        }
    }

    private static func writesEdge(_ pattern: String) -> Bool {
        var isEscaped = false
        for character in pattern {
            if isEscaped, character == "b" { return true }
            isEscaped = !isEscaped && character == "\\"
        }
        return false
    }

    private static func warning(_ rule: Rule, _ pattern: String, _ fix: String) -> Diagnostic {
        Lints.warning(rule.place, id, "\(rule.id): “\(pattern)” writes a word's edge", fix: fix)
    }
}
