/// Pages of any length made to take more time a byte the longer they are.
public struct GrowingPage: Sendable, CustomStringConvertible {
    public let description: String
    private let head: String
    private let unit: String
    /// What the second half is made of.
    private let later: String
    private let tail: String

    private init(_ description: String, head: String = "", _ unit: String, then later: String? = nil, tail: String = "") {
        self.description = description
        self.head = head
        self.unit = unit
        self.later = later ?? unit
        self.tail = tail
    }

    /// About so many bytes of it, an article before and behind.
    public func bytes(_ count: Int) -> [UInt8] {
        var page = Array(("<!doctype html><title>Bridge</title><body>" + Self.article + head).utf8)
        page.reserveCapacity(page.count + count + Self.article.utf8.count)
        for half in [unit, later] {
            let bytes = Array(half.utf8)
            for _ in 0..<max(1, count / 2 / bytes.count) { page += bytes }
        }
        return page + Array((tail + Self.article).utf8)
    }

    private static let article = (1...6).map { "<p>This is sentence \($0) of a long article, which says that the town voted for it.</p>" }
        .joined()

    public static let all: [GrowingPage] = [
        GrowingPage("open inline elements", "<a><span>", tail: "<hr>"),
        GrowingPage("open formatting elements", "<b><i class=x>"),
        GrowingPage("blocks in formatting elements", "<b><div>x</b>"),
        GrowingPage("text in a table", "<table>x<tr>"),
        GrowingPage("open graphics", head: String(repeating: "<svg>", count: 512), "<"),
        GrowingPage("scripts that never end", "<script><!--<script></script>x "),
        GrowingPage("stray end tags", head: String(repeating: "<div>", count: 500), "</span></b></section>"),
        GrowingPage("nested divisions", "<div>w "),
        GrowingPage("attributes", head: "<div ", "a1=1 b2 c3='x' ", tail: ">"),
        GrowingPage("one attribute", head: "<div title='", "x & y &amp; z ", tail: "'>"),
        GrowingPage("classes", "<p class='a b c d e f g h'>x"),
        GrowingPage("character references", "&amp;&nbsp&#1234;&notit;&ampersand "),
        GrowingPage("ampersands", "&"),
        GrowingPage("comments that never end", "<!-- x --!"),
        GrowingPage("declarations", "<!x "),
        GrowingPage("items of one list", head: "<ul>", "<li><a href=/x>item</a> text", tail: "</ul>"),
        GrowingPage("many lists", "<ul><li>one<li>two words</ul>"),
        GrowingPage("cells of one table", head: "<table>", "<tr><td>a<td>12<td>b", tail: "</table>"),
        GrowingPage("nested tables", "<table><tr><td>x"),
        GrowingPage("headings", "<h2>A heading of the page</h2>"),
        GrowingPage("one word", "ab"),
        GrowingPage("one line of words", "слово за "),
        GrowingPage("full stops", "a. "),
        GrowingPage("links", "<a href='https://example.org/a?b=c'>read more</a> "),
        GrowingPage("marks of one note", "<a name=m href=#n>1</a> ", tail: "<p><span id=n>1</span> <a href=#k>back</a>"),
        GrowingPage("notes of one label", "<p>word<a id=m href=#n>1</a> said so<p><a id=n href=#m>1</a> in a letter of the town."),
        GrowingPage("formulas", "<math><mi>x</mi><mo>=</mo></math>"),
        GrowingPage("nested fractions", head: "<math>", "<mfrac><mi>x</mi><mi>y</mi>"),
        GrowingPage("lines of code in cells", head: "<table>", "<tr><td class=blob-num>1<td class=blob-code>  x\n", tail: "</table>"),
        GrowingPage("open boxes of code", "<div class=cm-content><code style=white-space:pre>", tail: "<div class=cm-line>x"),
        GrowingPage("marks of notes", "<p>Text<a href='#n'>1</a> and more of it.</p><p id=n>Note</p>"),
        GrowingPage("items with numbers", head: "<ol reversed type=a>", "<li value=3><input type=checkbox>item of it", tail: "</ol>"),
        GrowingPage("links in one heading", head: "<h2 id=x>", "<a href='#x'>x</a> <button>y</button>", tail: "</h2>"),
        GrowingPage("drawn formulas", "<span class=MathJax>x</span><script type='math/tex'>x^2</script>"),
        GrowingPage("scripts with data", "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"name\":\"A B\"}}</script>"),
        GrowingPage(
            "a gap and commas in data", head: "<script type=application/ld+json>{\"@type\":\"Article\",", " ", then: ",", tail: "</script>"),
        GrowingPage("metadata", "<meta name=author content='Ann Lee'><meta property=article:tag content=x>"),
        GrowingPage(
            "addresses for mail behind lists",
            head: "<title>A pier</title><h1>A pier</h1><p>The pier opened on Monday with a race that drew many.</p>",
            "<ul><li>one two three<li>four five six</ul>Places are given out by <a href=mailto:a@b.example>a@b</a> today."),
        GrowingPage("times", "<time datetime=2024-05-06T07:08:09Z>May 6, 2024</time> by <span class=author>Ann Lee</span><br>"),
    ]
}
