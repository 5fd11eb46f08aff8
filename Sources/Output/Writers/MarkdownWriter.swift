internal import Extraction

/// CommonMark with tables as GitHub has them.
package struct MarkdownWriter: RunningTextWriter {
    package let includesTitle: Bool

    package init(includesTitle: Bool = true) { self.includesTitle = includesTitle }

    func page(_ verdict: Verdict) -> WrittenPage {
        var page = WrittenPage()
        guard verdict.status == .ok else { return page }
        let parts = ArticleParts(verdict)
        if includesTitle, let title = parts.title {
            page.append("# ")
            page.append(title, as: Self.escape)
        }
        for subtitle in parts.subtitles {
            page.beginParagraph()
            page.append("**")
            page.append(subtitle, as: Self.escape)
            page.append("**")
        }
        for part in parts.body {
            page.beginParagraph()
            Self.write(part, to: &page)
        }
        if !page.text.isEmpty { page.append("\n") }
        return page
    }

    private static func write(_ part: ArticleParts.Part, to page: inout WrittenPage) {
        switch part {
        // The headline alone has the first level.
        case .heading(let text, let level):
            page.append(String(repeating: "#", count: max(2, level)) + " ")
            page.append(text, as: escape)
        case .paragraph(let text): page.append(text, as: breaks)
        case .quote(let text):
            page.append("> ")
            page.append(text) { Escaping.lineFeeds(escape($0), as: "\n> ") }
        case .code(let text):
            page.append(fence(text.text) + "\n")
            page.append(text)
            page.append("\n" + fence(text.text))
        case .list(let items, let isNumbered):
            page.append(list: items, isNumbered: isNumbered, as: breaks)
        case .table(let rows): write(rows, to: &page)
        }
    }

    /// A fence longer than any run of backticks inside.
    private static func fence(_ text: String) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == 0x60 ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "`", count: max(3, longest + 1))
    }

    /// Markup escaped; a line break inside a paragraph is a backslash at the line's end.
    private static func breaks(_ text: String) -> String {
        Escaping.lineFeeds(escape(text), as: "\\\n")
    }

    private static func write(_ rows: [[Piece]], to page: inout WrittenPage) {
        let width = rows.map(\.count).max() ?? 0
        for (index, row) in rows.enumerated() {
            page.append(index == 0 ? "| " : "\n| ")
            for column in 0..<width {
                if column > 0 { page.append(" | ") }
                guard column < row.count else { continue }
                page.append(row[column]) { Escaping.cell(escape($0)) }
            }
            page.append(" |")
            if index == 0 { page.append("\n|" + String(repeating: " --- |", count: width)) }
        }
    }

    static func escape(_ text: String) -> String { Escaping.markdown(text) }
}
