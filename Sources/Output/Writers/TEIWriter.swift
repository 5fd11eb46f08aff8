internal import Extraction

/// TEI P5 (Text Encoding Initiative): a header with what is known of the article, then its text.
package struct TEIWriter: RunningTextWriter {
    package static let format = OutputFormat("tei", fileEnding: ".xml") { TEIWriter($0) }
    package let options: WriterOptions

    package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

    func page(_ verdict: Verdict) -> WrittenPage {
        guard verdict.status == .ok else { return WrittenPage() }
        var tei = TEIArticle(links: options.links)
        tei.write(verdict, verdict.writtenArticle(options), includesTitle: options.includesTitle)
        return tei.page
    }
}

/// An article becoming TEI.
struct TEIArticle {
    private(set) var page = WrittenPage()
    private let links: WriterOptions.Links

    init(links: WriterOptions.Links) { self.links = links }

    mutating func write(_ verdict: Verdict, _ article: Article, includesTitle: Bool) {
        page.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n")
        header(verdict)
        let language = verdict.metadata.language.map { " xml:lang=\"\(Escaping.xml($0))\"" } ?? ""
        page.append("<text\(language)>\n<body>\n")
        if includesTitle, let title = article.title { element("head", title, " type=\"main\"") }
        for subtitle in article.subtitles { element("p", subtitle, " rend=\"subtitle\"") }
        sections(article.body)
        if !article.comments.isEmpty { sections(article.comments, " type=\"comments\"") }
        page.append("</body>\n</text>\n</TEI>\n")
    }

    // MARK: Header

    private mutating func header(_ verdict: Verdict) {
        let metadata = verdict.metadata
        func line(_ name: String, _ value: String?, _ attributes: String = "") -> String {
            value.map { "<\(name)\(attributes)>\(Escaping.xml($0))</\(name)>\n" } ?? ""
        }
        var header = "<teiHeader>\n<fileDesc>\n<titleStmt>\n"
        header += line("title", metadata.title ?? "", " type=\"main\"")
        header += metadata.authors.map { line("author", $0.name) }.joined()
        header += "</titleStmt>\n<publicationStmt>\n" + line("publisher", metadata.site ?? metadata.host ?? "unknown")
        header += metadata.published.map { "<date when=\"\(Escaping.xml($0))\">\(Escaping.xml($0))</date>\n" } ?? ""
        header += "</publicationStmt>\n<sourceDesc>\n<bibl>\n" + line("title", metadata.title)
        header += (verdict.url ?? verdict.address).map { "<ptr target=\"\(Escaping.xml($0))\"/>\n" } ?? ""
        header += line("note", "read from a web page") + "</bibl>\n</sourceDesc>\n</fileDesc>\n"
        let keywords = metadata.tags.map { line("term", $0) }.joined()
        let language = metadata.language.map { "<langUsage>\n<language ident=\"\(Escaping.xml($0))\"/>\n</langUsage>\n" } ?? ""
        let classes = keywords.isEmpty ? "" : "<textClass>\n<keywords>\n\(keywords)</keywords>\n</textClass>\n"
        if !language.isEmpty || !classes.isEmpty { header += "<profileDesc>\n\(language)\(classes)</profileDesc>\n" }
        page.append(header + "</teiHeader>\n")
    }

    // MARK: Blocks

    /// The body, each heading with what follows it in a division of its own; TEI has headings only at a division's head.
    private mutating func sections(_ blocks: [ArticleBlock], _ attributes: String = "") {
        page.append("<div\(attributes)>\n")
        var isEmpty = true
        for block in blocks {
            if case .heading(let text, _) = block {
                if isEmpty { page.append("<p/>\n") }
                page.append("</div>\n<div>\n")
                element("head", text)
                isEmpty = true
            } else {
                write(block)
                isEmpty = false
            }
        }
        if isEmpty { page.append("<p/>\n") }
        page.append("</div>\n")
    }

    private mutating func element(_ name: String, _ text: InlineText, _ attributes: String = "") {
        page.append("<\(name)\(attributes)>")
        write(text)
        page.append("</\(name)>\n")
    }

    private mutating func write(_ blocks: [ArticleBlock]) { for block in blocks { write(block) } }

    private mutating func write(_ block: ArticleBlock) {
        switch block {
        case .heading(let text, _): element("p", text, " rend=\"heading\"")
        case .paragraph(let text): element("p", text)
        case .code(let text, let language):
            page.append("<p><code" + (language.map { " lang=\"\(Escaping.xml($0))\"" } ?? "") + " xml:space=\"preserve\">")
            page.append(text, as: Escaping.xml)
            page.append("</code></p>\n")
        case .quote(let blocks, let source):
            page.append("<quote" + (source.map { " source=\"\(Escaping.xml($0))\"" } ?? "") + ">\n")
            write(blocks)
            page.append("</quote>\n")
        case .list(let list):
            page.append(list.isNumbered ? "<list rend=\"numbered\">\n" : "<list rend=\"bulleted\">\n")
            for (index, item) in list.items.enumerated() {
                let note = list.notes.map { " xml:id=\"note-\($0[index])\"" } ?? ""
                page.append(list.isNumbered ? "<item\(note) n=\"\(list.label(of: index))\">\n" : "<item\(note)>\n")
                write(item)
                page.append("</item>\n")
            }
            page.append("</list>\n")
        case .definitions(let definitions): write(definitions)
        case .table(let table): write(table)
        case .figure(let figure): write(figure)
        }
    }

    private mutating func write(_ figure: ArticleFigure) {
        let target = Escaping.xml(figure.target)
        guard figure.kind == .image else {
            return page.append("<p><ref target=\"\(target)\">\(Escaping.xml(figure.description ?? figure.kind.rawValue))</ref></p>\n")
        }
        page.append("<figure>\n")
        for line in figure.caption { element("head", line) }
        page.append("<graphic url=\"\(target)\"/>\n")
        if let words = figure.description { page.append("<figDesc>\(Escaping.xml(words))</figDesc>\n") }
        page.append("</figure>\n")
    }

    private mutating func write(_ definitions: [ArticleBlock.Definition]) {
        page.append("<list type=\"gloss\">\n")
        for definition in definitions {
            page.append("<label>")
            for (index, term) in definition.terms.enumerated() {
                if index > 0 { page.append("<lb/>") }
                write(term)
            }
            page.append("</label>\n<item>\n")
            write(definition.details)
            page.append("</item>\n")
        }
        page.append("</list>\n")
    }

    private mutating func write(_ table: ArticleTable) {
        page.append("<table>\n")
        for line in table.caption { element("head", line) }
        for row in table.rows {
            page.append(row.allSatisfy(\.isHeader) ? "<row role=\"label\">" : "<row>")
            for cell in row {
                page.append("<cell" + (cell.isHeader ? " role=\"label\"" : ""))
                if cell.columns > 1 { page.append(" cols=\"\(cell.columns)\"") }
                if cell.rows > 1 { page.append(" rows=\"\(cell.rows)\"") }
                page.append(">")
                for (index, line) in cell.lines.enumerated() {
                    if index > 0 { page.append("<lb/>") }
                    write(line)
                }
                page.append("</cell>")
            }
            page.append("</row>\n")
        }
        page.append("</table>\n")
    }

    // MARK: Text

    private mutating func write(_ text: InlineText) { write(text.nodes, of: text) }

    private mutating func write(_ nodes: [InlineText.Node], of text: InlineText) {
        for node in nodes {
            switch node {
            case .text(let range): page.append(text, range) { Escaping.lineFeeds(Escaping.xml($0), as: "<lb/>") }
            // These hold text alone.
            case .styled(.code, let inner): plain("<code>", inner, "</code>", of: text)
            case .styled(.formula, let inner): plain("<formula notation=\"TeX\">", inner, "</formula>", of: text)
            case .styled(let style, let inner):
                let (before, behind) = marks(style)
                page.append(before)
                write(inner, of: text)
                page.append(behind)
            }
        }
    }

    private mutating func plain(_ before: String, _ nodes: [InlineText.Node], _ behind: String, of text: InlineText) {
        page.append(before)
        func leaves(_ nodes: [InlineText.Node]) -> [Range<Int>] {
            nodes.flatMap { node -> [Range<Int>] in
                switch node {
                case .text(let range): [range]
                case .styled(_, let inner): leaves(inner)
                }
            }
        }
        for range in leaves(nodes) { page.append(text, range) { Escaping.lineFeeds(Escaping.xml($0), as: " ") } }
        page.append(behind)
    }

    private func marks(_ style: InlineStyle) -> (before: String, behind: String) {
        switch style {
        case .strong: ("<hi rend=\"bold\">", "</hi>")
        case .emphasis: ("<hi rend=\"italic\">", "</hi>")
        case .language(let language): ("<foreign xml:lang=\"\(Escaping.xml(language))\">", "</foreign>")
        case .note(let label): ("<ref target=\"#note-\(label)\">", "</ref>")
        case .noteLabel(let label): ("<hi xml:id=\"note-\(label)\">", "</hi>")
        case .code, .formula, .abbreviation, .time, .direction: ("", "")
        case .superscript: ("<hi rend=\"superscript\">", "</hi>")
        case .subscript: ("<hi rend=\"subscript\">", "</hi>")
        case .deleted: ("<del>", "</del>")
        case .marked: ("<hi rend=\"highlight\">", "</hi>")
        case .link(let target): links == .text ? ("", "") : ("<ref target=\"\(Escaping.xml(target))\">", "</ref>")
        }
    }
}
