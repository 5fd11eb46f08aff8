internal import RuleModel

/// An XPath rule for every page.
enum XPathEverywhereLint: Lint {
    static let id = "xpath-everywhere"
    static let about = "An “xpath” without a site, a fingerprint or a “page”: every page pays for a second tree."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.files.filter { $0.site == nil && $0.fingerprint == nil }.flatMap(\.rules).compactMap { rule in
            let leaves = rule.condition.leaves
            let hasXPath = leaves.contains { $0 is XPathCondition }
            let asksForPage = leaves.contains { $0 is PageCondition }
            guard hasXPath, !asksForPage else { return nil }
            return Lints.warning(
                rule.place, id, "\(rule.id): every page pays for a second tree", fix: "use “select”, or bind the rule to a site or a “page”"
            )
        }
    }
}
