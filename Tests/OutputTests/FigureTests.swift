import Extraction
import Output
import PageTree
import TestSupport
import Testing

/// Pictures and what else stands in an article beside its text.
@Suite struct FigureTests {
    private static let filter = Filter(rules: try! RuleSet(), reading: ReadingOptions(figures: true))
    private static let words =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."

    private func write(_ format: OutputFormat, _ inner: String, beside: String = "") -> String {
        let page = """
            <title>Ferry</title><article><h1>Ferry</h1><p>\(Self.words)</p>\(inner)<p>\(Self.words) And more of it followed.</p>
            <p>The islanders baked bread, and the pub's landlord refused to take any money for the soup that he gave out.</p></article>\(beside)
            """
        var options = WriterOptions()
        options.showsFigures = true
        return format.writer(options).write(Self.filter.judge(Page(PageBytes(text: page), url: "https://osk.example/news/1")))
    }

    @Test(arguments: [
        ("<img src='/a.jpg' alt='The [old] ferry'>", "![The \\[old\\] ferry](https://osk.example/a.jpg)"),
        (
            "<figure><img src='a.jpg' alt='Ferry'><figcaption>The ferry “Osk” at the jetty</figcaption></figure>",
            "![Ferry](https://osk.example/news/a.jpg \"The ferry “Osk” at the jetty\")"
        ),
        ("<img src='data:image/gif;base64,R0' data-src='/late.jpg' alt='Late'>", "![Late](https://osk.example/late.jpg)"),
        (
            "<picture><source srcset='/s.webp 300w, /l.webp 1200w'><img alt='Set'></picture>",
            "![Set](https://osk.example/l.webp)"
        ),
        ("<video controls><source src='/ferry.mp4'>Your browser cannot play this.</video>", "[video](https://osk.example/ferry.mp4)"),
        (
            "<iframe src='https://www.youtube.com/embed/abc' title='The ferry sails'></iframe>",
            "[The ferry sails](https://www.youtube.com/embed/abc)"
        ),
        ("<img src='/a.jpg'>", "![](https://osk.example/a.jpg)"),
    ])
    func figuresStandWhereTheyAre(_ source: String, _ written: String) {
        #expect(write(.markdown, source).contains("\n\n" + written + "\n\n"))
    }

    @Test(arguments: [
        "<img src='/dot.gif' width='1' height='1'>", "<div class='author-box'><img src='/me.jpg' alt='Ilse'></div>",
        "<aside><img src='/other.jpg'></aside>", "<iframe src='https://ads.example/frame'></iframe>",
        "<div class='teaser'><a href='/x'><img src='/x.jpg'>Bakery reopens after the flood</a></div>",
        "<img src='javascript:alert(1)'>", "<img src='data:image/png;base64,AAAA'>",
    ])
    func whatIsNoPartOfTheArticleIsLeftOut(_ source: String) {
        #expect(!write(.markdown, source).contains("]("))
    }

    @Test func figuresChangeNoWordOfTheText() {
        let figure = "<figure><img src='a.jpg' alt='Ferry'><figcaption>The ferry at the jetty</figcaption></figure>"
        #expect(write(.text, figure) == write(.text, ""))
    }

    @Test func everyStructuredFormatHasThem() {
        let figure = "<figure><img src='a.jpg' alt='Ferry &amp; quay' width='640'><figcaption>At the <b>jetty</b></figcaption></figure>"
        #expect(
            write(.html, figure).contains(
                "<figure><img src=\"https://osk.example/news/a.jpg\" alt=\"Ferry &amp; quay\" width=\"640\"><figcaption>At the jetty</figcaption></figure>"
            ))
        #expect(
            write(OutputFormat(rawValue: "tei")!, figure).contains(
                "<figure>\n<head>At the jetty</head>\n<graphic url=\"https://osk.example/news/a.jpg\"/>\n<figDesc>Ferry &amp; quay</figDesc>\n</figure>"
            ))
    }
}

/// What readers wrote below an article.
@Suite struct CommentStreamTests {
    private static let filter = Filter(rules: try! RuleSet(), reading: ReadingOptions(comments: true))
    private static let page = """
        <title>Ferry</title><article><h1>Ferry</h1>
        <p>The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years.</p>
        <p>Until now the boat stopped in late October, and the forty people who live there had to ask fishermen for a lift.</p></article>
        <section id="comments" class="comments"><h3>2 comments</h3>
        <div class="comment"><b>Rolf</b><p>My aunt lives on the island and she is very glad of this news.</p><a href="#">Reply</a></div>
        <div class="comment"><b>Maud</b><p>Who is going to pay for it, I wonder, when the school roof leaks.</p><a href="#">Reply</a></div>
        </section>
        """

    private func write(_ format: OutputFormat, _ comments: WriterOptions.Comments) -> String {
        var options = WriterOptions()
        options.comments = comments
        return format.writer(options).write(Self.filter.judge(Page(PageBytes(text: Self.page))))
    }

    @Test func theyStandBehindTheArticleWhenKept() {
        let text = write(.text, .keep)
        #expect(text.hasPrefix("Ferry\n\nThe harbour board"))
        #expect(text.contains("My aunt lives on the island") && text.contains("when the school roof leaks."))
        #expect(!text.contains("Reply"))
    }

    @Test func theyStandAloneWhenAskedForAlone() {
        let text = write(.text, .only)
        #expect(text.contains("My aunt lives on the island") && !text.contains("harbour board"))
        #expect(!write(.markdown, .only).contains("# Ferry"))
    }

    @Test func theyAreNoPartOfTheTextOtherwise() {
        #expect(!write(.text, .drop).contains("My aunt"))
        let json = write(.json, .keep)
        #expect(json.contains("\"comments\": [") && json.contains("My aunt lives on the island"))
    }
}

/// Marks of notes and their targets, and what markup says of words beside their look.
@Suite struct NoteTests {
    private static let words =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."

    private func write(_ format: OutputFormat, _ body: String) -> String {
        let page = "<title>Ferry</title><article lang=en><h1>Ferry</h1><p>\(Self.words)</p>\(body)</article>"
        return format.writer().write(FixtureTests.filter.judge(Page(PageBytes(text: page), url: "https://osk.example/news/1")))
    }

    private static let notes = """
        <p>The first boat sailed in 1974<sup><a href="#fn1" id="r1">1</a></sup> and the second much later<sup><a href="#fn2">[2]</a></sup>, they say.</p>
        <p>\(words) So the council said, and so it was.</p><ol><li id="fn1">Harbour board, minutes of its meeting in May 1974, page 12.</li>
        <li id="fn2"><p>Told by the pilot's daughter, who was on board of the boat that day.</p></li></ol>
        """

    @Test func notesKeepTheirTargetsInMarkdown() {
        let markdown = write(.markdown, Self.notes)
        #expect(markdown.contains("in 1974[^1] and"))
        #expect(markdown.contains("[^1]: Harbour board, minutes"))
        #expect(markdown.contains("[^2]: Told by the pilot"))
    }

    @Test func notesKeepTheirTargetsInHTMLAndTEI() {
        let html = write(.html, Self.notes)
        #expect(html.contains("1974<sup><a href=\"#note-1\">1</a></sup> and") && html.contains("<li id=\"note-1\">Harbour board"))
        let tei = write(OutputFormat(rawValue: "tei")!, Self.notes)
        #expect(tei.contains("<ref target=\"#note-1\">") && tei.contains("<item xml:id=\"note-1\" n=\"1\">"))
    }

    @Test func linksToPlacesThatAreNoNotesStayText() {
        #expect(
            write(.markdown, "<p>\(Self.words) See <a href=\"#top\">1</a> of them, and go on from there.</p>").contains("See 1 of them"))
    }

    @Test(arguments: [
        ("<abbr title=\"World Health Organization\">WHO</abbr>", "<abbr title=\"World Health Organization\">WHO</abbr>"),
        ("<time datetime=\"2024-05-06\">6 May</time>", "<time datetime=\"2024-05-06\">6 May</time>"),
        ("<span dir=rtl>שלום</span>", "<bdi dir=\"rtl\">שלום</bdi>"),
        ("<i lang=la>sine qua non</i>", "<span lang=\"la\"><em>sine qua non</em></span>"),
        ("<abbr title='\"><script>'>X</abbr>", "<abbr title=\"&quot;&gt;&lt;script&gt;\">X</abbr>"),
        ("<span lang='\"x'>y</span>", "today: y and"),
    ])
    func markupSaysWhatWordsAre(_ source: String, _ written: String) {
        #expect(write(.html, "<p>The board said so today: \(source) and every islander may hear of it at the jetty.</p>").contains(written))
    }
}
