import RuleGrammar
import RuleModel
import Testing

@Suite struct LintTests {
    private func findings(_ yaml: String) throws -> [Diagnostic] {
        Lints.check([try #require(RuleFileParser.parse(yaml, path: "x.yaml").file)]).filter { $0.check != "missing-tests" }
    }

    @Test func lookalikesOfAClassAreAlternatives() throws {
        #expect(try findings("rules:\n  - id: x.a\n    text: 'номер [авекabek]\\d{3}'\n    action: strip\n") == [])
    }

    @Test(arguments: [
        ("text: '(?:реклама)*'\n    where: 'words > 2'", "matches-empty"), ("text: '.*реклама'", "leading-dot-star"),
        ("text: '(?:реклама+)+$'", "nested-quantifiers"),
        ("text: '\\d{4}'", "no-literal"), ("text: '^Реклaма'", "mixed-script"), ("text: '[А-Я]еклама'", "capitals-folded"),
        ("words: [Реклама]", "capitals-folded"), ("select: '*'", "selects-everything"), ("select: 'div, body'", "selects-everything"),
        ("xpath: '//div'", "xpath-everywhere"), ("where: ['words > 5', 'words < 3']", "unreachable"),
        ("select: 'footer *'", "common-subject"), ("select: ':is(p, li)'", "common-subject"),
        ("select: '.a'\n    unless: {select: 'footer p'}", "common-subject"), ("select: '.a'\n    input: text", "unreachable"),
        ("near: x.none", "near-cycle"), ("near: x.a", "near-cycle"),
    ])
    func eachLintFindsItsFault(_ condition: String, _ check: String) throws {
        let found = try findings("rules:\n  - id: x.a\n    \(condition)\n    action: strip\n")
        #expect(found.map(\.check) == [check])
    }

    @Test(arguments: [
        "text: 'реклама+'", "text: '(?:реклама[ ,]*+)+$'", "text: '(?-i)[А-Я]еклама'", "words: [реклама]", "select: 'div.a'",
        "text: '^Samsung и Apple'", "where: ['words > 5', 'words < 9']", "select: '.a'\n    text: '\\d{4}'",
        "select: '.a'\n    unless: {select: 'footer'}", "select: '.a > *'", "select: 'a[href*=\"/tag/\"]'",
    ])
    func soundRulesPass(_ condition: String) throws {
        #expect(try findings("rules:\n  - id: x.a\n    \(condition)\n    action: strip\n") == [])
    }

    @Test func pairsOfRulesAreCompared() throws {
        let twice = "rules:\n  - {id: x.a, text: слово, action: strip}\n  - {id: x.b, text: слово, action: strip}\n"
        #expect(try findings(twice).map(\.check) == ["duplicate-rule"])
        let label = "rules:\n  - {id: x.a, text: слово, action: label, label: menu}\n  - {id: x.b, text: дело, action: keep, lifts: x.a}\n"
        #expect(
            try findings(label).map { "\($0.check) \($0.message)" } == ["unknown-exception x.b lifts x.a, which strips nothing (label)"])
        #expect(try findings("rules: []\noverrides: [{rule: x.z, disabled: true}]\n").map(\.check) == ["unknown-override"])
        #expect(try findings("rules: [{id: x.a, select: .b, action: body}]\n").map(\.check) == ["unbound-body"])
    }

    @Test func aFindingTellsTheFix() throws {
        let found = try findings("rules:\n  - id: x.a\n    text: '^Реклaма'\n    action: strip\n")
        #expect(found.first?.description.hasSuffix("fix: write “Реклама”, all in Cyrillic") == true)
    }

    @Test func everyLintIsInTheCatalogueOnce() {
        #expect(Lints.catalogue.count >= 17 && Set(Lints.catalogue.map(\.id)).count == Lints.catalogue.count)
    }
}
