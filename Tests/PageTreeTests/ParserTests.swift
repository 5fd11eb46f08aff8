import PageTree
import Testing

/// The tree as `tag(children)` with texts in quotes, white space alone left out.
func outline(_ html: String) -> String {
    let document = HTMLParser.parse(PageBytes(text: html))
    func node(_ id: NodeID) -> String {
        if document.isText(id) {
            let text = document.text(id).trimmingSpace
            return text.isEmpty ? "" : "'\(text)'"
        }
        let inner = document.children(id).map(node).filter { !$0.isEmpty }.joined(separator: " ")
        return document.name(of: id) + (inner.isEmpty ? "" : "(\(inner))")
    }
    return document.children(Document.root).map(node).joined(separator: " ")
}

extension String {
    var trimmingSpace: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

@Suite struct ParserTests {
    @Test(arguments: [
        ("<p>a<p>b", "html(head body(p('a') p('b')))"),
        ("<p>a<section>b</section>", "html(head body(p('a') section('b')))"),
        ("<p>a<figure>b</figure>c", "html(head body(p('a') figure('b') 'c'))"),
        ("<ul><li>a<li>b</ul>", "html(head body(ul(li('a') li('b'))))"),
        ("<div>a</span></p>b</div>", "html(head body(div('a' p 'b')))"),
        ("<body>a</body><body>b</body>", "html(head body('a' 'b'))"),
        ("<div>a<script>if (a<b) x='</div>'</script>b</div>", "html(head body(div('a' 'b')))"),
        ("<div>a<script><!-- <script>x</script> --></script>b</div>", "html(head body(div('a' 'b')))"),
        ("<div>a<script>x = '</scriptx>'</script>b</div>", "html(head body(div('a' 'b')))"),
        ("<div>a<style>p{}</style><template><p>t</p></template>b</div>", "html(head body(div('a' template 'b')))"),
        ("<div>a<!-- <p>b</p> -->c<!-->d<!--x--!>e</div>", "html(head body(div('a' 'c' 'd' 'e')))"),
        ("<div>a<![CDATA[b]]>c<!x>d<?php e ?>f</div>", "html(head body(div('a' 'c' 'd' 'f')))"),
        ("<div>a<noscript><p>b</p></noscript><iframe>c</iframe>d</div>", "html(head body(div('a' 'd')))"),
        ("<title>a <b>c</b></title><p>d", "html(head(title('a <b>c</b>')) body(p('d')))"),
        ("<textarea><p>x</p></textarea>", "html(head body(textarea('<p>x</p>')))"),
        ("<p>1 < 2 & 3</p>", "html(head body(p('1 < 2 & 3')))"),
        ("<title>t</title><article>a</article>b", "html(head(title('t')) body(article('a') 'b'))"),
        ("<meta name=a><main>a</main>", "html(head(meta) body(main('a')))"),
        ("<head><title>t</title>a</head><body>b</body>", "html(head(title('t')) body('a' 'b'))"),
        ("<head></head><link><p>a", "html(head(link) body(p('a')))"),
        ("<my-tag>x</my-tag>", "html(head body(my-tag('x')))"),
        ("<a>1<p>2</a>3</p>", "html(head body(a('1') p(a('2') '3')))"),
        ("<b>1<i>2</b>3</i>", "html(head body(b('1' i('2')) i('3')))"),
        ("<b><p>1</b>2</p>", "html(head body(b p(b('1') '2')))"),
        ("<table><tr><td>1</td>x<tr><td>2</table>", "html(head body('x' table(tbody(tr(td('1')) tr(td('2'))))))"),
        ("<table>a<b>c</table>d", "html(head body('a' b('c') table b('d')))"),
        ("<!doctype html><p>a<table><td>b</table>", "html(head body(p('a') table(tbody(tr(td('b'))))))"),
        ("<p>a<table><td>b</table>", "html(head body(p('a' table(tbody(tr(td('b')))))))"),
        ("<select><option>a<option>b</select>c", "html(head body(select(option('a') option('b')) 'c'))"),
        ("<plaintext>a</p>b", "html(head body(plaintext('a</p>b')))"),
        ("<xmp><b>a</b></xmp>b", "html(head body(xmp('<b>a</b>') 'b'))"),
        ("<p>a<noembed>b</noembed><noframes>c</noframes>d", "html(head body(p('a' 'd')))"),
        ("<p>a</p foo='>'>b", "html(head body(p('a') 'b'))"),
        ("<frameset><frame></frameset>x", "html(head frameset(frame))"),
        (
            "<p>a<svg><path d='M0'/><title>t</title><text>1</text><foreignObject><p>b</p></foreignObject></svg>c",
            "html(head body(p('a' text('1') p('b') 'c')))"
        ),
        ("<svg><![CDATA[a<b]]></svg>c", "html(head body('a<b' 'c'))"),
        ("<math><mi>x</mi><annotation>y</annotation></math>", "html(head body(math(mi('x') annotation('y'))))"),
        ("<pre>\n\na</pre>", "html(head body(pre('a')))"),
    ])
    func theTreeIsWhatABrowserBuilds(_ html: String, _ expected: String) {
        #expect(outline(html) == expected)
    }

    @Test(arguments: [
        ("a&nbsp;b", "a\u{A0}b"), ("a&nbspb", "a\u{A0}b"), ("&laquo;x&raquo;", "«x»"), ("&hellip;&mdash;", "…—"),
        ("&#150;&#x93;&#148;", "–“”"), ("&NotEqualTilde;", "≂̸"), ("&bogus;", "&bogus;"), ("AT&T", "AT&T"),
        ("&lt;b&gt;", "<b>"), ("&amp;lt;", "&lt;"), ("&copy2025", "©2025"), ("&#1046;&#x436;", "Жж"),
    ])
    func characterReferencesAreThoseOfTheStandard(_ html: String, _ expected: String) {
        let document = HTMLParser.parse(PageBytes(text: "<div>\(html)</div>"))
        #expect(document.textContent(Document.root) == expected)
    }

    @Test func attributesAreKeptWithTheirValues() throws {
        let document = HTMLParser.parse(PageBytes(text: #"<div id=a class="x  y" data-k='1>2' hidden>t</div>"#))
        let div = try #require((1..<UInt32(document.nodeCount)).map(NodeID.init).first { document.tag($0) == .div })
        #expect(document.attributes(of: div).map(\.name) == ["id", "class", "data-k", "hidden"])
        #expect(document.attribute("data-k", of: div) == "1>2")
        #expect(document.classes(div).map { document.symbols[$0] } == ["x", "y"])
        #expect(document.identifier(div).map { document.symbols[$0] } == "a")
    }

    @Test func dataOfScriptsIsKept() {
        let html = "<script type=application/json id=x>{}</script><script id=__NEXT_DATA__>n</script><script>p()</script>"
        let document = HTMLParser.parse(PageBytes(text: html))
        #expect(document.scripts.map(\.kind) == [.json, .identified])
        #expect(document.scripts.map(\.id) == ["x", "__next_data__"])
        #expect(document.scripts.map { String(decoding: document.arena[$0.content], as: UTF8.self) } == ["{}", "n"])
    }

    @Test func everyNodeKnowsItsPlaceInTheSource() throws {
        let html = "<title>t</title><div id=a>x &amp; y<p>z</div><b>w</b>"
        let document = HTMLParser.parse(PageBytes(text: html))
        func source(_ wanted: (NodeID) -> Bool) -> String {
            guard let node = (1..<UInt32(document.nodeCount)).map(NodeID.init).first(where: wanted) else { return "none" }
            return String(decoding: Array(html.utf8)[document.sourceRange(of: node)], as: UTF8.self)
        }
        #expect(source { document.tag($0) == .div } == "<div id=a>x &amp; y<p>z</div>")
        #expect(source { document.tag($0) == .p } == "<p>z")
        #expect(source { document.tag($0) == .b } == "<b>w</b>")
        #expect(source { document.tag($0) == .body } == "<div id=a>x &amp; y<p>z</div><b>w</b>")
        #expect(source { document.isText($0) && document.text($0) == "x & y" } == "x &amp; y")
    }

    @Test func jsonLDIsKeptAndOtherScriptsAreNot() {
        let document = HTMLParser.parse(PageBytes(text: #"<script>1</script><script type="application/ld+json">{"a":1}</script>"#))
        #expect(document.structuredData.map { String(decoding: $0, as: UTF8.self) } == [#"{"a":1}"#])
    }
}
