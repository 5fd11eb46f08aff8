import BlockAnalysis
import PageTree
import RuleModel
import Testing

@testable import RuleEngine
@testable import RuleGrammar

@Suite struct RuleRunTests {
    private func compiled(_ sources: String...) throws -> CompiledRules {
        CompiledRules(try sources.enumerated().map { try #require(RuleFileParser.parse($1, path: "\($0).yaml").file) }, hash: "")
    }

    private func run(_ rules: CompiledRules, _ html: String, host: String? = nil) -> RuleHits {
        let document = html.hasPrefix("<") ? HTMLParser.parse(PageBytes(text: html)) : nil
        let run = RuleRun(rules, document: document, host: host)
        let analysis = document.map { PageAnalysis($0, boundaries: run.boundaries) } ?? PageAnalysis(text: Array(html.utf8))
        return run.hits(on: analysis.view, analysis.features.table)
    }

    static let strip = "rules:\n  - id: a.strip\n    text: '^реклама'\n    category: advert\n    action: strip\n"

    @Test func aHitNamesBlockRulePlaceAndRole() throws {
        let hits = run(try compiled(Self.strip), "<p>Текст</p><p>РЕКЛАМА тут</p>").hits
        #expect(hits.count == 1)
        #expect(hits[0].block == 1 && hits[0].rule == "a.strip" && hits[0].place.description == "0.yaml:2" && hits[0].role == .advert)
    }

    @Test(arguments: [
        ("👉 реклама", true), ("⚡️ ➡️ Реклама тут", true), ("— реклама", false), ("© реклама", false), ("⚡️", false), ("👨‍👩‍👧 реклама", true),
    ])
    func rulesSpeakOfTheWordsBehindPictures(_ text: String, _ isHit: Bool) throws {
        #expect(run(try compiled(Self.strip), "<p>\(text)</p>").hits.isEmpty != isHit)
        #expect(run(try compiled(Self.strip.replacing("реклама", with: "(?:реклам|advert)\\w")), "<p>\(text)</p>").hits.isEmpty != isHit)
    }

    @Test(
        arguments: [
            ("lenta.ru", true), ("m.lenta.ru", true), ("LENTA.RU", true), ("notlenta.ru", false), ("lenta.ru.evil.com", false),
            (nil, false),
        ] as [(String?, Bool)])
    func aSitesRuleRunsOnItsSiteOnly(_ host: String?, _ runs: Bool) throws {
        let rules = try compiled("site: lenta.ru\n" + Self.strip)
        #expect(run(rules, "<p>реклама</p>", host: host).hits.isEmpty != runs)
    }

    @Test func anExceptionLiftsTheStripItNamesAndShows() throws {
        let keep = "rules:\n  - id: a.keep\n    text: 'рекламация'\n    action: keep\n    lifts: a.strip\n"
        let hits = run(try compiled(Self.strip, keep), "<p>рекламация принята</p><p>реклама</p>").hits
        #expect(hits.map(\.liftedBy) == ["a.keep", nil])
    }

    @Test func aLaterRuleReplacesAnEarlierOneWithItsID() throws {
        let override = "rules:\n  - id: a.strip\n    text: '^другое'\n    action: strip\n    points: -2\n"
        let hits = run(try compiled(Self.strip, override), "<p>реклама</p><p>другое</p>").hits
        #expect(hits.map(\.block) == [1] && hits[0].points == -200 && hits[0].place.description == "1.yaml:2")
    }

    @Test func aBodyRuleSpeaksForItsBlocksAndAgainstAllOthersButFields() throws {
        let rules = "rules:\n  - id: a.body\n    select: '.b'\n    action: body\n  - id: a.time\n    select: time\n    field: published\n"
        let result = run(try compiled(rules), "<p>Меню</p><div class=b><p>Текст</p><p>Ещё</p></div><time>1 мая 2020</time>")
        #expect(result.hits.filter { $0.effect == .body }.map(\.block) == [1, 2])
        #expect(result.hits.filter { $0.effect == .outsideBody }.map(\.block) == [0])
        #expect(result.fields.map(\.value) == ["1 мая 2020"])
    }

    @Test func aSitesBodyRuleThatFindsNothingIsAMiss() throws {
        let rules = try compiled("site: a.ru\nrules:\n  - id: a.body\n    select: '.b'\n    action: body\n")
        #expect(run(rules, "<p>Текст</p>", host: "a.ru").misses == ["a.body"])
        #expect(run(rules, "<p>Текст</p>", host: "b.ru").misses.isEmpty)
        #expect(run(rules, "Текст", host: "a.ru").misses.isEmpty)
    }

    @Test func groupsOfAPatternAreFields() throws {
        let rules = "rules:\n  - id: a.by\n    text: '^(\\w+) \\((\\w+)\\)$'\n    fields: {author: 1, author_role: 2}\n"
        let fields = run(try compiled(rules), "Анна (редактор)").fields
        #expect(fields.map(\.field) == [.author, .authorRole] && fields.map(\.value) == ["Анна", "редактор"])
    }

    @Test func anAttributeCanBeAField() throws {
        let rules = "rules:\n  - id: a.time\n    select: time\n    field: published\n    from_attribute: datetime\n"
        #expect(run(try compiled(rules), "<time datetime='2020-05-01'>вчера</time>").fields.map(\.value) == ["2020-05-01"])
    }

    @Test func whereComparesFeatures() throws {
        let rules = "rules:\n  - id: a.short\n    where: ['words <= 2', 'link_density > 0.5']\n    action: strip\n"
        let hits = run(try compiled(rules), "<p><a>Одно два</a></p><p>Одно два</p><p><a>Одно два три</a></p>").hits
        #expect(hits.map(\.block) == [0])
    }

    @Test func unlessNarrows() throws {
        let rules = "rules:\n  - id: a.x\n    text: 'слово'\n    unless: {text: 'дело', select: '.keep'}\n    action: strip\n"
        let hits = run(try compiled(rules), "<p>слово</p><p>слово и дело</p><div class=keep><p>слово</p></div>").hits
        #expect(hits.map(\.block) == [0])
    }

    @Test func aTerminatorSpeaksAgainstAllThatFollowsInFlattenedText() throws {
        let rules = try compiled("rules:\n  - id: a.end\n    text: '^последние новости$'\n    action: terminate\n")
        let paragraph = String(repeating: "Слова, которых хватит для статьи и ещё немного. ", count: 10)
        let after = run(rules, "\(paragraph)\nПоследние новости\nТизер").hits
        #expect(after.map(\.effect) == [.terminate, .afterTerminator])
        let before = run(rules, "Последние новости\n\(paragraph)").hits
        #expect(before.map(\.effect) == [.terminate])
    }

    @Test func aSignatureTellsTheSiteOfAPageWithoutURL() throws {
        let rules = try compiled("site: a.ru\nsignature: '^© ООО «А»'\nrules: []\n")
        let known = PageAnalysis.view(text: Array("Текст\n© ООО «А»".utf8))
        let unknown = PageAnalysis.view(text: Array("Текст о том, что © ООО «А»".utf8))
        #expect(rules.recognise(known) == "a.ru" && rules.recognise(unknown) == nil)
    }
}
