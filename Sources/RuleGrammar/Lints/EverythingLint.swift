internal import RuleModel

/// A selector that selects every element, or the page.
enum EverythingLint: Lint {
    static let id = "selects-everything"
    static let about = "A selector that selects every element, html or body."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.rules.flatMap { rule in
            // With other conditions beside it such a selector narrows nothing, but harms nothing either.
            guard case .leaf(let leaf) = rule.condition, let selector = (leaf as? SelectCondition)?.selector, selector.selectsEverything
            else { return [Diagnostic]() }
            return [
                Lints.warning(
                    rule.place, id, "\(rule.id): “\(selector.source)” selects every element", fix: "name a class, an id or an attribute")
            ]
        }
    }
}
