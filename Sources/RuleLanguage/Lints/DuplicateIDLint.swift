/// Two rules of one file with the same id: the second silently replaces the first. Across files that is how rules are
/// overridden.
enum DuplicateIDLint: Lint {
    static let id = "duplicate-id"

    static func check(_ files: [RuleFile]) -> [Diagnostic] {
        files.flatMap { file in
            var first: [String: SourcePlace] = [:]
            return file.rules.compactMap { rule in
                if let place = first[rule.id] {
                    return Diagnostic(
                        path: rule.place.path, line: rule.place.line, column: rule.place.column, severity: .error,
                        check: id, message: "the id \(rule.id) stands at line \(place.line) already")
                }
                first[rule.id] = rule.place
                return nil
            }
        }
    }
}
