import ByteIO
import Extraction
import Output
import PageTree
import TestSupport
import Testing

/// What writers make of lists, tables, code and styles. Pages are written around sentences that are kept.
@Suite struct ArticleTests {
    private static let words =
        "The harbour board agreed on Tuesday to keep the small ferry running through the winter, ending a row of years."

    private func write(_ format: OutputFormat, _ body: String, _ options: WriterOptions = WriterOptions()) -> String {
        let page = "<title>Ferry</title><article><h1>Ferry</h1><p>\(Self.words)</p>\(body)<p>\(Self.words) And more.</p></article>"
        let verdict = FixtureTests.filter.judge(Page(PageBytes(text: page), url: "https://osk.example/news/1"))
        return format.writer(options).write(verdict)
    }

    private func paragraph(_ inner: String, _ options: WriterOptions = WriterOptions(), format: OutputFormat = .markdown) -> String {
        write(format, "<p>The board said so today: \(inner) and every islander may hear of it at the jetty.</p>", options)
    }

    @Test(arguments: [
        ("<b>all</b> of them", "**all** of them"), ("<em>small</em> boats", "*small* boats"), ("<code>a`b</code>", "``a`b``"),
        ("x<sup>2</sup>", "x^2^"), ("H<sub>2</sub>O", "H~2~O"), ("<s>old</s> new", "~~old~~ new"),
        ("<a href='/m?a=1&amp;b=2'>the minutes</a>", "[the minutes](https://osk.example/m?a=1&b=2)"),
        ("<a href='javascript:alert(1)'>press</a>", "today: press and"), ("<b>a</b><b>b</b> c", "**ab** c"),
        ("<b>word </b>next", "**word** next"), ("mid<b>(part)</b>word", "mid(part)word"),
        ("1 &lt; 2 &amp;amp; [x]", "1 \\< 2 \\&amp; \\[x\\]"),
    ])
    func stylesOfPartsAreMarked(_ source: String, _ written: String) {
        #expect(paragraph(source).contains(written))
    }

    @Test func stylesChangeNoWordOfTheText() {
        let styled = paragraph("<b>all</b> of <a href=/x>the <em>small</em></a> boats and <code>x</code>", format: .text)
        #expect(styled.contains("today: all of the small boats and x and every"))
    }

    @Test func aBreakIsABackslashAtTheLinesEnd() {
        #expect(paragraph("one<br># two").contains("one\\\n\\# two"))
    }

    @Test func addressesOfLinksStandWhereOneAsks() {
        let link = "<a href='https://osk.example/minutes'>the minutes</a>"
        #expect(paragraph(link, WriterOptions(links: .text)).contains("today: the minutes and"))
        let notes = paragraph(link, WriterOptions(links: .footnotes))
        #expect(notes.contains("[the minutes][1]") && notes.hasSuffix("\n\n[1]: https://osk.example/minutes\n"))
        #expect(paragraph(link, format: .html).contains("<a href=\"https://osk.example/minutes\">the minutes</a>"))
    }

    private static let list = """
        <ol start="3"><li>Ring the office before noon and say how many seats you need<ul><li>on weekdays this has to be done before nine</li>
        <li>on Sundays the office opens at ten and closes at noon</li></ul></li><li>Bring exact change, for the crew carries no till</li></ol>
        """

    @Test func listsKeepLevelKindAndNumber() {
        #expect(
            write(.markdown, Self.list).contains(
                "\n\n3. Ring the office before noon and say how many seats you need\n   - on weekdays this has to be done before nine\n   - on Sundays the office opens at ten and closes at noon\n4. Bring exact change"
            ))
        let html = write(.html, Self.list)
        #expect(html.contains("<ol start=\"3\">\n<li>Ring the office before noon and say how many seats you need\n<ul>\n<li>on weekdays"))
    }

    @Test func itemsKeepTheirLettersAndNumbers() {
        func list(_ start: String, _ second: String = "<li>") -> String {
            "\(start)<li>Ring the office before noon and say how many seats you need</li>\(second)Bring exact change, for the crew has no till</li></ol>"
        }
        #expect(write(.text, list("<ol type=a>")).contains("\na. Ring the office before noon and say how many seats you need\nb. Bring"))
        #expect(
            write(.text, list("<ol type=I start=4>")).contains("\nIV. Ring the office before noon and say how many seats you need\nV. B"))
        #expect(write(.html, list("<ol type=A>")).contains("<ol type=\"A\">\n<li>Ring"))
        #expect(write(.html, list("<ol reversed>")).contains("<ol start=\"2\" reversed>\n<li>Ring"))
        #expect(write(.markdown, list("<ol reversed>")).contains("\n2. Ring the office before noon and say how many seats you need\n1. Br"))
        #expect(
            write(.markdown, list("<ol>", "<li value=7>")).contains("\n1. Ring the office before noon and say how many seats you need\n7."))
        #expect(write(.html, list("<ol>", "<li value=7>")).contains("</li>\n<li value=\"7\">Bring"))
    }

    @Test func tasksKeepTheirBoxes() {
        let list =
            "<ul><li><input type=checkbox checked disabled> Ring the office before noon</li><li><input type=checkbox> Bring exact change</li></ul>"
        #expect(write(.markdown, list).contains("\n- [x] Ring the office before noon\n- [ ] Bring exact change"))
        #expect(write(.html, list).contains("<li><input type=\"checkbox\" disabled checked> Ring"))
    }

    @Test func aListByItsRolesIsAList() {
        let list = "<div role=list><div role=listitem>Ring the office before noon</div><div role=listitem>Bring exact change</div></div>"
        #expect(write(.markdown, list).contains("\n- Ring the office before noon\n- Bring exact change"))
        #expect(
            write(.markdown, list.replacing("div role=list>", with: "menu>").replacing("role=listitem", with: "class=x")).contains("Ring"))
    }

    @Test func aHeadingByItsRoleHasItsLevel() {
        #expect(write(.markdown, "<div role=heading aria-level=3>Fares</div><p>\(Self.words)</p>").contains("\n### Fares\n"))
    }

    @Test func aHeadingThatLeadsToItselfIsKept() {
        #expect(write(.markdown, "<h2 id=f><a href='#f'>Fares</a></h2><p>\(Self.words)</p>").contains("\n## Fares\n"))
    }

    @Test(arguments: [
        "<div><h3><button>Fares</button></h3><div class=collapse><div><p>\(words)</p></div></div></div>",
        "<details><summary><h3>Fares</h3></summary><p>\(words)</p></details>",
        "<h3><a href=/fares>Fares</a></h3><p>\(words)</p>",
    ])
    func aHeadingStandsWithTheTextThatItUnfolds(_ section: String) {
        #expect(write(.text, section).contains("\nFares\n"))
    }

    @Test func aTableOfDataInOneThatLaysThePageOutIsTheOnlyGrid() {
        let inner = "<table><tr><th>Day</th><th>Wind</th></tr><tr><td>Monday</td><td>west</td></tr></table>"
        let page =
            "<title>Ferry</title><table><tr><td><a href=1>News</a></td><td><h2>Ferry</h2><p>\(Self.words)<p>\(Self.words) So it is.</p>"
            + "\(inner)<p>\(Self.words) And more.</p></td></tr></table>"
        let written = OutputFormat.markdown.writer(WriterOptions()).write(FixtureTests.filter.judge(Page(PageBytes(text: page))))
        #expect(written.contains("\n\n| Day | Wind |\n| --- | --- |\n| Monday | west |\n\n"))
        #expect(!written.contains("| \(Self.words)"))
    }

    @Test func theFootOfATableStandsBelowIt() {
        let table = """
            <table><thead><tr><th>Boat</th><th>Seats</th></tr></thead><tfoot><tr><td>All</td><td>70</td></tr></tfoot>
            <tbody><tr><td>Osk</td><td>40</td></tr><tr><td>Brenk</td><td>30</td></tr></tbody></table>
            """
        #expect(write(.markdown, table).contains("| Osk | 40 |\n| Brenk | 30 |\n| All | 70 |"))
    }

    @Test func theCaptionOfATablesFigureStandsWithIt() {
        let figure =
            "<figure><table><tr><td>Osk</td><td>40</td></tr><tr><td>Brenk</td><td>30</td></tr></table><figcaption>Seats of boats</figcaption></figure>"
        #expect(write(.text, figure).contains("Brenk | 30\n\nSeats of boats"))
    }

    @Test func notesStandWithTheTextThatTheirMarksAreIn() {
        let notes =
            "<p>In 1974<sup><a href='#f1' id=r1>[1]</a></sup> the pier was rebuilt, as every keeper can tell you.</p><section class=footnotes><ol><li id=f1><p>Register, page 9. <a href='#r1'>↩</a></p></li></ol></section>"
        #expect(write(.text, notes).contains("Register, page 9.\n"))
        #expect(write(.markdown, notes).contains("[^1]: Register, page 9."))
    }

    @Test(arguments: [
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'><span>[1]</span></a> REGISTER</p></div>"
        ),
        (
            "<sup><a name=sdfootnote1anc href='#sdfootnote1sym'>1</a></sup>",
            "<p class=sdfootnote><a name=sdfootnote1sym href='#sdfootnote1anc'>1</a>REGISTER</p>"
        ),
        ("<a href='/boat#_ftn1' name='_ftnref1'>[1]</a>", "<p><a href='/boat#_ftnref1' name='_ftn1'>[1]</a> REGISTER</p>"),
        ("<sup id=fr1><a href='#n1'>1</a></sup>", "<div id=n1><sup>1</sup> REGISTER <a href='#fr1'>(back)</a></div>"),
        (
            "<a href='#id2' id=id1 role=doc-noteref><span>[</span>1<span>]</span></a>",
            "<aside id=id2><span class=label><span>[</span><a href='#id1'>1</a><span>]</span></span><p>REGISTER</p></aside>"
        ),
    ])
    func notesInParagraphsOfTheirOwnAreNotes(_ mark: String, _ note: String) {
        let register = "The register of the harbour board, page nine, as the clerk copied it."
        let page =
            "<p>In 1974\(mark) the pier was rebuilt, as every keeper can tell you.</p><p>\(Self.words) And more.</p>"
            + note.replacing("REGISTER", with: register)
        let markdown = write(.markdown, page)
        // A mark in brackets stands apart from the word before it, in every format.
        #expect(markdown.contains(mark.contains("[") ? "1974 [^1] the pier" : "1974[^1] the pier"))
        #expect(markdown.contains("\n[^1]: The register of the harbour"))
        #expect(write(.html, page).contains("<span id=\"note-1\">"))
        #expect(!write(.text, page).contains("[^1]"))
    }

    @Test(arguments: [
        // A section's number, to which a text refers, is no note, nor is one that nothing leads back from.
        "<h2 id=s1><span>1</span> Fares</h2>", "<p id=s1><b>1</b> Fares of the boat are paid on board and in coins alone.</p>",
    ])
    func whatHasANumberIsNoNote(_ place: String) {
        let page = "<p>Of fares see <a href='#s1'>1</a>, as every keeper can tell you.</p>\(place)<p>\(Self.words) And more.</p>"
        #expect(!write(.markdown, page).contains("[^1]"))
    }

    @Test func aFormulaOnALineOfItsOwnIsDisplayed() {
        let math =
            "<span class=katex-display><math><semantics><mi>E</mi><annotation encoding='application/x-tex'>E = mc^2</annotation></semantics></math></span>"
        #expect(write(.markdown, "<p>So the board has to reckon with this:</p>" + math).contains("\n$$E = mc^2$$\n"))
    }

    @Test func anItemOfTwoParagraphsIsOneItem() {
        let markdown = write(
            .markdown,
            "<ol><li><p>Ring the office before noon and say how many seats you need.</p><p>The clerk will write your name into the blue book.</p></li><li><p>Bring exact change, for the crew carries no till.</p></li></ol>"
        )
        #expect(markdown.contains("\n1. Ring the office before noon and say how many seats you need.\n\n   The clerk will write"))
        #expect(markdown.contains("\n\n2. Bring exact change"))
    }

    @Test func paragraphsThatLookLikeListsAreNone() {
        let markdown = write(.markdown, "<p>1. August was the day when the boat sailed for the first time, wrote the mate in his book.</p>")
        #expect(markdown.contains("\n1\\. August"))
    }

    @Test func aTableIsAGridWithItsEmptyCellsAndSpans() {
        let cell = "The board pays for two people from the reserve of the port"
        let table = """
            <table><tr><th>Question of the council</th><th>First answer of the board</th><th>Second answer</th></tr>
            <tr><td rowspan=2>Who pays for the crew in the winter months?</td><td></td><td>\(cell)</td></tr>
            <tr><td colspan=2>When does | the first crossing take place this year?</td></tr></table>
            """
        let markdown = write(.markdown, table)
        #expect(markdown.contains("| Who pays for the crew in the winter months? | | \(cell) |\n| | When does \\| the first crossing"))
        let html = write(.html, table)
        #expect(html.contains("<td rowspan=\"2\">Who pays") && html.contains("<td></td>") && html.contains("<td colspan=\"2\">When does |"))
    }

    @Test func codeKeepsLinesIndentationAndLanguage() {
        let code = "def sail(boat):<br>    if boat.ready:<br>        boat.go()<br><br>sail(osk)"
        let plain = "def sail(boat):\n    if boat.ready:\n        boat.go()\n\nsail(osk)"
        #expect(write(.text, "<pre>\(code)</pre>").contains(plain))
        #expect(write(.markdown, "<pre><code class='language-python'>\(code)</code></pre>").contains("```python\n\(plain)\n```"))
        let lines = code.split(separator: "<br>", omittingEmptySubsequences: false).map { "<div class=line>\($0)</div>" }.joined()
        #expect(write(.text, "<pre><code>\(lines)</code></pre>").contains(plain))
    }

    @Test func theLanguageOfCodeBesideItsLineNumbersIsKnown() {
        let code = "<td><div><pre><code>x = 1</code></pre></div></td>"
        let table = "<table><tbody><tr><td class=linenos><pre>1</pre></td>\(code)</tr></tbody></table>"
        #expect(write(.markdown, "<div class='language-python highlight'>\(table)</div>").contains("```python\nx = 1\n```"))
    }

    @Test func aQuotationHoldsItsParagraphs() {
        let quote =
            "<blockquote><p>We have waited nine years for this, said the man.</p><p>I will be on the first boat, and so will my wife and son.</p></blockquote>"
        #expect(write(.markdown, quote).contains("\n> We have waited nine years for this, said the man.\n>\n> I will be on the first boat"))
        #expect(write(.html, quote).contains("<blockquote>\n<p>We have waited"))
    }

    @Test func aQuotationKeepsTheAddressOfItsSource() {
        let quote =
            "<blockquote cite=\"/minutes?n=4&amp;p=2\"><p>We have waited nine years for this, said the man on the pier to us.</p></blockquote>"
        #expect(write(.html, quote).contains("<blockquote cite=\"https://osk.example/minutes?n=4&amp;p=2\">\n<p>We have waited"))
        #expect(write(TEIWriter.format, quote).contains("<quote source=\"https://osk.example/minutes?n=4&amp;p=2\">"))
        #expect(write(.text, quote) == write(.text, quote.replacing("cite", with: "title")))
        #expect(!write(.html, quote.replacing("/minutes", with: "javascript:")).contains("cite="))
    }

    @Test func everyWriterIsInTheListOfFormats() throws {
        let folder = "Sources/Output/Writers"
        let list = try Project.text(folder + "/OutputFormat.swift")
        let writers = try Files.list(Project.root + "/" + folder).filter { $0.hasSuffix("Writer.swift") && $0 != "VerdictWriter.swift" }
        #expect(writers.count >= 5)
        for file in writers { #expect(list.contains("\(file.dropLast(6)).format"), "\(file)") }
        #expect(Set(OutputFormat.allCases).count == OutputFormat.allCases.count)
    }

    @Test(arguments: [("txt", "text"), ("md", "markdown"), ("gfm", "markdown"), ("xmltei", "tei"), ("jsonl", "ndjson")])
    func otherToolsNamesOfFormatsAreKnown(_ other: String, _ own: String) {
        #expect(OutputFormat(rawValue: other)?.rawValue == own)
    }
}
