/// An article as plain text: headline, subtitle, body; paragraphs parted by blank lines.
package enum PlainText {
    /// The text without a final line feed; empty for a page without an article.
    package static func content(_ verdict: Verdict, includesTitle: Bool = true) -> WrittenPage {
        var page = WrittenPage()
        guard verdict.status == .ok else { return page }
        if includesTitle, let known = verdict.moderatedPage?.content { return known }
        let parts = ArticleParts(verdict)
        for piece in (includesTitle ? [parts.title].compactMap(\.self) : []) + parts.subtitles {
            page.beginParagraph()
            page.append(piece)
        }
        for part in parts.body {
            page.beginParagraph()
            switch part {
            case .heading(let text, _), .paragraph(let text), .quote(let text), .code(let text): page.append(text)
            case .list(let items, let isNumbered): page.append(list: items, isNumbered: isNumbered)
            case .table(let rows):
                for (index, row) in rows.enumerated() {
                    if index > 0 { page.append("\n") }
                    for (column, cell) in row.enumerated() {
                        if column > 0 { page.append(" | ") }
                        page.append(cell)
                    }
                }
            }
        }
        return page
    }
}
