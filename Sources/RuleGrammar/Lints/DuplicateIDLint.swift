internal import RuleModel
internal import TextPrimitives

/// Two rules of one file with the same id. Across files that is how rules are replaced.
enum DuplicateIDLint: Lint {
    static let id = "duplicate-id"
    static let about = "Two rules of one file with the same id: the second would silently replace the first."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.files.flatMap { file in
            var first: [String: SourcePlace] = [:]
            return file.rules.compactMap { rule in
                if let place = first[rule.id] {
                    return Lints.error(
                        rule.place, id, "the id \(rule.id) stands at line \(place.line) already", fix: "give it an id of its own")
                }
                first[rule.id] = rule.place
                return nil
            }
        }
    }
}
