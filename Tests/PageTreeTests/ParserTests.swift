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
        ("<p>a<p>b", "html(body(p('a') p('b')))"),
        ("<p>a<section>b</section>", "html(body(p('a') section('b')))"),
        ("<p>a<figure>b</figure>c", "html(body(p('a') figure('b') 'c'))"),
        ("<ul><li>a<li>b</ul>", "html(body(ul(li('a') li('b'))))"),
        ("<div>a</span></p>b</div>", "html(body(div('a\u{2029}b')))"),
        ("<body>a</body><body>b</body>", "html(body('ab'))"),
        ("<div>a<script>if (a<b) x='</div>'</script>b</div>", "html(body(div('ab')))"),
        ("<div>a<script><!-- <script>x</script> --></script>b</div>", "html(body(div('ab')))"),
        ("<div>a<style>p{}</style><svg><text>t</text><svg></svg></svg><template><p>t</p></template>b</div>", "html(body(div('ab')))"),
        ("<div>a<!-- <p>b</p> -->c<!-->d<!--x--!>e</div>", "html(body(div('acde')))"),
        ("<div>a<![CDATA[b]]>c<!x>d<?php e ?>f</div>", "html(body(div('acdf')))"),
        ("<div>a<noscript><p>b</p></noscript><iframe>c</iframe>d</div>", "html(body(div('ad')))"),
        ("<title>a <b>c</b></title><p>d", "html(head(title('a <b>c</b>')) body(p('d')))"),
        ("<textarea><p>x</p></textarea>", "html(body(textarea('<p>x</p>')))"),
        ("<p>1 < 2 & 3</p>", "html(body(p('1 < 2 & 3')))"),
        ("<title>t</title><article>a</article>b", "html(head(title('t')) body(article('a') p('b')))"),
        ("<meta name=a><main>a</main>", "html(head(meta) body(main('a')))"),
        ("<head><title>t</title>a</head><body>b</body>", "html(head(title('t')) body(p('a') 'b'))"),
        ("<my-tag>x</my-tag>", "html(body(my-tag('x')))"),
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

    @Test func jsonLDIsKeptAndOtherScriptsAreNot() {
        let document = HTMLParser.parse(PageBytes(text: #"<script>1</script><script type="application/ld+json">{"a":1}</script>"#))
        #expect(document.structuredData.map { String(decoding: $0, as: UTF8.self) } == [#"{"a":1}"#])
    }
}
