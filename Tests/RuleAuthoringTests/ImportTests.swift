import PageTree
import RuleGrammar
import Testing

@testable import RuleAuthoring

@Suite struct ImportTests {
    @Test(
        arguments: [
            ("//div[@id='text']", "div#text"), ("//div[@class=\"a b\"]", "div[class=\"a b\"]"),
            ("//*[contains(@class, 'share')]", "[class*=\"share\"]"),
            ("//div[contains(concat(' ',normalize-space(@class),' '),' post ')]", "div.post"), ("//p[1]", "p:nth-of-type(1)"),
            ("//ul/li[last()] | //aside", "ul > li:last-of-type, aside"), ("//div[@id='a' or @id='b']//p", "div:is(#a, #b) p"),
            ("//div[not(@id) and starts-with(@class, 'x')]", "div:not([id])[class^=\"x\"]"), ("/html/body/div", "html > body > div"),
            ("//p[contains(., 'x')]", nil), ("//div/parent::*", nil), ("//p[@a][2]", nil), ("substring-before(//title, '|')", nil),
        ] as [(String, String?)])
    func commonXPathBecomesCSS(_ xpath: String, _ css: String?) {
        #expect(XPathTranslator.translate(xpath)?.selector == css)
    }

    @Test func theTranslationSelectsTheSameElements() throws {
        let document = HTMLParser.parse(
            PageBytes(text: "<div id=a class='post x'><p>1<p>2</div><div class=posting><p data-k=v>3</div><ul><li>4<li>5</ul>"))
        for xpath in [
            "//div[@id='a']", "//div[contains(@class,'post')]", "//div[contains(concat(' ',normalize-space(@class),' '),' post ')]/p",
            "//p[1]", "//ul/li[last()]", "//div[not(@id)]//p[@data-k='v']", "//div[@id='a' or @class='posting']",
        ] {
            let selector = try Selector(try #require(XPathTranslator.translate(xpath)).selector)
            #expect(SelectorMatcher(document).select(selector) == XPathTree(document).evaluate(try XPath(xpath)).nodes, "\(xpath)")
        }
    }

    @Test func everyDirectiveIsMappedOrNamed() throws {
        let text = """
            # a comment
            body: //div[@id='text']
            title: //meta[@property="og:title"]/@content
            author: substring-after(//span[@class='by'], 'By ')
            strip_id_or_class: share
            strip: //p[
            prune: no
            find_string: <noscript>
            replace_string: <div>
            replace_string(<h2): <h3
            http_header(user-agent): x
            nonsense
            test_url: https://example.org/1
            """
        let (file, report) = FTRImporter.convert(text, path: "www.example.org.txt")
        #expect(report.lines == 12 && report.mapped + report.leftOut.count == report.lines)
        #expect(
            report.leftOut.map { "\($0.place.line) \($0.reason)" } == [
                "6 bad-xpath", "7 engine-setting", "10 byte-replacement", "11 fetching", "12 no-directive",
            ])
        let parsed = RuleFileParser.parse(try #require(file).text, path: "x.yaml")
        #expect(parsed.diagnostics == [] && parsed.file?.site == "www.example.org")
        #expect(
            parsed.file?.rules.map(\.id) == [
                "www-example-org.body", "www-example-org.title", "www-example-org.author", "www-example-org.strip",
            ])
        #expect(parsed.file?.preprocess.count == 1)
        #expect(FTRImporter.convert("body: //p", path: "global.txt").report.leftOut.map(\.reason) == ["no-host"])
    }

    @Test func cosmeticFiltersBecomeStripsAndExceptions() throws {
        let text = """
            ! comment
            ##.ad-box
            news.ru,~m.news.ru##.banner > div
            news.ru#@#.ad-box
            site.ru#?#.block:-abp-has(> h2:-abp-contains(Реклама))
            ||ads.example^$third-party
            example.*##.x
            a.ru##+js(nowebrtc)
            a.ru##p:matches-css(x)
            b.ru#@#.nothing
            """
        let (files, report) = CosmeticImporter.convert([("list/advblock.txt", text)], name: "list")
        #expect(files.map(\.name) == ["list-general.yaml", "news.ru.yaml", "site.ru.yaml"])
        #expect(report.leftOut.map(\.reason).sorted() == ["lifts-nothing", "network", "procedural", "script", "wildcard-host"])
        #expect(report.mapped + report.leftOut.count == report.lines)
        let parsed = files.map { RuleFileParser.parse($0.text, path: $0.name) }
        #expect(parsed.flatMap(\.diagnostics) == [])
        let rules = parsed.compactMap(\.file).flatMap(\.rules)
        #expect(rules.map(\.id) == ["list.hide-1", "news-ru.hide-1", "news-ru.keep-1", "site-ru.hide-1"])
        #expect(rules[2].action.lifts == ["list.hide-1"])
        #expect(Lints.check(parsed.compactMap(\.file)) == [])
    }
}
