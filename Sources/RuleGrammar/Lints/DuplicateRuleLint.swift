internal import RuleModel

/// Two rules that say the same of the same blocks.
enum DuplicateRuleLint: Lint {
    static let id = "duplicate-rule"
    static let about = "Two rules with the same condition and action for the same pages."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        var first: [String: Rule] = [:]
        return files.rules.compactMap { rule in
            let key = [rule.site ?? "", rule.layout ?? "", rule.action.signature, rule.condition.signature].joined(separator: "\u{0}")
            guard let other = first[key] else {
                first[key] = rule
                return nil
            }
            // The same id is a replacement, which is told elsewhere.
            if other.id == rule.id { return nil }
            return Lints.warning(rule.place, id, "\(rule.id) says the same as \(other.id) (\(other.place))", fix: "take one of them out")
        }
    }
}
