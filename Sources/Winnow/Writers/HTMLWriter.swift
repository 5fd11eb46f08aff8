/// A clean `<article>`: headings, paragraphs, lists, tables, quotes and code, no attributes.
public struct HTMLWriter: VerdictWriter {
    public let includesTitle: Bool

    public init(includesTitle: Bool = true) { self.includesTitle = includesTitle }

    public func write(_ verdict: Verdict) -> String {
        guard verdict.status == .ok else { return "" }
        let parts = ArticleParts(verdict)
        var lines = ["<article>"]
        if includesTitle, let title = parts.title { lines.append("<h1>\(Self.escape(title))</h1>") }
        lines += parts.subtitles.map { "<p><strong>\(Self.escape($0))</strong></p>" }
        lines += parts.body.map(Self.html)
        lines.append("</article>")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func html(_ part: ArticleParts.Part) -> String {
        switch part {
        case .heading(let text, let level): "<h\(max(2, level))>\(escape(text))</h\(max(2, level))>"
        case .paragraph(let text): "<p>\(breaks(text))</p>"
        case .quote(let text): "<blockquote><p>\(breaks(text))</p></blockquote>"
        case .code(let text): "<pre>\(escape(text))</pre>"
        case .list(let items, let isNumbered):
            (isNumbered ? "<ol>" : "<ul>") + items.map { "\n<li>\(breaks($0))</li>" }.joined() + (isNumbered ? "\n</ol>" : "\n</ul>")
        case .table(let rows):
            "<table>" + rows.map { "\n<tr>" + $0.map { "<td>\(breaks($0))</td>" }.joined() + "</tr>" }.joined() + "\n</table>"
        }
    }

    private static func breaks(_ text: String) -> String {
        escape(text).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
    }

    static func escape(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
