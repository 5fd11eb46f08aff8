import RuleGrammar
import Testing

@Suite struct RuleFileTests {
    /// Parses a text in which 1️⃣ marks the place of the one diagnostic; the mark itself is taken out.
    private func check(_ marked: String, _ check: String, _ message: String, sourceLocation: SourceLocation = #_sourceLocation) {
        var line = 1
        var column = 1
        for character in marked {
            if character == "1️⃣" { break }
            if character == "\n" { line += 1; column = 1 } else { column += 1 }
        }
        let source = String(marked.filter { $0 != "1️⃣" })
        let diagnostics = RuleFileParser.parse(source, path: "x.yaml").diagnostics
        #expect(diagnostics.count == 1, sourceLocation: sourceLocation)
        guard let first = diagnostics.first else { return }
        #expect(first.check == check, sourceLocation: sourceLocation)
        #expect("\(first.line):\(first.column)" == "\(line):\(column)", sourceLocation: sourceLocation)
        #expect(first.message.contains(message), "\(first.message)", sourceLocation: sourceLocation)
    }

    @Test func unknownKeysGetASuggestion() {
        check("rules:\n  - id: a.b\n    text: 'x'\n    1️⃣actoin: strip\n    action: strip\n", "unknown-key", "did you mean “action”?")
        check("1️⃣sites: x.ru\nrules: []\n", "unknown-key", "did you mean “site”?")
    }

    @Test func badPatternsSayWhere() {
        check("rules:\n  - id: a.b\n    text: 'ab(1️⃣'\n    action: strip\n", "bad-pattern", "missing closing parenthesis")
    }

    @Test func badSelectorsSayWhere() {
        check("rules:\n  - id: a.b\n    select: 'p:1️⃣hover'\n    action: strip\n", "bad-selector", "unknown pseudo-class “:hover”")
    }

    @Test func whatYAMLReadsOtherwiseIsAnError() {
        check("rules:\n  - id: a.b\n    select:1️⃣ #content\n    action: strip\n", "yaml-trap", "YAML reads an unquoted # as a comment")
        check("rules:\n  - id: a.b\n    text: 1️⃣no\n    action: strip\n", "yaml-trap", "truth value")
    }

    @Test func unknownValuesListTheKnownOnes() {
        check("rules:\n  - id: a.b\n    text: 'x'\n    action: 1️⃣stripp\n", "unknown-value", "did you mean “strip”?")
        check("rules:\n  - id: a.b\n    text: 'x'\n    category: 1️⃣menus\n    action: strip\n", "unknown-value", "did you mean “menu”?")
        check("rules:\n  - id: a.b\n    text: 'x'\n    field: 1️⃣titel\n", "unknown-value", "did you mean “title”?")
        check(
            "rules:\n  - id: a.b\n    where: 1️⃣'link_densty > 0.5'\n    action: strip\n", "unknown-feature", "did you mean “link_density”?")
    }

    @Test func whatARuleLacksIsSaid() {
        check("rules:\n  - 1️⃣id: a.b\n    action: strip\n", "no-condition", "has no condition")
        check("rules:\n  - 1️⃣text: 'x'\n    action: strip\n", "missing-key", "needs an “id”")
        check("rules:\n  - 1️⃣id: a.b\n    text: 'x'\n", "missing-key", "has no “action”")
        check("rules:\n  - 1️⃣id: a.b\n    text: 'x'\n    action: keep\n", "missing-key", "lifts")
        check("rules:\n  - id: 1️⃣Big\n    text: 'x'\n    action: strip\n", "bad-id", "dots between")
    }

    @Test func brokenYAMLSaysWhere() {
        let diagnostics = RuleFileParser.parse("rules:\n  - id: 'a\n", path: "x.yaml").diagnostics
        #expect(diagnostics.count == 1 && diagnostics[0].check == "yaml" && diagnostics[0].line >= 2)
    }

    @Test func allErrorsAreReportedNotTheFirst() {
        let source = "rules:\n  - id: a.b\n    text: '('\n    action: strip\n  - id: a.c\n    select: '['\n    action: foo\n"
        let result = RuleFileParser.parse(source, path: "x.yaml")
        #expect(result.file == nil)
        #expect(result.diagnostics.map(\.check) == ["bad-pattern", "bad-selector", "unknown-value"])
    }

    @Test func lintsWarnOfMissingTestsAndStrayExceptions() throws {
        let source = """
            site: lenta.ru
            rules:
              - id: lenta.a
                text: 'x'
                action: strip
                tests: {match: [x]}
              - id: other.b
                text: 'y'
                action: keep
                lifts: lenta.aa
                tests: {match: [y], pass: [z]}
              - id: lenta.a
                text: 'z'
                action: strip
            """
        let file = try #require(RuleFileParser.parse(source, path: "x.yaml").file)
        #expect(
            Lints.check([file]).map { "\($0.line) \($0.check)" } == [
                "3 missing-tests", "7 site-in-id", "7 unknown-exception", "12 duplicate-id", "12 missing-tests",
            ])
    }
}
