import PageTree
import Testing

/// Pages made to break parsers: the text survives, the loss of structure is told. Timings are the benchmarks' affair;
/// what is quadratic here would run into the suite's time limit.
@Suite(.timeLimit(.minutes(1))) struct HostilePageTests {
    private func text(_ document: Document) -> String { document.textContent(Document.root) }

    private func parse(_ html: String) -> Document { HTMLParser.parse(PageBytes(text: html)) }

    @Test func aHundredThousandNestedDivsKeepTheirText() {
        let count = 100_000
        let document = parse((0..<count).map { "<div>w\($0) " }.joined() + String(repeating: "</div>", count: count))
        #expect(text(document).contains("w0 ") && text(document).contains("w99999 "))
        #expect(document.degradations == [.depthCap])
    }

    @Test func aHundredThousandAttributesAreCapped() {
        let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
        let document = parse("<div \(attributes)>text</div><p>more</p>")
        #expect(text(document) == "textmore")
        #expect(document.degradations == [.attributeCap])
    }

    @Test func strayEndTagsAreLeftOut() {
        let open = String(repeating: "<div>", count: 500)
        let document = parse(open + String(repeating: "</span></b></section>", count: 20_000) + "text")
        #expect(text(document).contains("text"))
    }

    @Test func unclosedInlineElementsWithBlocksInsideStayLinear() {
        let document = parse(String(repeating: "<span><div></span>x", count: 50_000))
        #expect(text(document).count { $0 == "x" } == 50_000)
    }

    @Test func fiftyMegabytesOfOneTextSurvive() {
        let unit = "Слово за словом. "
        let count = 50_000_000 / unit.utf8.count
        let document = HTMLParser.parse(PageBytes(Array(("<p>" + String(repeating: unit, count: count) + "</p>").utf8)))
        #expect(document.degradations.isEmpty)
        let length = (0..<UInt32(document.nodeCount)).map(NodeID.init).filter(document.isText).reduce(0) {
            $0 + document.textRange($1).count
        }
        #expect(length >= unit.utf8.count * count)
    }

    @Test func aPageReadAsTextHasItsReferencesResolved() {
        var caps = PageCaps()
        caps.markupBytes = 10
        let document = HTMLParser.parse(DecodedText(PageBytes(text: "<p>a &lt; b &amp; c < d</p><p>e</p>")), caps: caps)
        #expect(text(document) == "a < b & c < d\u{2029}e\u{2029}")
        #expect(document.degradations == [.markupCap])
    }

    @Test func tooManyElementsBecomeParagraphBreaks() {
        let document = parse(String(repeating: "<p>x</p>", count: 250_000))
        #expect(text(document).count { $0 == "x" } == 250_000)
        #expect(document.degradations == [.elementCap])
    }

    @Test func nullBytesLoseNothingElse() {
        let document = HTMLParser.parse(PageBytes(Array("<div cl\0ass=a>on\0e</div><p>two</p>".utf8)))
        #expect(text(document).contains("on e") && text(document).contains("two"))
        #expect(document.degradations.contains(.controlCharacters))
    }

    @Test(arguments: [
        ("<title>x", "title"), ("<iframe>x", "iframe"), ("<noscript>x", "noscript"), ("<template>x", "template"),
        ("<noframes>x", "noframes"),
    ])
    func whatIsNeverClosedHidesNothing(_ html: String, _ name: String) {
        let document = parse("<p>a</p>" + html + "<p>b</p>")
        #expect(text(document) == "axb")
        #expect(document.degradations == [.rescuedContent])
    }

    /// Found by FuzzPages: graphics without nodes in places where nodes are moved.
    @Test(arguments: ["<table><svg><g>foo</g></svg></table>", "<template><td></td><svg>", "<form><svg></form>x", "<table><tr><svg>a<td>b"])
    func graphicsInOddPlacesBendNothing(_ html: String) {
        let document = parse("<p>a</p>" + html + "<p>b</p>")
        TreeInvariants.check(document, html)
        #expect(text(document).contains("b"))
    }

    @Test func escapesOfScriptsThatAreNeverClosedHideNothing() {
        let document = parse(String(repeating: "<script><!-- <script></script>x", count: 5_000))
        #expect(text(document) == String(repeating: "x", count: 5_000))
        #expect(document.degradations == [.rescuedContent])
    }

    /// Each is quadratic without its bound.
    @Test(arguments: [
        "<a><span>", "<b><div>x</b>", "<table>x<tr>", "<svg><g>", "<title>x", "<b a=1><i b=2><applet>", "<template><td>", "</p>", "<li>x",
        "<nobr>x<table>", "<button><p>", "<form><div></form>", "<frameset>", "&", "<", "<!--", "<html a><body b>", "<math><mi><p>",
    ])
    func repetitionsEndSoon(_ unit: String) {
        let document = parse(String(repeating: unit, count: 5_000))
        var depth = 0
        var node = NodeID(rawValue: UInt32(document.nodeCount - 1))
        while let parent = document.parent(node) {
            depth += 1
            node = parent
        }
        // A form that ends inside another element leaves the stack, not the tree.
        #expect(depth <= 2 * PageCaps().depth)
    }

    @Test(arguments: ["<p>text</p><div class=\"a", "<p>text</p><div", "<p>text</p></di", "<p>text</p><!-- x", "<p>text</p><style>x"])
    func aPageCutAnywhereKeepsWhatCameBefore(_ html: String) {
        let document = parse(html)
        #expect(text(document) == "text")
        #expect(!document.degradations.isEmpty)
    }

    @Test func everyPrefixOfAPageIsAPage() {
        let html = Array(
            #"<!doctype html><html><head><title>t&amp;</title></head><body class="a b"><p>один<br>&nbsp;&#150;<svg><a/></svg><!-- c --><textarea><</textarea></body></html>"#
                .utf8)
        for length in 0...html.count {
            let document = HTMLParser.parse(PageBytes(Array(html[..<length])))
            #expect(document.nodeCount >= 1)
        }
    }
}
