internal import Extraction
internal import JSONText
package import PageFields

/// CommonMark 0.31 with tables and deletions as GitHub has them; raised and lowered text and formulas as Pandoc has
/// them (`x^2^`, `H~2~O`, `$E=mc^2$`).
package struct MarkdownWriter: RunningTextWriter {
    package static let format = OutputFormat("markdown", fileEnding: ".md") { MarkdownWriter($0) }
    package let options: WriterOptions
    package var fields: FieldSelection { options.hasFrontMatter ? .all : .printed }

    package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

    package init(includesTitle: Bool) { self.init(WriterOptions(includesTitle: includesTitle)) }

    func page(_ verdict: Verdict) -> WrittenPage {
        guard verdict.status == .ok else { return WrittenPage() }
        var page = WrittenPage()
        if options.hasFrontMatter { page.append(FrontMatter.text(verdict) + "\n") }
        var markdown = MarkdownArticle(page, links: options.links)
        markdown.write(verdict.writtenArticle(options), includesTitle: options.includesTitle)
        return markdown.text.page
    }
}

/// An article becoming Markdown: its blocks.
struct MarkdownArticle {
    private(set) var text: MarkdownText

    init(_ page: WrittenPage, links: WriterOptions.Links) { text = MarkdownText(page, links: links) }

    mutating func write(_ article: Article, includesTitle: Bool) {
        var isFirst = true
        func part(_ markdown: inout MarkdownText) {
            if !isFirst { markdown.blankLine("") }
            isFirst = false
        }
        if includesTitle, let title = article.title {
            part(&text)
            text.mark("# ")
            text.write(title, .oneLine)
        }
        for subtitle in article.subtitles {
            part(&text)
            text.write(styled: .strong, subtitle)
        }
        for blocks in [article.body, article.comments] where !blocks.isEmpty {
            part(&text)
            write(blocks, prefix: "")
        }
        text.writeNotes()
        text.mark("\n")
    }

    /// Blocks one below another, a blank line between.
    /// - Parameter prefix: what stands before each further line.
    private mutating func write(_ blocks: [ArticleBlock], prefix: String) {
        var before: ArticleList?
        var usesOtherMark = false
        for (index, block) in blocks.enumerated() {
            // A note's label may stand in a line of its own before it.
            if index > 0, !Self.isNoteLabel(blocks[index - 1]) { text.blankLine(prefix) }
            var list: ArticleList?
            if case .list(let found) = block { list = found }
            // Of two lists in a row the second has another mark, or they would be one.
            usesOtherMark =
                list != nil && before?.isNumbered == list?.isNumbered
                && (before.map { list?.goesOn(from: $0) ?? false } ?? false ? usesOtherMark : !usesOtherMark)
            write(block, prefix: prefix, usesOtherMark: usesOtherMark)
            before = list
        }
    }

    private static func isNoteLabel(_ block: ArticleBlock) -> Bool {
        guard case .paragraph(let line) = block, let run = line.runs.first, case .noteLabel = run.style else { return false }
        return run.range == 0..<line.text.utf8.count
    }

    private mutating func write(_ block: ArticleBlock, prefix: String, usesOtherMark: Bool) {
        switch block {
        // The headline alone has the first level.
        case .heading(let line, let level):
            text.mark(String(repeating: "#", count: max(2, level)) + " ")
            text.write(line, .oneLine)
        case .paragraph(let line): text.write(line, .paragraph(prefix))
        case .code(let code, let language): text.write(code: code, language, prefix: prefix)
        case .quote(let blocks, _):
            text.mark("> ")
            write(blocks, prefix: prefix + "> ")
        case .list(let list): write(list, prefix: prefix, usesOtherMark: usesOtherMark)
        case .definitions(let definitions): write(definitions, prefix: prefix)
        case .table(let table): write(table, prefix: prefix)
        case .figure(let figure): write(figure)
        }
    }

    /// A picture with its caption as the title that CommonMark gives pictures; what is no picture as a link.
    private mutating func write(_ figure: ArticleFigure) {
        let words = Escaping.lineFeeds(Escaping.markdown(figure.description ?? ""), as: " ")
        guard figure.kind == .image else {
            return text.mark("[\(words.isEmpty ? figure.kind.rawValue : words)](\(Escaping.markdownTarget(figure.target)))")
        }
        text.mark("![\(words)](\(Escaping.markdownTarget(figure.target))")
        if !figure.caption.isEmpty {
            text.mark(" \"")
            for (index, line) in figure.caption.enumerated() {
                if index > 0 { text.mark(" ") }
                text.write(title: line)
            }
            text.mark("\"")
        }
        text.mark(")")
    }

    private mutating func write(_ list: ArticleList, prefix: String, usesOtherMark: Bool) {
        if let notes = list.notes { return write(list.items, notes, prefix: prefix) }
        let isLoose = list.items.contains { !Self.isTight($0) }
        for (index, item) in list.items.enumerated() {
            if index > 0 { if isLoose { text.blankLine(prefix) } else { text.mark("\n" + prefix) } }
            let number = max(0, list.number(of: index))
            let mark = list.isNumbered ? "\(number)\(usesOtherMark ? ")" : ".") " : usesOtherMark ? "* " : "- "
            text.mark(mark + (list.check(of: index).map { $0 ? "[x] " : "[ ] " } ?? ""))
            write(item: item, isLoose: isLoose, prefix: prefix + String(repeating: " ", count: mark.utf8.count))
        }
    }

    /// Notes as Pandoc and GitHub have them.
    private mutating func write(_ items: [[ArticleBlock]], _ labels: [String], prefix: String) {
        for (index, item) in items.enumerated() {
            if index > 0 { text.blankLine(prefix) }
            text.mark("[^\(labels[index])]: ")
            write(item, prefix: prefix + "    ")
        }
    }

    /// An item of one paragraph, or of one and lists of such items.
    private static func isTight(_ item: [ArticleBlock]) -> Bool {
        guard let first = item.first else { return true }
        if case .paragraph = first {} else if item.count > 1 { return false }
        return item.dropFirst().allSatisfy { if case .list(let list) = $0 { list.items.allSatisfy(isTight) } else { false } }
    }

    private mutating func write(item: [ArticleBlock], isLoose: Bool, prefix: String) {
        if isLoose { return write(item, prefix: prefix) }
        for (index, block) in item.enumerated() {
            if index > 0 { text.mark("\n" + prefix) }
            write(block, prefix: prefix, usesOtherMark: index > 1 && index % 2 == 0)
        }
    }

    /// CommonMark has no lists of terms: an item a term, in bold type, what it means below it.
    private mutating func write(_ definitions: [ArticleBlock.Definition], prefix: String) {
        let inner = prefix + "  "
        for (index, definition) in definitions.enumerated() {
            if index > 0 { text.mark("\n" + prefix) }
            text.mark("- ")
            for (number, term) in definition.terms.enumerated() {
                if number > 0 { text.mark("\\\n" + inner) }
                text.write(styled: .strong, term)
            }
            for (number, block) in definition.details.enumerated() {
                if case .paragraph(let line) = block, number == 0 {
                    if !definition.terms.isEmpty { text.mark("\\\n" + inner) }
                    text.write(line, .paragraph(inner))
                } else {
                    if number > 0 || !definition.terms.isEmpty { text.blankLine(inner) }
                    write(block, prefix: inner, usesOtherMark: false)
                }
            }
        }
    }

    private static func delimiter(_ alignment: ArticleTable.Alignment?) -> String {
        switch alignment {
        case .left?: ":---"
        case .center?: ":---:"
        case .right?: "---:"
        case nil: "---"
        }
    }

    private mutating func write(_ table: ArticleTable, prefix: String) {
        for line in table.caption {
            text.write(line, .paragraph(prefix))
            text.blankLine(prefix)
        }
        let grid = table.grid
        let width = grid.map(\.count).max() ?? 0
        for (index, row) in grid.enumerated() {
            if index > 0 { text.mark("\n" + prefix) }
            text.mark("|")
            for column in 0..<width {
                text.mark(" ")
                let lines = (column < row.count ? row[column]?.lines : nil) ?? []
                for (number, line) in lines.enumerated() {
                    if number > 0 { text.mark(" ") }
                    text.write(line, .cell)
                }
                text.mark(lines.isEmpty ? "|" : " |")
            }
            if index == 0 {
                text.mark("\n" + prefix + "|")
                for alignment in table.alignments(width) { text.mark(" \(Self.delimiter(alignment)) |") }
            }
        }
    }
}
