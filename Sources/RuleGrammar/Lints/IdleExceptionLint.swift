internal import RuleModel

/// An exception that lifts nothing.
enum IdleExceptionLint: Lint {
    static let id = "unknown-exception"
    static let about = "An exception that lifts nothing: no such rule, one that does not strip, or one of another site."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.rules.flatMap { rule -> [Diagnostic] in
            guard let lifts = rule.action.lifts else { return [] }
            return lifts.compactMap { lifted in problem(lifted, rule, files) }
        }
    }

    private static func problem(_ lifted: String, _ rule: Rule, _ files: LintedFiles) -> Diagnostic? {
        if lifted == "*" { return nil }
        if lifted.hasSuffix(".*") {
            let isKnown = files.identifiers.contains { RuleName.covers(lifted, $0) }
            return isKnown ? nil : Lints.warning(rule.place, id, "\(rule.id) lifts “\(lifted)”, but no rule's id begins so")
        }
        guard let other = files.byID[lifted] else {
            return Lints.warning(rule.place, id, "\(rule.id) lifts “\(lifted)”, which is no rule\(files.hint(lifted))")
        }
        if !other.action.strips {
            return Lints.warning(rule.place, id, "\(rule.id) lifts \(lifted), which strips nothing (\(other.action.name))")
        }
        if let site = other.site, let own = rule.site, site != own, !own.hasSuffix("." + site), !site.hasSuffix("." + own) {
            return Lints.warning(rule.place, id, "\(rule.id) is for \(own), but \(lifted) for \(site): they never meet")
        }
        return nil
    }
}
