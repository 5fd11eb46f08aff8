internal import RuleModel

/// A rule without a sample that it must match and one that it must let pass.
enum MissingTestsLint: Lint {
    static let id = "missing-tests"
    static let about = "A rule without a sample to match and one to pass (rules of imported files are not asked)."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.files.filter { $0.imported == nil }.flatMap { file in
            file.rules.compactMap { rule in
                // What asks for a URL or a <meta> can be tested on a page only.
                if file.tests.contains(where: { $0.fires.contains { $0.text == rule.id } }) { return nil }
                return problem(rule)
            }
        }
    }

    private static func problem(_ rule: Rule) -> Diagnostic? {
        let fix = "add tests: {match: ['…'], pass: ['…']}, or a page test that names it under “fires”"
        switch (rule.tests.match.isEmpty, rule.tests.pass.isEmpty) {
        case (true, true): return Lints.warning(rule.place, id, "\(rule.id) has no tests", fix: fix)
        case (true, false):
            return Lints.warning(rule.place, id, "\(rule.id) has no “match” test: nothing shows that it ever hits", fix: fix)
        case (false, true):
            return Lints.warning(rule.place, id, "\(rule.id) has no “pass” test: nothing shows what it must let through", fix: fix)
        case (false, false): return nil
        }
    }
}
