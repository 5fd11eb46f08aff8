internal import RuleModel

/// An override or a suppression of a rule that does not exist.
enum UnknownOverrideLint: Lint {
    static let id = "unknown-override"
    static let about =
        "An override of a rule that no earlier file has; a suppression, an allow list or a forced action for a rule that there is not."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        var known: Set<String> = []
        var found: [Diagnostic] = []
        for file in files.files {
            known.formUnion(file.rules.map(\.id))
            for override in file.overrides where !known.contains(where: { RuleName.covers(override.rule, $0) }) {
                found.append(
                    Lints.warning(
                        override.place, id, "no file before this one has a rule \(override.rule)\(files.hint(override.rule))"))
            }
            let named =
                file.suppressions.map { ($0.rule, $0.place) } + file.policy.forced.map { ($0.rule, $0.place) }
                + file.policy.forced.compactMap { force in force.companion.map { ($0, force.place) } }
                + file.allow.compactMap { list in list.rule.map { ($0, list.place) } }
            for (rule, place) in named where !files.identifiers.contains(where: { RuleName.covers(rule, $0) }) {
                found.append(Lints.warning(place, id, "there is no rule \(rule)\(files.hint(rule))"))
            }
        }
        return found
    }
}
