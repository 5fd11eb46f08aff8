internal import RuleModel

/// A body rule for every page of every site.
enum UnboundBodyLint: Lint {
    static let id = "unbound-body"
    static let about = "A body rule without a site or a fingerprint: it would cut every page that happens to have the element."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.files.filter { $0.fingerprint == nil && $0.site == nil }.flatMap(\.rules).compactMap { rule in
            let asksForPage = rule.condition.positiveLeaves.contains { $0 is PageCondition }
            guard rule.action.isExclusive, !asksForPage else { return nil }
            return Lints.warning(
                rule.place, id, "\(rule.id) says where the body is on pages of every site", fix: "give the file a “site” or a “fingerprint”"
            )
        }
    }
}
