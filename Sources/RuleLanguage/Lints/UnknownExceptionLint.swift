/// An exception that lifts a rule which does not exist.
enum UnknownExceptionLint: Lint {
    static let id = "unknown-exception"

    static func check(_ files: [RuleFile]) -> [Diagnostic] {
        let known = files.flatMap(\.rules).map(\.id)
        let set = Set(known)
        return files.flatMap(\.rules).flatMap { rule -> [Diagnostic] in
            guard case .keep(let lifts) = rule.action else { return [] }
            return lifts.filter { $0 != "*" && !set.contains($0) }.map {
                Lints.warning(rule.place, id, "\(rule.id) lifts “\($0)”, which is no rule\(Suggestion.hint(for: $0, in: known))")
            }
        }
    }
}
