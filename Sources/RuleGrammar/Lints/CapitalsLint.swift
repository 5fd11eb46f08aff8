internal import RuleModel

/// Capital letters where case is folded away.
enum CapitalsLint: Lint {
    static let id = "capitals-folded"
    static let about = "Capital letters where case is folded away: a class as [А-Я] in a caseless pattern, or capitals in “words”."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.patterns.compactMap { owned in
            let (rule, pattern) = (owned.rule, owned.source)
            guard !pattern.contains("(?-i"), let range = capitalRange(in: pattern) else { return nil }
            return Lints.warning(
                rule.place, id, "\(rule.id): patterns ignore case, so “\(range)” matches small letters, too",
                fix: "write (?-i) before it, or the range in small letters")
        }
            + files.rules.flatMap { rule in
                rule.condition.leaves.flatMap { leaf -> [Diagnostic] in
                    leaf.words.filter { $0 != $0.lowercased() }.map {
                        Lints.warning(
                            rule.place, id, "\(rule.id): “words” and “stems” ignore case; “\($0)” has capitals",
                            fix: "write “\($0.lowercased())”")
                    }
                }
            }
    }

    /// `A-Z` or `А-Я` inside a class that does not hold the small letters, too.
    private static func capitalRange(in pattern: String) -> String? {
        for (capitals, small) in [("A-Z", "a-z"), ("А-Я", "а-я")] where pattern.contains(capitals) && !pattern.contains(small) {
            return "[\(capitals)]"
        }
        return nil
    }
}
