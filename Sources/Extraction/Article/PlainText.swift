/// An article as plain text: headline, subtitle, body; paragraphs parted by blank lines.
public struct PlainText {
    private var page = WrittenPage()

    /// The text without a final line feed; empty for a page without an article.
    public static func content(_ verdict: Verdict, includesTitle: Bool = true) -> WrittenPage {
        guard verdict.status == .ok else { return WrittenPage() }
        if includesTitle, let known = verdict.pageModeration?.content { return known }
        return content(ArticleBuilder.article(verdict, withRuns: false), includesTitle: includesTitle)
    }

    /// - Complexity: O(n) over the article's text.
    public static func content(_ article: Article, includesTitle: Bool = true, includesComments: Bool = false) -> WrittenPage {
        var text = PlainText()
        for line in (includesTitle ? [article.title].compactMap(\.self) : []) + article.subtitles { text.paragraph(line) }
        text.write(article.body)
        if includesComments { text.write(article.comments) }
        return text.page
    }

    private mutating func paragraph(_ line: InlineText) {
        page.beginParagraph()
        page.append(line)
    }

    private mutating func write(_ blocks: [ArticleBlock]) {
        for block in blocks {
            switch block {
            case .heading(let line, _), .paragraph(let line), .code(let line, _): paragraph(line)
            case .quote(let blocks, _): write(blocks)
            case .list(let list):
                page.beginParagraph()
                write(list, indent: "")
            case .definitions(let definitions):
                page.beginParagraph()
                write(definitions, indent: "")
            case .table(let table):
                page.beginParagraph()
                write(table, indent: "")
            case .figure: break
            }
        }
    }

    /// An item a line; what more an item holds stands below it, under its text.
    private mutating func write(_ list: ArticleList, indent: String) {
        for (index, item) in list.items.enumerated() {
            if index > 0 { page.append("\n" + indent) }
            let mark = list.isNumbered ? "\(list.label(of: index)). " : "- "
            page.append(mark + (list.check(of: index).map { $0 ? "[x] " : "[ ] " } ?? ""))
            write(lines: item, indent: indent + String(repeating: " ", count: mark.utf8.count))
        }
    }

    /// Blocks inside of a list or an entry: each on a line of its own.
    private mutating func write(lines blocks: [ArticleBlock], indent: String) {
        for (index, block) in blocks.lazy.filter({ !$0.isFigure }).enumerated() {
            if index > 0 { page.append("\n" + indent) }
            switch block {
            case .heading(let line, _), .paragraph(let line), .code(let line, _): page.append(line)
            case .quote(let blocks, _): write(lines: blocks, indent: indent)
            case .list(let list): write(list, indent: indent)
            case .definitions(let definitions): write(definitions, indent: indent)
            case .table(let table): write(table, indent: indent)
            case .figure: break
            }
        }
    }

    private mutating func write(_ definitions: [ArticleBlock.Definition], indent: String) {
        for (index, definition) in definitions.enumerated() {
            if index > 0 { page.append("\n" + indent) }
            for (number, term) in definition.terms.enumerated() {
                if number > 0 { page.append("\n" + indent) }
                page.append(term)
            }
            guard !definition.details.isEmpty else { continue }
            if !definition.terms.isEmpty { page.append("\n" + indent + "    ") }
            write(lines: definition.details, indent: indent + "    ")
        }
    }

    /// A row a line, its cells parted by bars.
    private mutating func write(_ table: ArticleTable, indent: String) {
        var isFirst = true
        func beginLine() {
            if !isFirst { page.append("\n" + indent) }
            isFirst = false
        }
        for line in table.caption {
            beginLine()
            page.append(line)
        }
        for row in table.rows {
            beginLine()
            for (column, cell) in row.enumerated() {
                if column > 0 { page.append(" |") }
                for (index, line) in cell.lines.enumerated() {
                    if column > 0 || index > 0 { page.append(" ") }
                    page.append(line)
                }
            }
        }
    }
}
