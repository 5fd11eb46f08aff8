import Extraction
import PageTree
import RuleModel
import Testing
import TextModeration

@Suite struct PolicyTests {
    private static func rule(_ id: String, _ word: String, category: String, score: String, action: String = "flag") -> String {
        "  - {id: \(id), category: \(category), severity: low, score: \(score), words: [\(word)], action: \(action), tests: {match: [\(word)]}}\n"
    }

    private static let rules =
        "rules:\n" + rule("a.one", "алый", category: "a.one", score: "2") + rule("a.two", "белый", category: "a.two", score: "1.5")
        + rule("b.one", "синий", category: "b", score: "4") + rule("b.good", "добрый", category: "good", score: "-3")

    private func outcome(_ policy: String, _ text: String, url: String? = nil) throws -> ModerationOutcome {
        Moderating.text(text, url: url, by: try Moderating.filter(policy + Self.rules)).moderation
    }

    /// «курва» is known to the rules of four languages, which are one opinion.
    @Test func aWordThatSeveralRulesOfACategoryFindCountsOnce() throws {
        let rules =
            "rules:\n" + Self.rule("a.ru", "алый", category: "a.one", score: "2")
            + Self.rule("a.uk", "алый", category: "a.one", score: "3") + Self.rule("b.ru", "алый", category: "b", score: "1")
        let moderation = Moderating.text("алый, алый", by: try Moderating.filter(rules)).moderation
        #expect(moderation.groups.map(\.score) == [600, 200] && moderation.findings.count == 6)
    }

    @Test(arguments: [
        ("", "алый", DocumentAction.pass), ("policy: {thresholds: {flag: 1, hold: 3, reject: 6}}\n", "алый", .flag),
        ("policy: {thresholds: {flag: 1, hold: 3, reject: 6}}\n", "алый белый", .hold),
        ("policy: {thresholds: {flag: 1, hold: 3, reject: 6}}\n", "алый синий", .reject),
        ("policy: {thresholds: {flag: 1, hold: 3, reject: 6}}\n", "алый синий добрый", .hold),
        ("policy: {thresholds: {flag: 1, hold: 3, reject: 6}, caps: {a: 2.5}}\n", "алый алый алый белый", .flag),
        ("policy: {thresholds: {flag: 1, hold: 3, reject: 6}, caps: {a.one: 1, a: 9}}\n", "алый алый", .flag),
        ("policy: {thresholds: {flag: 1, hold: 3, reject: 6}, caps: {a: 0}}\n", "алый алый", .pass),
        ("policy: {thresholds: {reject: 60}, force: [{rule: b.one, action: reject}]}\n", "синий", .reject),
        ("policy: {thresholds: {reject: 60}, force: [{rule: 'a.*', at_least: 3, action: hold}]}\n", "алый белый", .pass),
        ("policy: {thresholds: {reject: 60}, force: [{rule: 'a.*', at_least: 3, action: hold}]}\n", "алый белый алый", .hold),
    ])
    func theSumBecomesAnAction(_ policy: String, _ text: String, _ action: DocumentAction) throws {
        #expect(try outcome(policy, text).action == action)
    }

    @Test(arguments: [
        ("алый", DocumentAction.pass), ("алый синий", .hold), ("алый\n\nсиний", .hold), ("алый\n\nда\n\nнет\n\nсиний", .pass),
        ("синий", .pass),
    ])
    func anActionMayAskForAFindingOfAnotherRuleBeside(_ text: String, _ action: DocumentAction) throws {
        let policy = "policy: {thresholds: {reject: 60}, force: [{rule: 'a.*', with: 'b.*', action: hold}]}\n"
        #expect(try outcome(policy, text).action == action)
    }

    @Test func groupsSayWhatTheyCount() throws {
        let outcome = try outcome("policy: {caps: {a: 2.5}}\n", "алый белый синий")
        #expect(outcome.score == 650)
        #expect(
            outcome.groups.map(\.name) == ["a", "b"] && outcome.groups.map(\.score) == [250, 400]
                && outcome.groups.map(\.isCapped) == [true, false])
    }

    @Test func anActionOfARuleForcesTheDocuments() throws {
        let rules = "rules:\n" + Self.rule("c.one", "чёрный", category: "c", score: "0", action: "reject")
        let result = Moderating.text("Чёрный и секретный", by: try Moderating.filter(rules))
        #expect(result.moderation.action == .reject && result.status == .rejected && result.text.isEmpty)
        #expect(result.moderation.forced.map(\.action) == [.reject] && result.moderation.forced.map(\.by) == ["c.one"])
    }

    @Test func allowListsAreOfTheirSite() throws {
        let allow = "site: мойсайт.рф\nallow: [{words: [алый], rule: 'a.*', reason: наше имя, author: Лис}]\n" + Self.rules
        for (url, lifted) in [("https://мойсайт.рф/a", true), ("https://www.мойсайт.рф/a", true), ("https://другой.рф/a", false)] {
            let outcome = Moderating.text("алый", url: url, by: try Moderating.filter(allow)).moderation
            #expect(outcome.findings.first?.counts != lifted || outcome.findings.isEmpty, "\(url): \(outcome.findings)")
        }
    }

    @Test func whatIsAllowedShowsWithReasonAndAuthor() throws {
        let allow = "allow: [{words: [алый парус], reason: имя магазина, author: Лис}]\n" + Self.rules
        let outcome = Moderating.text("Алый парус и алый", by: try Moderating.filter(allow)).moderation
        #expect(outcome.findings.map(\.counts) == [false, true] && outcome.score == 200)
        #expect(
            outcome.findings.first?.liftedBy?.contains("имя магазина") == true && outcome.findings.first?.liftedBy?.contains("Лис") == true)
    }

    @Test func aSuppressedRuleIsReportedAndNotMasked() throws {
        let rules =
            "rules:\n" + Self.rule("m.one", "серый", category: "m", score: "3", action: "mask")
            + "suppressions: [{rule: m.one, reason: роман о волке, author: Лис}]\n"
        let result = Moderating.text("серый волк", by: try Moderating.filter(rules))
        #expect(result.text == "серый волк" && result.moderation.score == 0)
        #expect(result.moderation.findings.first?.liftedBy?.contains("роман о волке") == true)
    }

    @Test func anOverrideChangesARulesWord() throws {
        let text = "overrides: [{rule: profanity.vulgar.mudak, action: strip, severity: critical, score: 7}]\n"
        let filter = Filter(rules: try RuleSet(adding: [RuleSet.Source(path: "own.yaml", text: text)]), moderation: ModerationSettings())
        let result = Moderating.text("Сказал мудак и ушёл.", by: filter)
        let finding = try #require(result.moderation.findings.first { $0.rule == "profanity.vulgar.mudak" })
        #expect(result.text == "Сказал и ушёл." && finding.severity == .critical && finding.score == 700 && finding.effect == .strip)
    }
}
