import PageTree
import TestSupport
import Testing
import TextEncoding

/// Pages that still arrive: how they are cut makes no difference.
@Suite struct ArrivingTests {
    private static let texts = [
        "Мост через реку — 12 €, «старый» мост. ", "Žluťoučký kůň příšerně úpěl. ", "橋は古い。 ", "plain words \u{1F600} ",
    ]

    @Test(
        arguments: [CharacterEncoding.utf8, .utf16le, .windows1251, .shiftJis, .iso2022Jp, .gb18030, .eucJp], [1, 2, 3, 7, 1000, 100_000])
    func aTextInPiecesIsTheTextInOne(_ encoding: CharacterEncoding, _ size: Int) {
        var random = SeededRandom(3)
        var bytes: [UInt8] = []
        for _ in 0..<1500 {
            bytes +=
                encoding == .utf8 ? Array(random.pick(Self.texts).utf8) : (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) }
            bytes += [0x20, 0x0A]
        }
        let evidence = EncodingEvidence(declaredLabel: encoding.rawValue, isText: false, host: nil)
        var arriving = ArrivingText(evidence)
        var text: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            text += arriving.write(Array(rest.prefix(size)))
            rest = rest.dropFirst(size)
        }
        text += arriving.finish()
        var whole = ArrivingText(evidence)
        let once = whole.write(bytes) + whole.finish()
        #expect(text == once && arriving.choice == whole.choice)
        if encoding == .utf8 { #expect(text == DecodedBytes(bytes, evidence).bytes) }
    }

    @Test func aSnapshotIsTheTreeOfTheWholeTokensSoFar() {
        var parser = HTMLParser()
        let page = "<html><body><div class=a><p>one <b>two</b><p>three</div><script>if (a < b) { }</script><p>four"
        for byte in page.utf8 {
            parser.write([byte])
            let snapshot = parser.snapshot()
            TreeInvariants.check(snapshot, page)
            #expect(!snapshot.textContent(Document.root).contains("if (a"))
        }
        #expect(parser.snapshot().textContent(Document.root) == "one twothree")
        #expect(parser.snapshot(isLast: true).textContent(Document.root) == "one twothreefour")
        #expect(parser.finish().textContent(Document.root) == "one twothreefour")
    }

    @Test func aContinuedPageHasTheElementsThatWereOpen() {
        var parser = HTMLParser()
        parser.write(Array("<html lang=ru><body class='x>y'><main id=m><ul><li>one</li><li class=\"k\">two <a href=/b>three".utf8))
        var rest = parser.continued()
        rest.write(Array(" four</a></ul><p>five".utf8))
        let document = rest.finish()
        #expect(document.textContent(Document.root) == "three four" + "five")
        let item = (0..<UInt32(document.nodeCount)).map(NodeID.init).first { document.tag($0) == .li }
        #expect(item.flatMap { document.attribute("class", of: $0) } == "k")
        let main = (0..<UInt32(document.nodeCount)).map(NodeID.init).first { document.tag($0) == .main }
        #expect(main.flatMap { document.attribute("id", of: $0) } == "m")
    }

    @Test(arguments: [
        ("//p[string-length(string(..)) > 5]", false), ("//p = //a", true), ("//div[p = a]", true), ("//p[@class = 'a=b']", false),
        ("//p[@id = ../@id]", false), ("//p[. = \"x\"]", false), ("count(//p) > count(//a)", false), ("//p[a/@href != b/@href]", true),
        ("//p[position() = last()]", false), ("//p[id('a') = b]", true), ("//p[1 < 2 and a = b]", true),
        ("//p[starts-with(a, 'b')]", false),
    ])
    func comparisonsOfSetsAreKnown(_ expression: String, _ compares: Bool) throws {
        let page = HTMLParser.parse(PageBytes(text: String(repeating: "<p>a<a>b</a>", count: 1000)))
        let result = XPathTree(page).evaluate(try XPath(expression))
        #expect(result.hitLimit == compares || !compares)
        if compares { #expect(result.hitLimit) }
    }

    /// libxml2 copies all text of the parent for each paragraph.
    @Test func anExpressionThatCopiesTheTextAgainAndAgainIsBounded() throws {
        let page = HTMLParser.parse(PageBytes(text: "<div>" + String(repeating: "<p class=a>word and more</p>", count: 50_000) + "</div>"))
        let tree = XPathTree(page)
        let clock = ContinuousClock()
        for expression in ["//p[string-length(string(..)) > 5]", "//p[contains(.., 'zzz')]", "//p[normalize-space(..) = 'x']"] {
            var hitLimit = false
            let time = try clock.measure { hitLimit = tree.evaluate(try XPath(expression)).hitLimit }
            #expect(hitLimit && time < .seconds(5), "\(expression): \(time)")
        }
    }
}
