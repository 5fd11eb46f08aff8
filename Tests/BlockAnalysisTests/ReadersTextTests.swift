import PageTree
import Testing

@testable import BlockAnalysis

/// Blocks hold what readers see, and part what they see apart.
@Suite struct ReadersTextTests {
    @Test(arguments: [
        ("har&shy;bour &#8203;board&#x2060;s &#xFEFF;x", "harbour boards x"), ("1921<sup><a href='#n'>[1]</a></sup> and", "1921 [1] and"),
        ("1930<sup>3–5</sup> and", "1930 3–5 and"), ("1974<sup>2</sup>, 10<sup>-3</sup>", "1974², 10⁻³"),
        ("the 1<sup>st</sup> boat", "the 1st boat"), ("1974<a href='#n1'>1</a> and (<a href='#n2'>2</a>)", "1974¹ and (2)"),
        ("H<sub>2</sub>O", "H2O"),
        ("1642<a href='#n'><span>[</span>7<span>]</span></a>, as", "1642 [7], as"), ("1931<a class=sup-mark>[3]</a> or", "1931 [3] or"),
        ("see <a href=/x>[7]</a>", "see [7]"),
        ("he said <q>yes</q>", "he said “yes”"), ("he said <q>“yes”</q>", "he said “yes”"),
        ("<ruby>漢<rt>かん</rt></ruby>字", "漢(かん)字"), ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "漢(かん)"),
        ("船を\n  決めた\nKorea 한국\n말", "船を決めた Korea 한국 말"), ("new<wbr>paper", "newpaper"),
        ("Law<span class=hide>: </span>A step", "Law: A step"), ("Law<span class=sr-only>:</span> A step", "Law: A step"),
        ("six crowns<span class=sr-only> (opens in a new window)</span> on", "six crowns on"),
    ])
    func textIsWhatReadersSee(_ source: String, _ text: String) {
        #expect(shownBlocks("<p>\(source)</p>") == [text])
    }

    @Test func cellsByRoleAreApart() {
        #expect(shownBlocks("<div role=row><span role=cell>Apple</span><span role=cell>9</span></div>") == ["Apple", "9"])
    }

    @Test func linesOfCodeThatAStylePartsAreLines() {
        let code =
            "<pre><code><span class=line>if wet:</span><span class=line>    grow()</span><span class=line></span><span class=line>end</span></code></pre>"
        #expect(shownBlocks(code) == ["if wet:\n    grow()\n\nend"])
        #expect(shownBlocks("<pre><span class=line>a</span>\n<span class=line>b</span></pre>") == ["a\nb"])
    }

    @Test func hiddenMathMLBehindItsPictureIsShown() {
        let math = "<math><semantics><mi>a</mi><annotation encoding='application/x-tex'>a^{2}</annotation></semantics></math>"
        #expect(shownBlocks("<p>So <span style='display:none'>\(math)</span><img src=x> is it.</p>") == ["So a^{2} is it."])
    }

    @Test(arguments: [
        ("class=d-none", HiddenReason.notDisplayed), ("class=hidden", .notDisplayed), ("style='left:-100vw;position:absolute'", .offScreen),
        ("style='content-visibility:hidden'", .notDisplayed), ("style='filter:opacity(0)'", .transparent),
        ("style='position:fixed;top:-500px'", .offScreen), ("style='position:absolute;inset:-9999px auto auto -9999px'", .offScreen),
        ("style='color:#ffffff01'", .sameColour), ("class=element-invisible", .screenReader),
        ("class=offscreen", .screenReader), ("style='clip-path:polygon(0 0, 0 0, 0 0)'", .noSize),
        ("style='clip-path:circle(0)'", .noSize), ("class=invisible", .notDisplayed),
        // Folded up, and faded in by a script: a reader comes to see both.
        ("class=read-more style='max-height:0;overflow:hidden'", .disclosed), ("style='height:0;overflow:hidden'", .noSize),
        ("style='opacity:0;transform:translateY(20px)'", .disclosed), ("style='opacity:0' data-aos=fade-up", .disclosed),
    ])
    func furtherWaysToHideAreKnown(_ attribute: String, _ reason: HiddenReason) {
        #expect(Segmenter.segment(HTMLParser.parse(PageBytes(text: "<div \(attribute)>Buy</div>"))).blocks.map(\.hiddenReason) == [reason])
    }

    @Test(arguments: [
        ("<td bgcolor=#FFFFFF><font color=#ffffff>Buy</font></td>", HiddenReason.sameColour),
        ("<td bgcolor=white><span style='color:#fff'>Buy</span></td>", .sameColour),
        ("<td bgcolor=#003366><font color=#ffffff>Buy</font></td>", nil),
        // A picture may lie under the letters.
        ("<td bgcolor=#FFFFFF background=sea.gif><font color=#ffffff>Buy</font></td>", nil),
        ("<td bgcolor=#FFFFFF><div style='background:navy'><font color=#ffffff>Buy</font></div></td>", nil),
    ])
    func lettersOfTheColourOfTheirGroundAreHidden(_ cell: String, _ reason: HiddenReason?) {
        let html = "<body bgcolor=#000000><table><tr>\(cell)</tr></table>"
        #expect(Segmenter.segment(HTMLParser.parse(PageBytes(text: html))).blocks.map(\.hiddenReason) == [reason])
    }

    @Test func whatIsShownOnWideScreensIsNotHidden() {
        let html = "<div class='hidden md:block'>One</div><div class='d-none d-lg-block'>Two</div>"
        #expect(Segmenter.segment(HTMLParser.parse(PageBytes(text: html))).blocks.map(\.hiddenReason) == [nil, nil])
    }

    @Test(arguments: [
        "<h2>Fares<a class=headerlink href='#f'>¶</a></h2>", "<h2><a href='#f'>#</a> Fares</h2>",
        "<h2>Fares<span class=mw-editsection>[<a href=x>edit</a>]</span></h2>", "<h2>Fares <button>Copy link</button></h2>",
        "<h2><a href='#f' class=anchor><i>link</i></a>Fares</h2>", "<h2>Fares<a href='#f'> Permalink</a></h2>",
        "<dl><dt>Fares<a class=headerlink href='#f'>¶</a></dt></dl>",
    ])
    func headingsAreWithoutTheirButtons(_ source: String) { #expect(shownBlocks(source) == ["Fares"]) }

    @Test(arguments: [
        "<h2 id=f>Fares <a href='#f'>Link to this section</a></h2>", "<h2 id=f><a href='#f'>Permalink</a> Fares</h2>",
        "<h2 id=f><a href='#f'>Fares</a></h2>", "<h2><button aria-expanded=false>Fares</button></h2>",
    ])
    func aLinkOfAHeadingToItselfSaysNothingBesideIt(_ source: String) {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: source)))
        #expect(segmentation.blocks.indices.map(segmentation.text(of:)) == ["Fares"])
        #expect(segmentation.blocks[0].linkLength == 0)
    }

    @Test(arguments: ["<a href='#r1' class=footnote-backref>back</a>", "<a href='#r1'>↩︎</a>"])
    func whatLeadsFromANoteToItsMarkIsNoneOfIt(_ link: String) {
        #expect(shownBlocks("<p id=n1>Register, page 9. \(link)</p>") == ["Register, page 9."])
    }

    @Test func aNoteInTheMarginIsApartFromTheSentence() {
        let note = "<label for=s></label><input type=checkbox id=s><span class=sidenote>As the register shows.</span>"
        #expect(shownBlocks("<p>It grew in 1974\(note) and later.</p>") == ["It grew in 1974 (As the register shows.) and later."])
    }

    @Test(arguments: [
        "<div><h2 id=fares>Fares</h2><a href='#fares'><span>Section titled “Fares”</span></a></div>",
        "<h2>Fares <a href=/e>[edit]</a></h2>",
        "<h2>Fares<a href='https://code.example/edit/a.md'>Bearbeiten</a></h2>",
        "<h2 id=fares><a href='#fares'>Fares</a> <button><span>Copy link</span></button></h2>",
    ])
    func linksAndButtonsOfHeadingsAreNoneOfTheirText(_ html: String) { #expect(shownBlocks(html) == ["Fares"]) }

    @Test func aHeadingThatSaysEditStays() {
        #expect(shownBlocks("<h2><a href=/edit>Edit</a></h2>") == ["Edit"])
        #expect(shownBlocks("<p>Press <a href=/edit>Edit</a></p>") == ["Press Edit"])
    }

    @Test func numbersOfLinesThatMayNotBeSelectedAreNoCode() {
        let line = "<span class=block><span class='select-none'>%</span>"
        let (first, second) = (line.replacing("%", with: "1"), line.replacing("%", with: "2"))
        let code = "<pre><code>\(first)if wet:</span>\(second)    grow()</span></code></pre>"
        #expect(shownBlocks(code) == ["if wet:\n    grow()"])
    }

    @Test func aLinkThatIsTheHeadingStays() { #expect(shownBlocks("<h2><a href='#c'>C#</a></h2>") == ["C#"]) }

    @Test func fallbacksOfMediaAreUnseenUnlessTheyHoldTheRestOfThePage() {
        #expect(shownBlocks("<p>a</p><video src=x>Your browser is old.</video><p>b</p>") == ["a", "b"])
        let rest = String(repeating: "The page goes on. ", count: 40)
        #expect(shownBlocks("<p>a</p><video src=x><p>\(rest)</p>").count == 2)
    }

    @Test func formulasStandOnceAsTeX() {
        let katex = """
            is <span class=katex><span class=katex-mathml><math><mi>a</mi><mo>+</mo><mi>b</mi><annotation encoding=application/x-tex>a + b
            </annotation></math></span><span class=katex-html aria-hidden=true><span>a</span><span>+</span><span>b</span></span></span> when
            """
        #expect(shownBlocks("<p>\(katex)</p>") == ["is a + b when"])
        #expect(shownBlocks("<p>is <math><mi>a</mi><mo>+</mo><mi>b</mi></math></p>") == ["is a+b"])
    }

    @Test func customElementsArePartedWhereNothingElseStands() {
        #expect(shownBlocks("<main><x-p>One.</x-p><x-p>Two.</x-p></main>") == ["One.", "Two."])
        #expect(shownBlocks("<p>the <x-link>first</x-link><x-mark>boat</x-mark></p>") == ["the firstboat"])
        #expect(shownBlocks("<div>seen <x-time>today</x-time> by all</div>") == ["seen today by all"])
    }

    @Test func customElementsInACellThatLaysThePageOutAreParagraphs() {
        let text = "<x-text><x-p>One boat.</x-p><x-p>Two boats.</x-p></x-text>"
        #expect(shownBlocks("<table><tr><td><h2>Boats</h2>\(text)</td></tr></table>") == ["Boats", "One boat.", "Two boats."])
        #expect(shownBlocks("<table><tr><td><x-n>9</x-n> <x-unit>m</x-unit></td></tr></table>") == ["9 m"])
    }

    @Test func whoSaidItIsALineOfItsOwn() {
        #expect(shownBlocks("<blockquote>“A boat.”<cite>Tor Vik</cite></blockquote>") == ["“A boat.”\nTor Vik"])
        #expect(shownBlocks("<blockquote>As <cite>Hamlet</cite> says</blockquote>") == ["As Hamlet says"])
    }

    @Test(arguments: [
        "<pre>  if a:\n    b()\n\nc</pre>", "<pre>  if a:<br>    b()<br><br>c</pre>",
        "<pre><div>  if a:</div><div>    b()</div><div></div><div>c</div></pre>",
        "<pre><span class=lineno>1</span>  if a:\n<span class=lineno>2</span>    b()\n\nc</pre>",
    ])
    func codeKeepsItsLines(_ source: String) { #expect(shownBlocks(source) == ["  if a:\n    b()\n\nc"]) }

    @Test func everyPieceKnowsItsNode() throws {
        let document = HTMLParser.parse(PageBytes(text: "<p>one <b>two</b> three</p><p>four</p>"))
        let segmentation = Segmenter.segment(document)
        let pieces = segmentation.pieces(of: segmentation.blocks[0])
        #expect(pieces.map { document.text($0.node) } == ["one ", "two", " three"])
        #expect(pieces.map(\.start) == [0, 4, 8] && segmentation.pieces(of: segmentation.blocks[1]).count == 1)
    }
}
