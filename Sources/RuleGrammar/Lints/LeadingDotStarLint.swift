internal import RuleModel

/// A pattern that begins with `.*`.
enum LeadingDotStarLint: Lint {
    static let id = "leading-dot-star"
    static let about =
        "A pattern that begins with .* or .+: a search finds its place anyway, and the time grows with the square of the text."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.patterns.compactMap { owned in
            let (rule, pattern) = (owned.rule, owned.source)
            let body = pattern.hasPrefix("^") ? pattern.dropFirst() : pattern[...]
            guard let start = [".*", ".+"].first(where: body.hasPrefix) else { return nil }
            let rest = body.dropFirst(start.count).drop { $0 == "?" || $0 == "+" }
            return Lints.warning(
                rule.place, id, "\(rule.id): “\(pattern)” begins with \(start)",
                fix: rest.isEmpty ? "say what is looked for" : "leave it out: \(rest)")
        }
    }
}
