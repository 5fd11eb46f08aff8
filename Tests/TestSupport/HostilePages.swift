/// Pages of any length made to take more time a byte the longer they are.
public struct HostilePage: Sendable, CustomStringConvertible {
    public let description: String
    private let head: String
    private let unit: String
    private let tail: String

    private init(_ description: String, head: String = "", _ unit: String, tail: String = "") {
        self.description = description
        self.head = head
        self.unit = unit
        self.tail = tail
    }

    /// About so many bytes of it, an article before and behind.
    public func bytes(_ count: Int) -> [UInt8] {
        let units = max(1, count / unit.utf8.count)
        var page = Array(("<!doctype html><title>Bridge</title><body>" + Self.article + head).utf8)
        let unit = Array(unit.utf8)
        page.reserveCapacity(page.count + unit.count * units + Self.article.utf8.count)
        for _ in 0..<units { page += unit }
        return page + Array((tail + Self.article).utf8)
    }

    private static let article = (1...6).map { "<p>This is sentence \($0) of a long article, which says that the town voted for it.</p>" }
        .joined()

    public static let all: [HostilePage] = [
        HostilePage("open inline elements", "<a><span>", tail: "<hr>"),
        HostilePage("open formatting elements", "<b><i class=x>"),
        HostilePage("blocks in formatting elements", "<b><div>x</b>"),
        HostilePage("text in a table", "<table>x<tr>"),
        HostilePage("open graphics", head: String(repeating: "<svg>", count: 512), "<"),
        HostilePage("scripts that never end", "<script><!--<script></script>x "),
        HostilePage("stray end tags", head: String(repeating: "<div>", count: 500), "</span></b></section>"),
        HostilePage("nested divisions", "<div>w "),
        HostilePage("attributes", head: "<div ", "a1=1 b2 c3='x' ", tail: ">"),
        HostilePage("one attribute", head: "<div title='", "x & y &amp; z ", tail: "'>"),
        HostilePage("classes", "<p class='a b c d e f g h'>x"),
        HostilePage("character references", "&amp;&nbsp&#1234;&notit;&ampersand "),
        HostilePage("ampersands", "&"),
        HostilePage("comments that never end", "<!-- x --!"),
        HostilePage("declarations", "<!x "),
        HostilePage("items of one list", head: "<ul>", "<li><a href=/x>item</a> text", tail: "</ul>"),
        HostilePage("many lists", "<ul><li>one<li>two words</ul>"),
        HostilePage("cells of one table", head: "<table>", "<tr><td>a<td>12<td>b", tail: "</table>"),
        HostilePage("nested tables", "<table><tr><td>x"),
        HostilePage("headings", "<h2>A heading of the page</h2>"),
        HostilePage("one word", "ab"),
        HostilePage("one line of words", "слово за "),
        HostilePage("full stops", "a. "),
        HostilePage("links", "<a href='https://example.org/a?b=c'>read more</a> "),
        HostilePage("formulas", "<math><mi>x</mi><mo>=</mo></math>"),
        HostilePage("scripts with data", "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"name\":\"A B\"}}</script>"),
        HostilePage("metadata", "<meta name=author content='Ann Lee'><meta property=article:tag content=x>"),
        HostilePage("times", "<time datetime=2024-05-06T07:08:09Z>May 6, 2024</time> by <span class=author>Ann Lee</span><br>"),
    ]
}
