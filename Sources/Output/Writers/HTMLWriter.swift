internal import Extraction

/// A clean `<article>`: headings, paragraphs, lists, tables, quotes and code, no attributes.
package struct HTMLWriter: RunningTextWriter {
    package let includesTitle: Bool

    package init(includesTitle: Bool = true) { self.includesTitle = includesTitle }

    func page(_ verdict: Verdict) -> WrittenPage {
        var page = WrittenPage()
        guard verdict.status == .ok else { return page }
        let parts = ArticleParts(verdict)
        func add(_ before: String, _ piece: Piece, _ after: String, as encode: @escaping @Sendable (String) -> String = Self.escape) {
            page.append(before)
            page.append(piece, as: encode)
            page.append(after)
        }
        page.append("<article>\n")
        if includesTitle, let title = parts.title { add("<h1>", title, "</h1>\n") }
        for subtitle in parts.subtitles { add("<p><strong>", subtitle, "</strong></p>\n") }
        for part in parts.body {
            switch part {
            case .heading(let text, let level): add("<h\(max(2, level))>", text, "</h\(max(2, level))>\n")
            case .paragraph(let text): add("<p>", text, "</p>\n", as: Self.breaks)
            case .quote(let text): add("<blockquote><p>", text, "</p></blockquote>\n", as: Self.breaks)
            case .code(let text): add("<pre>", text, "</pre>\n")
            case .list(let items, let isNumbered):
                page.append(isNumbered ? "<ol>" : "<ul>")
                for item in items { add("\n<li>", item, "</li>", as: Self.breaks) }
                page.append(isNumbered ? "\n</ol>\n" : "\n</ul>\n")
            case .table(let rows):
                page.append("<table>")
                for row in rows {
                    page.append("\n<tr>")
                    for cell in row { add("<td>", cell, "</td>", as: Self.breaks) }
                    page.append("</tr>")
                }
                page.append("\n</table>\n")
            }
        }
        page.append("</article>\n")
        return page
    }

    private static func breaks(_ text: String) -> String { Escaping.lineFeeds(escape(text), as: "<br>") }

    static func escape(_ text: String) -> String { Escaping.html(text) }
}
