import BlockAnalysis
import PageTree
import RuleModel
import Testing

@testable import RuleEngine
@testable import RuleGrammar

@Suite struct ConditionTests {
    static let page = """
        <html><head><meta name=generator content="WordPress 6.4"></head><body><h1>Мост открыли</h1>
        <p class=a>Первый абзац о мосте.</p><p class=b>Ещё <a href="https://t.me/x">слово</a> о реке.</p>
        <div class=c><p>Третий абзац, реклама тут.</p></div><p>Последний абзац.</p></body></html>
        """

    private func run(_ yaml: String, _ html: String = page, facts: PageFacts = PageFacts()) throws -> RuleHits {
        let file = try #require(RuleFileParser.parse(yaml, path: "x.yaml").file)
        let rules = CompiledRules([file], hash: "")
        let document = rules.preprocess(
            HTMLParser.parse(DecodedText(PageBytes(text: html)), readsNoscript: rules.readsNoscript(for: facts.host)), host: facts.host)
        let run = RuleRun(rules, document: document, facts: facts)
        let analysis = PageAnalysis(document, boundaries: run.boundaries)
        return run.hits(on: analysis.view, analysis.features.table)
    }

    /// Blocks: 0 the heading, 1 to 4 the paragraphs.
    @Test(
        arguments: [
            ("select: '.a, .b'", [1, 2]), ("select: 'p:has-text(/РЕКЛАМА/i)'", [3]), ("select: 'p:has-text(реке)'", [2]),
            ("select: 'h1 ~ p'", [1, 2, 4]), ("select: '.b + .c > p'", [3]), ("select: 'p:nth-of-type(2)'", [2]),
            ("xpath: '//p[contains(., \"реке\")]'", [2]), ("xpath: '//div/p | //h1'", [0, 3]),
            ("text: 'абзац'", [1, 3, 4]), ("words: [еще, реклама]", [2, 3]), ("words: мост", [0]), ("words: [третий абзац]", [3]),
            ("attribute: {href: '^https?://t\\.me/'}", [2]), ("attribute: {class: '^c$'}", [3]),
            ("near: x.other", [2, 3, 4]), ("near: {rule: x.other, within: 2}", [1, 2, 3, 4]), ("before: x.other", [0, 1, 2]),
            ("after: {rule: x.other, within: 9}", [4]), ("where: ['words <= 2', 'links = 0']", [0, 4]),
            ("all: [{text: абзац}, {not: {words: реклама}}]", [1, 4]), ("any: [{select: h1}, {text: '^последний'}]", [0, 4]),
            ("at_least: {count: 2, of: [{text: абзац}, {text: тут}, {select: '.a'}]}", [1, 3]),
            ("text: абзац\n    unless: {select: '.a', text: последний}", [3]),
            ("page: {generator: '^wordpress'}\n    text: мост", [0, 1]), ("page: {generator: '^Drupal'}\n    text: мост", []),
            ("page: {host: lenta.ru, language: ru}\n    text: мост", [0, 1]), ("page: {url: '/sport/'}\n    text: мост", []),
        ] as [(String, [Int])])
    func conditionsHoldForTheseBlocks(_ condition: String, _ blocks: [Int]) throws {
        let yaml =
            "rules:\n  - id: x.other\n    text: 'реклама тут'\n    action: label\n    label: advert\n  - id: x.rule\n    \(condition)\n    action: strip\n"
        let facts = PageFacts(
            url: "https://m.lenta.ru/news/1", host: "m.lenta.ru", meta: ["generator": "WordPress 6.4"], language: "ru-RU")
        let hits = try run(yaml, facts: facts).hits.filter { $0.rule == "x.rule" }
        #expect(hits.map(\.block) == blocks)
    }

    @Test func anXPathGivesFieldsFromAttributesAndStrings() throws {
        let yaml =
            "rules:\n  - {id: x.a, xpath: '//a/@href', field: image}\n  - {id: x.b, xpath: 'substring-before(//h1, \" \")', field: title}\n"
        #expect(try run(yaml).fields.map(\.value) == ["https://t.me/x", "Мост"])
    }

    static let layouts = """
        site: a.ru
        layouts:
          - id: a.new
            probe: {select: .new}
            since: 2020-01-01
            rules: [{id: a.body-new, select: .new, action: body}]
          - id: a.old
            probe: {select: .text}
            rules: [{id: a.body-old, select: .text, action: body}]
        """

    @Test func theFirstLayoutWhoseProbeHoldsIsThePages() throws {
        let both = "<p>Меню</p><div class='new text'><p>Текст</p></div>"
        #expect(try run(Self.layouts, both, facts: PageFacts(host: "a.ru")).layouts == ["a.new"])
        let dated = try run(Self.layouts, both, facts: PageFacts(host: "a.ru", published: "2015-03-01"))
        #expect(dated.layouts == ["a.old"] && Set(dated.hits.map(\.rule)) == ["a.body-old"])
    }

    @Test func aSiteOfWhichNoLayoutFitsIsAMiss() throws {
        let hits = try run(Self.layouts, "<div class=other><p>Текст</p></div>", facts: PageFacts(host: "a.ru"))
        #expect(hits.misses == ["a.new", "a.old"] && hits.hits.isEmpty)
    }

    @Test func aFingerprintOpensItsFileOnly() throws {
        let yaml = "fingerprint: {any: [{page: {generator: '^Drupal'}}, {select: '.c'}]}\nrules: [{id: x.a, text: мост, action: strip}]\n"
        #expect(try run(yaml).hits.count == 2)
        #expect(try run(yaml, "<p>мост</p>").hits.isEmpty)
    }

    @Test func preprocessBringsHiddenTextToLight() throws {
        let yaml = """
            site: a.ru
            preprocess: [{reveal: '.lazy > noscript'}, {unhide: '.later'}, {expand: '[data-text]', attribute: data-text}]
            rules: [{id: a.a, text: '^(?:один|два|три)$', action: strip}]
            """
        let html =
            "<div class=lazy><noscript><p>один</p></noscript></div><p class=later style='display:none'>два</p><div data-text='<p>три</p>'></div><noscript><p>один</p></noscript>"
        #expect(try run(yaml, html, facts: PageFacts(host: "a.ru")).hits.map(\.block) == [0, 1, 2])
        #expect(try run(yaml, html).hits.isEmpty)
    }

    @Test func ofSeveralBodyRulesTheFirstThatFindsSomethingCounts() throws {
        let yaml = "site: a.ru\nrules:\n" + ["none", "c", "a"].map { "  - {id: a.\($0), select: '.\($0)', action: body}\n" }.joined()
        let hits = try run(yaml, facts: PageFacts(host: "a.ru"))
        #expect(hits.hits.filter { $0.effect == .body }.map(\.rule) == ["a.c"] && hits.misses.isEmpty)
    }

    @Test func overridesChangeDisableAndNarrow() throws {
        let first = try #require(
            RuleFileParser.parse(
                "rules:\n" + ["a", "b", "c"].map { "  - {id: x.\($0), text: абзац, action: strip}\n" }.joined(), path: "1.yaml"
            ).file)
        let second =
            "overrides:\n  - {rule: x.a, points: -2}\n  - {rule: x.b, disabled: true, reason: wrong}\n  - {rule: x.c, narrow: {select: .c}}\n"
        let rules = CompiledRules([first, try #require(RuleFileParser.parse(second, path: "2.yaml").file)], hash: "")
        let document = HTMLParser.parse(PageBytes(text: Self.page))
        let run = RuleRun(rules, document: document, host: nil)
        let analysis = PageAnalysis(document)
        let hits = run.hits(on: analysis.view, analysis.features.table).hits
        #expect(hits.filter { $0.rule == "x.a" }.allSatisfy { $0.points == -200 })
        #expect(hits.filter { $0.rule == "x.c" }.map(\.block) == [3] && !hits.contains { $0.rule == "x.b" })
        #expect(rules.disabled.map(\.rule.id) == ["x.b"])
    }

    @Test func aSuppressedHitStaysVisibleWithReasonAndAuthor() throws {
        let yaml =
            "rules: [{id: x.a, text: абзац, action: strip}]\nsuppressions:\n  - {rule: 'x.*', reason: тест, author: Анна, text: '^первый'}\n"
        let hits = try run(yaml).hits
        #expect(hits.count == 3 && hits[0].liftedBy == "suppression x.yaml:3: тест (Анна)" && hits[1].liftedBy == nil)
    }

    @Test(arguments: ["(\\w+).*\\1x", "(a+)+$", "\\s+$", "(.*)*x", "\\w*\\w*\\w*\\w*x"])
    func aHostilePatternEndsAndSaysSo(_ pattern: String) throws {
        let yaml = "rules: [{id: x.a, text: '\(pattern)', action: strip}]\n"
        let text = String(repeating: "aaaa ", count: 4_000) + "b"
        let clock = ContinuousClock()
        var hits = RuleHits()
        let time = try clock.measure { hits = try run(yaml, "<pre>\(text)</pre>") }
        // The bound is counted in steps; the time is far above it, so that a busy machine does not fail the test.
        #expect(time < .seconds(20))
        #expect(hits.limits == ["x.a"] || hits.limits.isEmpty)
    }

    @Test func aLimitIsNoAnswer() throws {
        // Without an x PCRE2 would know at once.
        let text = String(repeating: "ab", count: 1_000) + " qx"
        #expect(try run("rules: [{id: x.a, text: '(\\w+).*\\1x', action: strip}]\n", "<pre>\(text)</pre>").limits == ["x.a"])
    }

    @Test func tenThousandRulesFindWhatOneFinds() throws {
        let rules = (0..<10_000).map { "  - {id: x.r\($0), select: '.c\($0), [data-x\($0)=\"yes\"]', action: strip}\n" }.joined()
        let hits = try run("rules:\n" + rules, "<p class=c7777>раз</p><p data-x12=yes>два</p><p class=c10001>три</p>").hits
        #expect(hits.map(\.rule) == ["x.r12", "x.r7777"] && hits.map(\.block) == [1, 0])
    }
}
