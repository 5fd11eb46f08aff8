import Foundation
import RuleGrammar
import RuleModel
import Testing
import TextViews

@Suite struct ModerationRuleTests {
    private func parse(_ rules: String) -> (file: RuleFile?, diagnostics: [Diagnostic]) {
        let result = RuleFileParser.parse(rules, path: "x.yaml")
        return (result.file, result.diagnostics)
    }

    /// The place of 1️⃣ is where the error must be.
    private func check(_ source: String, _ name: String, _ message: String) {
        let lines = source.components(separatedBy: "1️⃣")[0].split(separator: "\n", omittingEmptySubsequences: false)
        let (line, column) = (lines.count, (lines.last?.count ?? 0) + 1)
        let diagnostics = parse(source.replacing("1️⃣", with: "")).diagnostics
        #expect(
            diagnostics.contains { $0.check == name && $0.line == line && $0.column == column && "\($0)".contains(message) },
            "\(diagnostics.map { "\($0.line):\($0.column) \($0.check) \($0)" })")
    }

    private static let head = "rules:\n  - id: a.b\n    category: a.b\n    severity: low\n    score: 1\n"

    @Test func aRuleThatModeratesIsRead() throws {
        let source =
            Self.head
            + "    view: evasion\n    stems: [слон]\n    except: [слонов]\n    action: mask\n    mask: dots\n    extent: block\n    tests: {match: [слоны]}\n"
        let result = parse(source)
        let rule = try #require(result.file?.rules.first, "\(result.diagnostics)")
        let moderation = try #require(rule.moderation)
        #expect(moderation.category == "a.b" && moderation.group == "a" && moderation.severity == .low && moderation.score == 100)
        #expect(
            moderation.view == .evasion && moderation.effect == .mask && moderation.mask == .dots && moderation.extent == .block
                && moderation.except == ["слонов"])
    }

    @Test func whatAModerationRuleLacksOrHasTooMuchIsSaid() {
        check("rules:\n  - 1️⃣id: a.b\n    severity: low\n    score: 1\n    words: [x]\n    action: flag\n", "missing-key", "category")
        check(Self.head + "    words: [x]\n    action: 1️⃣mas\n", "unknown-value", "did you mean “mask”?")
        check(Self.head + "    view: 1️⃣fold\n    words: [x]\n    action: flag\n", "unknown-value", "folded")
        check(Self.head + "    document: [1️⃣'wrods < 5']\n    action: flag\n", "unknown-feature", "did you mean “words”?")
        check(Self.head + "    evasion: 1️⃣zero\n    action: flag\n", "unknown-value", "zero-width")
        check(Self.head + "    check: 1️⃣luhm\n    text: '\\d+'\n    action: flag\n", "unknown-value", "luhn")
        check("rules:\n  - 1️⃣id: a.b\n    text: 'x'\n    action: mask\n", "missing-key", "severity")
    }

    @Test func authorsDoNotWriteWordEdges() throws {
        for condition in ["forms: '\\bслон'", "text: 'слон\\b'"] {
            let file = try #require(
                parse(Self.head + "    \(condition)\n    action: flag\n    tests: {match: [слон], pass: [мост]}\n").file)
            #expect(Lints.check([file]).map(\.check) == ["word-edge"])
        }
    }

    @Test func partsOfPatternsStandForThemselves() throws {
        let rule = try #require(
            parse(
                "parts: {prefix: '(?:за|по)?'}\n" + Self.head + "    forms: '%{prefix}мост'\n    action: flag\n    tests: {match: [мост]}\n"
            ).file?.rules.first)
        let forms = try #require(rule.condition.leaves[0] as? FormsCondition)
        #expect(forms.patterns.map(\.source) == ["(?:за|по)?мост"])
        check(
            "parts: {prefix: x}\n" + Self.head + "    forms: 1️⃣'%{prefx}мост'\n    action: flag\n", "unknown-part", "did you mean “prefix”?")
        check(Self.head + "    forms: 1️⃣'%{prefix}мост'\n    action: flag\n", "unknown-part", "prefix")
        #expect(parse(Self.head + "    text: 'сто%{1,2}'\n    action: flag\n").diagnostics.isEmpty)
    }

    @Test func policyAndAllowListsSayWhereTheyAreWrong() {
        check("policy: {thresholds: {1️⃣stop: 5}}\n", "unknown-key", "hold")
        check("policy: {mask: 1️⃣star}\n", "unknown-value", "did you mean “stars”?")
        check("policy: {force: [{rule: a.b, action: 1️⃣holt}]}\n", "unknown-value", "hold")
        check("allow: [1️⃣{words: [x]}]\n", "missing-key", "reason")
    }

    @Test func lintsMissWhatIsNamedAndNotThere() throws {
        let file = try #require(
            parse(
                "policy: {force: [{rule: a.nope, action: hold}]}\nallow: [{words: [x], rule: b.nope, reason: so}]\n" + Self.head
                    + "    words: [x]\n    action: flag\n    tests: {match: [x], pass: [y]}\n"
            ).file)
        #expect(Lints.check([file]).filter { $0.check == "unknown-override" }.count == 2)
    }
}
