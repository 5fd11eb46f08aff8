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
