internal import Extraction

/// TEI P5 (Text Encoding Initiative): a header with what is known of the article, then its text.
package struct TEIWriter: RunningTextWriter {
    package static let format = OutputFormat("tei", fileEnding: ".xml") { TEIWriter($0) }
    package let options: WriterOptions

    package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

    func page(_ verdict: Verdict) -> WrittenPage {
        guard verdict.status == .ok else { return WrittenPage() }
        var tei = TEIArticle(links: options.links)
        tei.write(verdict, includesTitle: options.includesTitle)
        return tei.page
    }
}

/// An article becoming TEI.
struct TEIArticle {
    private(set) var page = WrittenPage()
    private let links: WriterOptions.Links

    init(links: WriterOptions.Links) { self.links = links }

    mutating func write(_ verdict: Verdict, includesTitle: Bool) {
        page.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n")
        header(verdict)
        let language = verdict.metadata.language.map { " xml:lang=\"\(Escaping.xml($0))\"" } ?? ""
        page.append("<text\(language)>\n<body>\n")
        let article = verdict.article
        if includesTitle, let title = article.title { element("head", title, " type=\"main\"") }
        for subtitle in article.subtitles { element("p", subtitle, " rend=\"subtitle\"") }
        sections(article.body)
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
    private mutating func sections(_ blocks: [ArticleBlock]) {
        page.append("<div>\n")
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
        case .quote(let blocks):
            page.append("<quote>\n")
            write(blocks)
            page.append("</quote>\n")
        case .list(let list):
            page.append(list.isNumbered ? "<list rend=\"numbered\">\n" : "<list rend=\"bulleted\">\n")
            for (index, item) in list.items.enumerated() {
                page.append(list.isNumbered ? "<item n=\"\(list.start + index)\">\n" : "<item>\n")
                write(item)
                page.append("</item>\n")
            }
            page.append("</list>\n")
        case .definitions(let definitions): write(definitions)
        case .table(let table): write(table)
        }
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
            case .styled(let style, let inner):
                let (before, behind) = marks(style)
                page.append(before)
                write(inner, of: text)
                page.append(behind)
            }
        }
    }

    private func marks(_ style: InlineStyle) -> (before: String, behind: String) {
        switch style {
        case .strong: ("<hi rend=\"bold\">", "</hi>")
        case .emphasis: ("<hi rend=\"italic\">", "</hi>")
        case .code: ("<code>", "</code>")
        case .superscript: ("<hi rend=\"superscript\">", "</hi>")
        case .subscript: ("<hi rend=\"subscript\">", "</hi>")
        case .deleted: ("<del>", "</del>")
        case .marked: ("<hi rend=\"highlight\">", "</hi>")
        case .formula: ("<formula notation=\"TeX\">", "</formula>")
        case .link(let target): links == .text ? ("", "") : ("<ref target=\"\(Escaping.xml(target))\">", "</ref>")
        }
    }
}
