import Extraction
import JSONText
import Output
import PageTree
import TestSupport
import Testing
import TextModeration

@Suite struct PageModerationTests {
    /// A page with the same coarse word wherever a page may hold it.
    static let html = """
        <html lang=ru><head><title>Вот это пиздец — Газета</title><meta name=description content="Описание: полный пиздец">
        <meta name=keywords content="пиздецы, город"><meta property="og:title" content="Вот это пиздец"></head>
        <body><nav><a href=/>Главная, бля</a> <a href=/n>Новости</a></nav>
        <article><h1>Вот это пиздец</h1>
        <p>Мост через реку открыли утром, и первые машины пошли по нему в город, а водитель сказал: «Ну и <b>пизд</b>ец», и уехал дальше по своим делам в сторону вокзала.</p>
        <ul><li>Первый пункт списка: пиздец</li><li>Второй пункт списка</li></ul>
        <table><tr><th>Имя</th><th>Слово</th></tr><tr><td>Иван</td><td>пиздец</td></tr></table>
        <p>Люди ждали этого дня два года, и многие пришли на берег с детьми, чтобы увидеть, как поднимут флаг над новым мостом через реку.</p>
        </article></body></html>
        """

    private static func verdict(_ html: String, _ filter: Filter = Moderating.builtIn) -> Verdict {
        filter.judge(Page(PageBytes(text: html), form: .html))
    }

    @Test(arguments: OutputFormat.allCases)
    func noFormatLetsAMaskedWordThrough(_ format: OutputFormat) {
        let discreet = Filter(rules: Moderating.builtIn.rules, moderation: ModerationSettings(redacts: true))
        let output = format.writer(includesTitle: true).write(Self.verdict(Self.html, discreet))
        #expect(output.contains("Мост через реку открыли утром") && !output.lowercased().contains("пизд"))
        let plain = format.writer(includesTitle: true).write(Moderating.unmoderated.judge(Page(PageBytes(text: Self.html), form: .html)))
        #expect(plain.contains("пиздец"))
    }

    @Test(arguments: [OutputFormat.text, .markdown, .html])
    func findingsKnowTheirPlaceInTheOutput(_ format: OutputFormat) throws {
        let (output, moderation) = format.writer(includesTitle: true).writeWithPlaces(Self.verdict(Self.html))
        let masked = try #require(moderation).findings.filter { $0.replacement == "***" && $0.output != nil }
        #expect(masked.count == 4)
        for finding in masked { #expect(finding.output?.part(of: output) == (format == .markdown ? #"\*\*\*"# : "***")) }
    }

    @Test func theSpanIsThatOfTheBlocksText() throws {
        let verdict = Self.verdict(Self.html)
        for finding in try #require(verdict.moderation).findings {
            guard case .block(let block) = finding.origin else { continue }
            #expect(finding.span?.part(of: verdict.view.segmentation.text(of: block)) == finding.text)
        }
    }

    @Test func headlineAndTagsAreModeratedToo() throws {
        let verdict = Self.verdict(Self.html)
        #expect(verdict.metadata.title == "Вот это ***")
        let origins = Set(
            try #require(verdict.moderation).findings.compactMap { if case .field(let name) = $0.origin { name } else { nil } })
        #expect(origins.contains("title") && origins.contains("tags"))
    }

    @Test func whatIsStrippedIsFoundOnRequestAndDoesNotCount() throws {
        let curious = Filter(rules: Moderating.builtIn.rules, moderation: ModerationSettings(looksAtStripped: true))
        let (without, with) = try (#require(Self.verdict(Self.html).moderation), #require(Self.verdict(Self.html, curious).moderation))
        #expect(without.findings.allSatisfy(\.isKept) && without.score == with.score && without.action == with.action)
        let stripped = with.findings.filter { !$0.isKept }
        #expect(stripped.map(\.text) == ["бля"] && stripped.allSatisfy { !$0.counts && $0.output == nil })
    }

    @Test func aBlockMayGoAsAWhole() throws {
        let rules =
            "rules:\n  - {id: a.block, category: a, severity: low, score: 1, words: [вокзала], action: strip, extent: block, tests: {match: [вокзала]}}\n"
        let text = TextWriter().write(Self.verdict(Self.html, try Moderating.filter(rules)))
        #expect(!text.contains("Мост через реку") && text.contains("Люди ждали"))
    }

    @Test func aRejectedPageGivesNoTextAndSaysSo() throws {
        let rules =
            "rules:\n  - {id: a.no, category: a, severity: low, score: 1, words: [вокзала], action: reject, tests: {match: [вокзала]}}\n"
        let verdict = Self.verdict(Self.html, try Moderating.filter(rules))
        #expect(verdict.status == .rejected && TextWriter().write(verdict).isEmpty)
        let json = JSONWriter(layout: .compact).write(verdict)
        #expect(try JSON(parsing: Array(json.utf8))["status"] == .string("rejected") && !json.contains("Мост через"))
        #expect(try JSON(parsing: Array(json.utf8))["moderation"]?["action"] == .string("reject"))
    }

    /// Moderation that changes nothing changes no byte.
    @Test(arguments: Fixture.all)
    func aPageWithNothingToHideComesOutAsWithoutModeration(_ fixture: Fixture) throws {
        let page = Page(PageBytes(try fixture.source()))
        let (plain, moderated) = (Moderating.unmoderated.judge(page), Moderating.builtIn.judge(page))
        #expect(moderated.moderation?.findings.allSatisfy { $0.replacement == nil } == true)
        for format in [OutputFormat.text, .markdown, .html] {
            let writer = format.writer(includesTitle: true)
            #expect(writer.write(plain) == writer.write(moderated))
        }
        // News are not profane, and nobody disguised anything in them.
        let found =
            moderated.moderation?.findings.filter { $0.category.hasPrefix("profanity") || $0.category.hasPrefix("evasion") || $0.isEvasive }
            ?? []
        #expect(found.isEmpty, "\(found.map(\.text))")
    }

    @Test func aRulesConditionsOnBlocksAndPagesHold() throws {
        let rules = """
            rules:
              - {id: a.li, category: a, severity: low, score: 1, all: [{select: li}, {forms: 'пизд\\p{L}+'}], action: flag, tests: {match: ['<ul><li>пиздец</li></ul>']}}
              - {id: a.en, category: a, severity: low, score: 1, all: [{page: {language: en}}, {forms: 'пизд\\p{L}+'}], action: flag, tests: {match: []}}

            """
        let found = try #require(Self.verdict(Self.html, try Moderating.filter(rules)).moderation).findings
        #expect(found.map(\.rule) == ["a.li"], "\(found.map(\.rule))")
    }
}
