import Testing

/// Where a table's columns stand, notes beside their labels, languages of code, in Markdown.
@Suite struct TableAndNoteTests {
    private func table(_ cell: (Int) -> String, before: String = "") -> String {
        let rows = [["Boat", "Berth", "Toll"], ["Heron", "4", "8"], ["Otter", "11", "12"]]
        return "<table>\(before)"
            + rows.map { "<tr>" + $0.enumerated().map { "<td\(cell($0.offset))>\($0.element)</td>" }.joined() }.joined()
            + "</table>"
    }

    @Test func columnsStandWhereThePagePutsThem() {
        let sides = ["left", "center", "right"]
        let delimiter = "| Boat | Berth | Toll |\n| :--- | :---: | ---: |\n"
        #expect(FerryPage.markdown(table { " align=\(sides[$0])" }).contains(delimiter))
        #expect(FerryPage.markdown(table { " style='color:red; text-align: \(sides[$0]) !important'" }).contains(delimiter))
        #expect(FerryPage.markdown(table { " class='x has-text-align-\(sides[$0])'" }).contains(delimiter))
        let columns = sides.map { "<col align=\($0)>" }.joined()
        #expect(FerryPage.markdown(table({ _ in "" }, before: "<colgroup>\(columns)</colgroup>")).contains(delimiter))
        #expect(FerryPage.markdown(table { _ in " style='text-align:'" }).contains("| --- | --- | --- |"))
    }

    @Test func aNoteMayStandBesideItsLabel() {
        let mark = " <a class=footnote-reference href='#f1' id=r1>[1]</a>"
        let note = "The minutes of the board are kept in the archive of the county."
        let written = "[^1]: \(note)"
        let notes = [
            "<table class='docutils footnote' id=f1><tr><td class=label><a href='#r1'>[1]</a></td><td>\(note)</td></tr></table>",
            "<dl class=footnote><dt id=f1><a href='#r1'>1</a></dt><dd><p>\(note)</p></dd></dl>",
            "<p id=f1><a href='#r1'>1</a>. \(note)</p>", "<p id=f1><a href='#r1'>1.</a> \(note)</p>",
            "<div class=footnote><a id=f1 href='#r1'>1</a><div><p>\(note)</p></div></div>",
        ]
        for html in notes {
            let text = FerryPage.markdown(html, mark: mark)
            #expect(text.contains("[^1]") && text.split(separator: "\n").joined(separator: " ").contains(written), "\(html)")
        }
        #expect(
            FerryPage.markdown("<p id=f1><a href='#r1'>1</a>. \(note)</p>", mark: "<sup>[<a href='#f1' id=r1>1</a>]</sup>").contains(
                "years. [^1]"))
    }

    @Test(arguments: [
        "<pre class='EnlighterJSRAW' data-enlighter-language=python>", "<pre lang=python>", "<pre class='code python literal-block'>",
        "<pre><code class='python hljs'>", "<pre data-syntaxhighlighter-params='brush: python; gutter: false'>",
        "<div class='mw-highlight mw-highlight-lang-python'><pre>",
    ])
    func codeSaysItsLanguage(_ open: String) {
        #expect(FerryPage.markdown(open + "a = 1\nb = 2</code></pre></div>").contains("```python\na = 1\nb = 2\n```"))
    }

    @Test func tagsOfNaturalLanguagesAreNone() {
        #expect(FerryPage.markdown("<pre lang=cs>a = 1\nb = 2</pre>").contains("```\na = 1"))
        #expect(FerryPage.markdown("<pre class=go>a = 1\nb = 2</pre>").contains("```go\n"))
    }

    @Test func strongEmphasisHasOneMark() {
        #expect(
            FerryPage.markdown("<p>The keeper says <em><strong>never</strong></em> to <b><i>any</i></b> of those who ask him.</p>")
                .contains("says ***never*** to ***any*** of"))
    }
}
