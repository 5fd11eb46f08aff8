import BlockAnalysis
import Extraction
import PageTree
import Testing

@Suite struct FullerSourceTests {
    private static let text = ["январе", "феврале", "марте", "апреле", "мае"].map {
        "Паром на остров Оск будет ходить и в \($0), решил во вторник совет порта после долгого спора с жителями."
    }

    private func judge(_ html: String) throws -> Verdict { Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), form: .html)) }

    private func body(_ verdict: Verdict) -> [String] { verdict.bodyBlocks.map { verdict.printedText(of: $0) } }

    @Test func anEmptyShellIsReadFromItsStructuredData() throws {
        let paragraphs = Self.text.joined(separator: #"\n\n"#)
        let verdict = try judge(
            """
            <head><title>Паром</title><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","articleBody":"\(paragraphs)"}]}\
            </script></head><body><nav><a>Новости</a></nav><div id=root></div></body>
            """)
        #expect(verdict.source == .jsonLD && body(verdict) == Self.text)
    }

    @Test(arguments: [
        // Raw line feeds, markup that was escaped twice, the text of a post.
        ("{\"@type\":\"NewsArticle\",\"articleBody\":\"\(text.joined(separator: "\n"))\"}"),
        ("{\"@type\":\"Article\",\"articleBody\":\"\(text.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined())\"}"),
        ("{\"@type\":\"BlogPosting\",\"text\":\"\(text.joined(separator: "\\n"))\"}"),
    ])
    func structuredDataIsReadHoweverItIsWritten(_ data: String) throws {
        let verdict = try judge(
            "<head><title>Паром</title><script type='application/ld+json'>\(data)</script></head><body><div id=root></div></body>")
        #expect(verdict.source == .jsonLD && body(verdict) == Self.text)
    }

    @Test func aTextWithoutSpacesIsAsLongAsItsLetters() throws {
        let text = ["果园协会星期六决定，沿着河边小路种下四十棵老苹果树，结束了两年来关于浇水的争论。", "去年春天以前，这片草地每周都要割一次，除了遛狗的人，没有谁在那里停留。", "反对者担心落果会招来黄蜂，但会长说，孩子们早就会把苹果吃光。"]
        let data = "{\"@type\":\"NewsArticle\",\"articleBody\":\"\(text.joined(separator: "\\n"))\"}"
        let verdict = try judge(
            "<html lang=zh><title>苹果树</title><script type='application/ld+json'>\(data)</script><body><div id=root></div></body></html>")
        #expect(verdict.source == .jsonLD && body(verdict) == text)
    }

    @Test func anEmptyShellIsReadFromItsFrameworksData() throws {
        let paragraphs = Self.text.map { #"{"type":"paragraph","text":"\#($0)"}"# }.joined(separator: ",")
        let verdict = try judge(
            """
            <head><title>Паром</title></head><body><div id=root></div><script type="application/json">{"props":{"menu":["Новости","Спорт"],\
            "post":{"blocks":[\(paragraphs)]}}}</script></body>
            """)
        #expect(verdict.source == .payload && body(verdict) == Self.text)
    }

    @Test func aForumThatShowsItsPostsWithoutScriptsOnlyIsRead() throws {
        let posts = Self.text.map { "<div class='topic-body crawler-post'><div class='post'><p>\($0)</p></div></div>" }.joined()
        let verdict = try judge(
            "<head><title>Паром</title></head><body><section id=main></section><noscript><div id=main-outlet>\(posts)</div></noscript></body>"
        )
        #expect(verdict.source == .noscript && body(verdict).count == Self.text.count)
    }

    @Test func whatThePageShowsComesFirst() throws {
        let paragraphs = Self.text.map { "<p>\($0)</p>" }.joined()
        let verdict = try judge("<article><h1>Паром</h1>\(paragraphs)</article><noscript><img src=x></noscript>")
        #expect(verdict.source == nil)
    }
}
