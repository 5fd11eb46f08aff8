import PageTree
import Testing

@testable import BlockAnalysis

/// Formulas stand in a sentence once, and readably: as TeX where the page carries it, else on one line.
@Suite struct FormulaTests {
    private func text(_ html: String) -> String {
        let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: "<p>So \(html) is it.</p>")))
        return segmentation.blocks.indices.map(segmentation.text(of:)).joined(separator: "|")
    }

    @Test(arguments: [
        ("<mi>h</mi><mo>=</mo><mfrac><mi>a</mi><mi>b</mi></mfrac>", "h=a/b"),
        ("<mfrac><mrow><mi>a</mi><mo>+</mo><mn>12</mn></mrow><mrow><mn>2</mn><mi>b</mi></mrow></mfrac>", "(a+12)/(2b)"),
        ("<msup><mi>x</mi><mn>2</mn></msup>", "x^2"), ("<msup><mi>x</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msup>", "x^(n+1)"),
        ("<msub><mi>x</mi><mi>i</mi></msub>", "x_i"), ("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", "x_i^2"),
        ("<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>", "sqrt(x+1)"), ("<mroot><mi>x</mi><mn>3</mn></mroot>", "x^(1/3)"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>", "∑_(i=1)^ni"),
        ("<mfenced open='['><mi>a</mi><mi>b</mi></mfenced>", "[a,b)"), ("<msup><mi>f</mi><mo>′</mo></msup>", "f′"),
        ("<mo>(</mo><mtable><mtr><mtd>1</mtd><mtd>0</mtd></mtr><mtr><mtd>0</mtd><mtd>1</mtd></mtr></mtable><mo>)</mo>", "(1, 0; 0, 1)"),
        ("<mi>sin</mi><mo>&#x2061;</mo><mi>x</mi>", "sin x"), ("<mi>x</mi><mtext>if odd</mtext>", "x if odd"),
        ("<mfrac><mi>a</mi></mfrac>", "a"),
    ])
    func mathMLIsWrittenOnOneLine(_ math: String, _ line: String) {
        #expect(text("<math>\(math)</math>") == "So \(line) is it.")
    }

    @Test func aDrawnFormulaGivesWayToItsScript() {
        let drawn = "<span class=MathJax_Preview></span><span class=MathJax><span>a</span><span>+</span><span>b</span></span>"
        #expect(text(drawn + "<script type='math/tex'>a + b</script>") == "So a + b is it.")
        #expect(text("<script type='math/tex; mode=display'>a + b</script>") == "So a + b is it.")
        #expect(text("<span class=MathJax>a+b</span>") == "So a+b is it.")
        #expect(text("<script>a + b</script><script type='text/x'>c</script>") == "So is it.")
    }

    @Test func theSourceInAnAttributeStandsForWhatIsDrawn() {
        #expect(text("<span data-tex='a^2'><svg></svg>a2</span>") == "So a^2 is it.")
        #expect(text("<span data-latex='\\frac{a}{b}'><img src=1.png></span>") == "So \\frac{a}{b} is it.")
        #expect(text("<span data-math='a_1'></span>") == "So a_1 is it.")
        #expect(text("<span data-math='true'>sums</span> <span data-math='{&quot;a&quot;:1}'>x</span>") == "So sums x is it.")
        // MathJax's copy for screen readers, where the script is gone.
        let copy =
            "<span class=MJX_Assistive_MathML><math><mi>a</mi><annotation encoding='application/x-tex'>a^3</annotation></math></span>"
        #expect(text("<span class=MathJax><nobr>a3</nobr>\(copy)</span>") == "So a^3 is it.")
    }

    @Test func theSizeThatMediaWikiWritesIsNoFormula() {
        #expect(
            text("<img class=mwe-math-fallback-image-inline src='/math/render/svg/1' alt='{\\displaystyle a^2+b}'>") == "So a^2+b is it.")
    }

    @Test func aPictureOfAFormulaIsItsText() {
        #expect(text("<img class=latex src=x.png alt='a^2+b^2'>") == "So a^2+b^2 is it.")
        #expect(text("<img src='//latex.codecogs.com/gif.latex?a' alt='\\frac{a}{b}'>") == "So \\frac{a}{b} is it.")
        #expect(text("<img src=x.png alt='a+b'>") == "So is it.")
        let math = "<math><semantics><mi>a</mi><annotation encoding='application/x-tex'>a^2</annotation></semantics></math>"
        #expect(text("<span style='display:none'>\(math)</span><img src='/math/render/svg/1' alt='a^2'>") == "So a^2 is it.")
    }
}
