import Testing

@testable import BlockAnalysis

/// Numbers that only a style sets apart from their words, and words that look like what a page draws beside its text.
@Suite struct SectionLabelTests {
    @Test(arguments: [
        ("<p><span>(2)</span><span>The light burns.</span></p>", "(2) The light burns."),
        ("<h3><span>3</span><span>Duty to keep a light</span></h3>", "3 Duty to keep a light"),
        ("<li><span>12.</span><cite>Harker T. Night watches.</cite></li>", "12. Harker T. Night watches."),
        ("<p><span>a)</span>ведёт журнал</p>", "a) ведёт журнал"),
        ("<p><b>3</b>D pictures</p>", "3D pictures"), ("<p><b>1</b>st of May</p>", "1st of May"),
        ("<p><b>5</b>G masts</p>", "5G masts"), ("<p><b>2.</b>5 metres</p>", "2.5 metres"),
        ("<p><b>Т</b>ам стоял дом</p>", "Там стоял дом"),
    ])
    func theNumberOfAClauseStandsApartFromItsWords(_ html: String, _ expected: String) {
        #expect(shownBlocks(html) == [expected])
    }

    @Test func numbersInALineOfCodeAreItsOwn() {
        let code =
            "<pre><code><span class=kw>let</span> ring = make(<span class=number>4</span>);\nring.push(<span class=number>1</span>);</code></pre>"
        #expect(shownBlocks(code) == ["let ring = make(4);\nring.push(1);"])
        #expect(shownBlocks("<pre><span class=number>1</span>let a\n<span class=number>2</span>let b</pre>") == ["let a\nlet b"])
    }

    @Test func theNameOfAFunctionIsAWordOfItsHeadingWhereverItLeads() {
        let heading = "<section id=newest><h4>pub fn <a href='#newest'>newest</a>(&amp;self)</h4></section>"
        #expect(shownBlocks(heading) == ["pub fn newest(&self)"])
        #expect(shownBlocks("<h2>Buoys<a href='javascript:print()'>Print</a></h2>") == ["Buoys"])
        #expect(shownBlocks("<h2>Buoys <a href='#top_of_page'>top</a></h2>") == ["Buoys"])
        #expect(shownBlocks("<section id=newest><h4>Newest <a href='#newest'>Permalink</a></h4></section>") == ["Newest"])
    }
}
