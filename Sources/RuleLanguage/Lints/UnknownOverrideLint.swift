/// An override or a suppression of a rule that does not exist.
enum UnknownOverrideLint: Lint {
    static let id = "unknown-override"
    static let about = "An override or a suppression of a rule that no earlier file has."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        var known: Set<String> = []
        var found: [Diagnostic] = []
        for file in files.files {
            known.formUnion(file.rules.map(\.id))
            for override in file.overrides where !known.contains(override.rule) {
                found.append(Lints.warning(
                    override.place, id, "no file before this one has a rule \(override.rule)\(files.hint(override.rule))"))
            }
            for suppression in file.suppressions where !files.identifiers.contains(where: suppression.covers) {
                found.append(Lints.warning(suppression.place, id, "there is no rule \(suppression.rule)\(files.hint(suppression.rule))"))
            }
        }
        return found
    }
}
