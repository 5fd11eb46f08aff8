/// A rule without a sample that it must match and one that it must let pass.
enum MissingTestsLint: Lint {
    static let id = "missing-tests"

    static func check(_ files: [RuleFile]) -> [Diagnostic] {
        files.flatMap(\.rules).compactMap { rule in
            switch (rule.tests.match.isEmpty, rule.tests.pass.isEmpty) {
            case (true, true): Lints.warning(rule.place, id, "\(rule.id) has no tests")
            case (true, false): Lints.warning(rule.place, id, "\(rule.id) has no “match” test: nothing shows that it ever hits")
            case (false, true): Lints.warning(rule.place, id, "\(rule.id) has no “pass” test: nothing shows what it must let through")
            case (false, false): nil
            }
        }
    }
}
