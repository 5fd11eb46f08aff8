import Extraction
import Output
import PageTree
import TestSupport
import Testing

@Suite struct WriterTests {
    private func write(_ format: OutputFormat, _ slug: String, title: Bool = true) throws -> String {
        let fixture = try #require(Fixture.all.first { $0.slug == slug })
        return format.writer(includesTitle: title).write(FixtureTests.filter.judge(Page(PageBytes(try fixture.source()))))
    }

    @Test func markdownHasHeadingsListsTablesQuotesAndCode() throws {
        let markdown = try write(.markdown, "structured-guide")
        for part in [
            "# How to measure a tide with a stick\n\n", "\n\n## What you need\n\n- A straight stick", "\n- A watch",
            "| Hour | Mark |\n| --- | --- |\n| Six in the morning, at sunrise | 45", "\n\n> The sea keeps",
            "\n\n```\nsort -k2 -n readings.txt \\\n  | tail -1\n```\n\n",
        ] { #expect(markdown.contains(part), "\(part)") }
    }

    @Test func htmlIsEscapedAndClean() throws {
        let html = try write(.html, "structured-guide", title: false)
        #expect(html.hasPrefix("<article lang=\"en\">\n<p>You do not need") && html.hasSuffix("</p>\n</article>\n"))
        #expect(html.contains("<h2>What you need</h2>\n<ul>\n<li>A straight"))
        #expect(html.contains("<tr><th>Hour</th><th>Mark</th></tr>"))
        let page = Page(
            PageBytes(
                text:
                    "<title>A & B</title><article><h1>A & B</h1><p>\(String(repeating: "If a &lt; b, then we go on reading, and b is not less than a. ", count: 6))</p></article>"
            ))
        #expect(HTMLWriter().write(FixtureTests.filter.judge(page)).contains("<h1>A &amp; B</h1>\n<p>If a &lt; b, then"))
    }

    @Test func theTitleCanBeLeftOut() throws {
        let text = try write(.text, "english-news", title: false)
        #expect(text.hasPrefix("The council of Port Marrow voted"))
        #expect(try write(.text, "english-news").hasPrefix("Harbour town votes to keep its last wooden lighthouse\n\n"))
    }

    @Test func markupInTextIsEscapedInMarkdown() {
        let words = String(repeating: "Слова, которых хватит для абзаца и ещё немного. ", count: 6)
        let page = Page(
            PageBytes(text: "<article><h1>Заголовок *статьи*</h1><p># не заголовок, *не курсив* и [не ссылка]. \(words)</p></article>"))
        let markdown = MarkdownWriter().write(FixtureTests.filter.judge(page))
        #expect(markdown.contains(##"# Заголовок \*статьи\*"##))
        #expect(markdown.contains(##"\# не заголовок, \*не курсив\* и \[не ссылка\]."##))
    }

    @Test func aPageWithoutAnArticleGivesNoText() {
        let verdict = FixtureTests.filter.judge(Page(PageBytes(text: "<nav><a href=/>Главная</a> <a href=/n>Новости</a></nav>")))
        #expect(verdict.status == .empty)
        for format in [OutputFormat.text, .markdown, .html] { #expect(format.writer(includesTitle: true).write(verdict) == "") }
    }

    @Test func aPageOverTheLimitIsSkippedWithTheReason() {
        let filter = Filter(rules: FixtureTests.filter.rules, largestPage: 10)
        let verdict = filter.judge(Page(PageBytes(text: "<p>больше десяти байтов</p>")))
        #expect(verdict.status == .skipped)
        #expect(JSONWriter(layout: .compact).write(verdict).contains("over the limit of 10"))
    }
}
