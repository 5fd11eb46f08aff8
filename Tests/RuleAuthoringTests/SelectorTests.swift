import Extraction
import Output
import PageTree
import RuleEngine
import RuleGrammar
import Testing

@testable import RuleAuthoring

@Suite struct SelectorNameTests {
    @Test(arguments: ["mt-4", "clearfix", "text-center", "col-md-6", "d-flex", "left", "bg-white", "w-full", "row", "text-gray-600"])
    func namesOfLooksMeanNothing(_ name: String) { #expect(SelectorNames.isStyling(name)) }

    @Test(arguments: ["text", "article-text", "post-body", "story__content", "news-item-title", "textBlock", "left-story"])
    func namesOfMeaningsAreKept(_ name: String) { #expect(!SelectorNames.isStyling(name) && SelectorNames.isStable(name)) }

    @Test(arguments: ["jKqZpwR", "sc-bdVaJa", "css-1q2w3e", "emotion-12", "svelte-abc12", "post-48213", "id1234567"])
    func namesThatABuildOrADatabaseMadeAreNot(_ name: String) { #expect(!SelectorNames.isStable(name)) }
}

@Suite struct SelectorCandidateTests {
    private func cheapest(_ html: String, _ tag: String = "div") -> String? {
        let document = HTMLParser.parse(Array(html.utf8))
        let node = SelectorMatcher(document).select(try! Selector(tag))[0]
        return SelectorCandidates(document).selector(for: node)
    }

    @Test func whatSaysMoreComesFirst() {
        #expect(cheapest("<div id=story itemprop=articleBody class='text mt-4'>x</div>") == "#story")
        #expect(cheapest("<div itemprop=articleBody class='text mt-4'>x</div>") == "[itemprop=\"articleBody\"]")
        #expect(cheapest("<div class='mt-4 wide article-text css-1x2y3z'>x</div>") == ".article-text")
        #expect(cheapest("<div class='css-1x2y3z mt-4'>x</div>") == ".mt-4")
        #expect(cheapest("<div class='css-1x2y3z'>x</div>") == nil)
    }

    @Test func anElementWithoutANameIsFoundByWhatStandsAroundIt() {
        #expect(cheapest("<main><section class=story><div>x</div></section><div>y</div></main>", "section div") == ".story > div")
    }
}

@Suite struct InducerTests {
    static func page(_ number: Int, _ author: String, _ title: String, _ words: String) -> String {
        let paragraph = { (start: String) in
            "<p>\(start) \(words), сообщила городская служба дорог в понедельник утром. Жители соседних улиц остались довольны, говорится в отчёте.</p>"
        }
        return """
            <!doctype html><html lang=ru><head><title>\(title) — Листок</title><meta property="og:title" content="\(title)">
            <link rel=canonical href="https://listok.example/news/\(number)"><meta name=author content="\(author)"></head><body>
            <nav class=menu><a href=/a>Новости</a> <a href=/b>Погода</a> <a href=/c>Спорт</a></nav>
            <main class="col-md-8"><div class="story sc-x\(number)Yz"><h1 class=story__title>\(title)</h1>
            <div class=story__by>Текст: <span class=story__author>\(author)</span></div>
            <div class="story__text css-\(number)a1b2">\(paragraph("Номер \(number).")) \(paragraph("Ещё раз:"))
            <div class=story__promo><a href=/x>Подпишитесь на наш канал</a></div>
            \(paragraph("Мэр сказал:")) \(paragraph("И наконец:"))</div></div>
            <section class=comments><h2>Комментарии</h2><div class=comment><span class=comment__author>Читатель \(number)</span><p>Хорошая новость.</p></div></section>
            </main><footer class=footer>© 2024 Листок</footer></body></html>
            """
    }

    static let pages: [(path: String, page: Page)] = [
        ("Анна Иванова", "Мост открыли в срок", "Движение пустили по новому мосту через реку"),
        ("Пётр Сомов", "Парк закрыли на ремонт", "Дорожки парка начали перекладывать с южных ворот"),
        ("Ольга Лис", "Школу построят весной", "Подрядчика для школы выберут ещё до конца года"),
    ].enumerated().map { index, story in
        ("\(index + 1).html", Page(PageBytes(text: page(index + 1, story.0, story.1, story.2)), form: .html))
    }

    @Test func aFileOfSeveralPagesHoldsOnAllOfThem() throws {
        let induced = try SiteFileInducer.induce(Self.pages, rules: RuleSet())
        #expect(induced.text.contains("action: body") && induced.text.contains("field: author"), "\(induced.text)")
        #expect(!induced.text.contains("comment__author'") && !induced.text.contains("select: '.css-"))
        let parsed = RuleFileParser.parse(induced.text, path: "listok.yaml")
        #expect(parsed.diagnostics.map(\.description) == [])
        let file = try #require(parsed.file)
        #expect(RuleTester.run([file]).failures.map(\.description) == [])
        let rules = try RuleSet(adding: [.init(path: "listok.yaml", text: induced.text)])
        let tester = PageTester(
            rules: rules, read: { path in Self.pages.first { $0.path == path }!.page.bytes.bytes },
            exists: { path in Self.pages.contains { $0.path == path } })
        let report = tester.run([file])
        #expect(report.failures.map(\.description) == [] && report.tests > 8)
        for page in Self.pages {
            let text = TextWriter().write(Filter(rules: rules).judge(page.page))
            #expect(
                text.contains("Номер") && text.contains("И наконец") && !text.contains("Подпишитесь") && !text.contains("Хорошая новость"))
        }
        #expect(induced.changes.count == 3)
    }

    /// The only element around the articles holds chrome, too, and what repeats most stands within their paragraphs.
    @Test func aFileChangesNothingButWhatRepeats() throws {
        let pages = (1...3).map { number in
            let paragraphs = ["Утром", "Днём", "Вечером"].map {
                "<p>\($0) номер \(number) вышел, сообщила <a class=term href=/t\(number)>служба дорог \(number)</a> города, и его "
                    + "прочитали жители соседних улиц, которые остались довольны.</p>"
            }
            let html =
                "<!doctype html><html lang=ru><head><title>Номер \(number)\u{C2}\u{80} вышел</title>"
                + "<link rel=canonical href=https://listok.example/\(number)></head><body><main class=page><h1>Номер \(number) вышел</h1>"
                + "<p><a class=term href=/a>Далее \(number)</a></p><p class=date>0\(number).05.2024, 10:00</p>\(paragraphs.joined())"
                + "<div><a class=term href=/n\(number)>Ещё \(number)\u{80} новость</a></div><ul><li><a href=/1>Погода \(number)</a><li><a href=/2>Спорт</a></ul></main></body></html>"
            return (path: "\(number).html", page: Page(PageBytes(text: html), form: .html))
        }
        guard let induced = try? SiteFileInducer.induce(pages, rules: RuleSet()) else { return }
        let rules = try RuleSet(adding: [.init(path: "listok.yaml", text: induced.text)])
        for page in pages {
            let (before, after) = (Filter(rules: try RuleSet()).judge(page.page), Filter(rules: rules).judge(page.page))
            #expect(TextWriter().write(after) == TextWriter().write(before), "\(induced.text)")
        }
    }

    @Test func aCommentHoldsNothingThatYAMLForbids() {
        #expect(RuleText.comment("a\u{80}b\u{9F}c\nd\u{2028}e") == "# a b c d e")
    }

    @Test func pagesOfTwoSitesAreNoSite() throws {
        let other = Page(PageBytes(text: Self.page(4, "А Б", "Иное", "Иное слово о другом")), url: "https://other.example/1", form: .html)
        #expect(throws: SiteFileStarter.StartError.self) {
            try SiteFileInducer.induce([Self.pages[0], ("4.html", other)], rules: RuleSet())
        }
    }

    /// The author of a comment, or of a teaser, is not the article's.
    @Test func aNewFilesAuthorIsTheArticles() throws {
        let yaml = try SiteFileStarter.start(
            Self.pages[0].page, path: "1.html", text: "Номер 1 … говорится в отчёте.", rules: RuleSet())
        #expect(yaml.contains("select: '.story__author'") && yaml.contains("author: 'Анна Иванова'"), "\(yaml)")
        #expect(!yaml.contains("comment__author"))
    }
}
