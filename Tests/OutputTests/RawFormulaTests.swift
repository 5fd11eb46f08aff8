import Testing

/// Formulas that a script draws from the text, links from notes back to their marks, and boxes of style alone.
@Suite struct RawFormulaTests {
    @Test func texBetweenMarksIsAFormula() {
        let text = FerryPage.markdown(
            #"<p>The old \(a^2+b_1=c\) holds, as does $$\int_0^1 x\,dx$$ for the yard, which cost $5 and $6 a day.</p>"#)
        #expect(text.contains("The old $a^2+b_1=c$ holds"))
        #expect(text.contains(#"as does $$\int_0^1 x\,dx$$ for"#))
        #expect(text.contains("which cost $5 and $6 a day."))
    }

    @Test func marksInCodeAreCode() {
        #expect(FerryPage.markdown(#"<p>Write <code>\(x\)</code> where the clerk wants a formula in line.</p>"#).contains(#"`\(x\)`"#))
    }

    @Test(arguments: [
        "<dl class='footnote brackets'><dt class=label id=f1><span class=brackets>1</span><span class=fn-backref>(<a href='#r1'>1</a>,<a href='#r2'>2</a>)</span></dt><dd><p>The board's minutes.</p></dd></dl>",
        "<table class='docutils footnote' id=f1><tr><td class=label>[1]</td><td><em>(<a class=fn-backref href='#r1'>1</a>, <a class=fn-backref href='#r2'>2</a>)</em> The board's minutes.</td></tr></table>",
    ])
    func severalWaysBackAreNoText(_ note: String) {
        let marks = " <a class=footnote-reference href='#f1' id=r1>[1]</a> Twice. <a class=footnote-reference href='#f1' id=r2>[1]</a>"
        #expect(FerryPage.markdown(note, mark: marks).contains("[^1]: The board's minutes."))
    }

    @Test func boxesOfStyleAreParagraphs() {
        let boxes = "<span style='display: block'>\(FerryPage.words) One.</span><span style='display: block'>\(FerryPage.words) Two.</span>"
        #expect(FerryPage.markdown("<div>\(boxes)</div>").contains("One.\n\n\(FerryPage.words) Two."))
    }
}
