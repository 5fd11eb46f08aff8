import PageTree
import Testing

@Suite struct SelectorTests {
    static let page = #"""
        <main id="top" class="page wide"><h1>T</h1>
        <div class="a"><p id="p1" lang="ru-RU">1</p><p id="p2" class="lead x">2</p><span id="s1"></span></div>
        <div class="b" data-kind="Teaser box"><ul><li id="l1">1</li><li id="l2">2</li><li id="l3">3</li></ul></div></main>
        """#

    @Test(
        arguments: [
            ("p", ["p1", "p2"]), ("#p2", ["p2"]), (".lead", ["p2"]), ("p.lead.x", ["p2"]), ("p.lead.y", []),
            (".a > p", ["p1", "p2"]), ("main p", ["p1", "p2"]), ("main > p", []), ("h1 + .a > #p1", ["p1"]), ("#p1 ~ span", ["s1"]),
            ("[lang]", ["p1"]), ("[lang|=ru]", ["p1"]), ("[data-kind~=box] li", ["l1", "l2", "l3"]), ("[data-kind^=tea]", []),
            ("[data-kind^=tea i] #l1", ["l1"]), ("[id$='2']", ["p2", "l2"]), ("[id*=l]", ["l1", "l2", "l3"]),
            ("p:not(.lead)", ["p1"]), ("li:first-child, li:last-child", ["l1", "l3"]), ("li:nth-child(2n+1)", ["l1", "l3"]),
            ("li:nth-child(even)", ["l2"]), ("li:nth-last-child(1)", ["l3"]), ("span:empty", ["s1"]),
            (":is(p, li):not([id$='1'])", ["p2", "l2", "l3"]), ("div:has(> ul) li:first-of-type", ["l1"]),
            ("p:has(+ .lead)", ["p1"]), ("MAIN P.lead", ["p2"]),
        ] as [(String, [String])])
    func selectorsSelectWhatCSSDoes(_ text: String, _ expected: [String]) throws {
        let document = HTMLParser.parse(PageBytes(text: Self.page))
        let selector = try Selector(text)
        let found = SelectorMatcher(document).select(selector).map { document.attribute("id", of: $0) ?? document.name(of: $0) }
        #expect(found == expected)
    }

    @Test(arguments: [
        ("", 0), ("p >", 3), ("p..a", 2), ("[a", 2), ("[a=]", 3), (":hover", 1), ("a:nth-child(x)", 12), ("p, , q", 3), ("p)", 1),
    ])
    func aBadSelectorSaysWhere(_ text: String, _ offset: Int) {
        let error = #expect(throws: SelectorError.self) { try Selector(text) }
        #expect(error?.offset == offset)
    }

    /// An expression's cost is what it copies, not the count of its operations alone.
    @Test(arguments: [
        "//p[string-length(string(..)) > 5]", "//p[contains(.., 'no such word')]", "//p[normalize-space(..) = 'x']",
        "//p[translate(.., 'a', 'b') = 'x']",
    ])
    func anXPathThatCopiesThePageForEachNodeReachesItsLimit(_ source: String) throws {
        let page = "<div>" + String(repeating: "<p>word and more</p>", count: 20_000) + "</div>"
        let tree = XPathTree(HTMLParser.parse(PageBytes(text: page)))
        let result = tree.evaluate(try XPath(source))
        #expect(result.hitLimit && result.nodes.isEmpty)
        #expect(!tree.evaluate(try XPath("//p[contains(., 'more')]")).hitLimit)
    }
}
