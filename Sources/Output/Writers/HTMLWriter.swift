internal import Extraction

/// A clean `<article>` of an allow-list of elements: no attributes but addresses of links, spans of cells, the first
/// number of a list, the language of code, and of the article its language and direction.
package struct HTMLWriter: RunningTextWriter {
    package static let format = OutputFormat("html", fileEnding: ".html") { HTMLWriter($0) }
    package let options: WriterOptions

    package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

    package init(includesTitle: Bool) { self.init(WriterOptions(includesTitle: includesTitle)) }

    func page(_ verdict: Verdict) -> WrittenPage {
        guard verdict.status == .ok else { return WrittenPage() }
        var html = HTMLArticle(links: options.links)
        html.write(verdict.writtenArticle(options), includesTitle: options.includesTitle, language: verdict.metadata.language)
        return html.page
    }
}

/// An article becoming HTML.
struct HTMLArticle {
    private(set) var page = WrittenPage()
    private let links: WriterOptions.Links
    private var notes = LinkNotes()

    init(links: WriterOptions.Links) { self.links = links }

    /// Languages that are written from right to left.
    private static let rightToLeft: Set<String> = ["ar", "fa", "he", "iw", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "ku-arab"]

    mutating func write(_ article: Article, includesTitle: Bool, language: String?) {
        page.append("<article")
        if let language {
            page.append(" lang=\"\(Escaping.htmlAttribute(language))\"")
            let base = language.lowercased().prefix { $0 != "-" && $0 != "_" }
            if Self.rightToLeft.contains(String(base)) { page.append(" dir=\"rtl\"") }
        }
        page.append(">\n")
        if includesTitle, let title = article.title { element("h1", title) }
        for subtitle in article.subtitles {
            page.append("<p><strong>")
            write(subtitle)
            page.append("</strong></p>\n")
        }
        write(article.body)
        if !article.comments.isEmpty {
            page.append("<section class=\"comments\">\n")
            write(article.comments)
            page.append("</section>\n")
        }
        writeNotes()
        page.append("</article>\n")
    }

    // MARK: Blocks

    private mutating func element(_ name: String, _ text: InlineText) {
        page.append("<\(name)>")
        write(text)
        page.append("</\(name)>\n")
    }

    private mutating func write(_ blocks: [ArticleBlock]) {
        for block in blocks {
            switch block {
            // The headline alone has the first level.
            case .heading(let text, let level): element("h\(max(2, level))", text)
            case .paragraph(let text): element("p", text)
            case .code(let text, let language):
                page.append("<pre><code" + (language.map { " class=\"language-\(Escaping.htmlAttribute($0))\"" } ?? "") + ">")
                page.append(text, as: Escaping.html)
                page.append("</code></pre>\n")
            case .quote(let blocks, let source):
                page.append("<blockquote" + (source.map { " cite=\"\(Escaping.htmlAttribute($0))\"" } ?? "") + ">\n")
                write(blocks)
                page.append("</blockquote>\n")
            case .list(let list): write(list)
            case .definitions(let definitions):
                page.append("<dl>\n")
                for definition in definitions {
                    for term in definition.terms { element("dt", term) }
                    guard !definition.details.isEmpty else { continue }
                    page.append("<dd>")
                    write(inside: definition.details)
                    page.append("</dd>\n")
                }
                page.append("</dl>\n")
            case .table(let table): write(table)
            case .figure(let figure): write(figure)
            }
        }
    }

    private mutating func write(_ figure: ArticleFigure) {
        let address = Escaping.htmlAttribute(figure.target)
        page.append("<figure>")
        if figure.kind == .image {
            page.append("<img src=\"\(address)\" alt=\"\(Escaping.htmlAttribute(figure.description ?? ""))\"")
            page.append((figure.width.map { " width=\"\($0)\"" } ?? "") + ">")
        } else {
            page.append("<a href=\"\(address)\">\(Escaping.html(figure.description ?? figure.kind.rawValue))</a>")
        }
        if !figure.caption.isEmpty {
            page.append("<figcaption>")
            for (index, line) in figure.caption.enumerated() {
                if index > 0 { page.append("<br>") }
                write(line)
            }
            page.append("</figcaption>")
        }
        page.append("</figure>\n")
    }

    private mutating func write(_ list: ArticleList) {
        page.append(list.isNumbered ? "<ol" : "<ul")
        if let letters = list.letters { page.append(" type=\"\(letters)\"") }
        if list.isNumbered, list.start != 1 || list.isReversed { page.append(" start=\"\(list.start)\"") }
        page.append(list.isReversed ? " reversed>\n" : ">\n")
        for (index, item) in list.items.enumerated() {
            page.append("<li" + (list.notes.map { " id=\"note-\($0[index])\"" } ?? ""))
            if index > 0, list.numbers != nil, list.number(of: index) != list.number(of: index - 1) + (list.isReversed ? -1 : 1) {
                page.append(" value=\"\(list.number(of: index))\"")
            }
            page.append(">" + (list.check(of: index).map { "<input type=\"checkbox\" disabled\($0 ? " checked" : "")> " } ?? ""))
            write(inside: item)
            page.append("</li>\n")
        }
        page.append(list.isNumbered ? "</ol>\n" : "</ul>\n")
    }

    /// An item's first paragraph needs no element of its own unless a further one follows.
    private mutating func write(inside blocks: [ArticleBlock]) {
        let paragraphs = blocks.count { if case .paragraph = $0 { true } else { false } }
        guard case .paragraph(let text) = blocks.first, paragraphs == 1 else {
            page.append("\n")
            write(blocks)
            return
        }
        write(text)
        guard blocks.count > 1 else { return }
        page.append("\n")
        write(Array(blocks.dropFirst()))
    }

    private mutating func write(_ table: ArticleTable) {
        page.append("<table>\n")
        for line in table.caption { element("caption", line) }
        for row in table.rows {
            page.append("<tr>")
            for cell in row {
                let name = cell.isHeader ? "th" : "td"
                page.append("<\(name)")
                if cell.columns > 1 { page.append(" colspan=\"\(cell.columns)\"") }
                if cell.rows > 1 { page.append(" rowspan=\"\(cell.rows)\"") }
                page.append(">")
                for (index, line) in cell.lines.enumerated() {
                    if index > 0 { page.append("<br>") }
                    write(line)
                }
                page.append("</\(name)>")
            }
            page.append("</tr>\n")
        }
        page.append("</table>\n")
    }

    /// The addresses of links behind the article.
    private mutating func writeNotes() {
        guard !notes.targets.isEmpty else { return }
        page.append("<ol class=\"links\">\n")
        for (index, target) in notes.targets.enumerated() {
            let address = Escaping.htmlAttribute(target)
            page.append("<li id=\"link-\(index + 1)\"><a href=\"\(address)\">\(address)</a></li>\n")
        }
        page.append("</ol>\n")
    }

    // MARK: Text

    private mutating func write(_ text: InlineText) { write(text.nodes, of: text) }

    private mutating func write(_ nodes: [InlineText.Node], of text: InlineText) {
        for node in nodes {
            switch node {
            case .text(let range): page.append(text, range) { Escaping.lineFeeds(Escaping.html($0), as: "<br>") }
            case .styled(.superscript, let inner): write(raised: inner, of: text)
            case .styled(.link(let target), let inner) where links == .footnotes:
                write(inner, of: text)
                let number = notes.number(of: target)
                page.append("<sup><a href=\"#link-\(number)\">[\(number)]</a></sup>")
            case .styled(let style, let inner):
                let (before, behind) = marks(style)
                page.append(before)
                write(inner, of: text)
                page.append(behind)
            }
        }
    }

    /// Superscript digits are digits again inside their element.
    private mutating func write(raised nodes: [InlineText.Node], of text: InlineText) {
        page.append("<sup>")
        write(lowered: nodes, of: text)
        page.append("</sup>")
    }

    private mutating func write(lowered nodes: [InlineText.Node], of text: InlineText) {
        for node in nodes {
            switch node {
            case .text(let range): page.append(text, range) { Escaping.html(Superscripts.lowered($0)) }
            case .styled(let style, let inner):
                let (before, behind) = marks(style)
                page.append(before)
                write(lowered: inner, of: text)
                page.append(behind)
            }
        }
    }

    private func marks(_ style: InlineStyle) -> (before: String, behind: String) {
        switch style {
        case .strong: ("<strong>", "</strong>")
        case .emphasis: ("<em>", "</em>")
        case .code: ("<code>", "</code>")
        case .superscript: ("<sup>", "</sup>")
        case .subscript: ("<sub>", "</sub>")
        case .deleted: ("<del>", "</del>")
        case .marked: ("<mark>", "</mark>")
        case .formula: ("<span class=\"math\">", "</span>")
        case .abbreviation(let words): ("<abbr title=\"\(Escaping.htmlAttribute(words))\">", "</abbr>")
        case .time(let time): ("<time datetime=\"\(Escaping.htmlAttribute(time))\">", "</time>")
        case .direction(let direction): ("<bdi dir=\"\(direction)\">", "</bdi>")
        case .language(let language): ("<span lang=\"\(Escaping.htmlAttribute(language))\">", "</span>")
        case .note(let label): ("<a href=\"#note-\(label)\">", "</a>")
        case .noteLabel(let label): ("<span id=\"note-\(label)\">", "</span>")
        case .link(let target): links == .text ? ("", "") : ("<a href=\"\(Escaping.htmlAttribute(target))\">", "</a>")
        }
    }
}

/// Superscript digits, as texts have them where a raised number stands at a word.
enum Superscripts {
    private static let digits: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
        uniqueKeysWithValues: zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻".unicodeScalars, "0123456789+-".unicodeScalars))

    /// The digits on the line.
    static func lowered(_ text: String) -> String {
        var lowered = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { lowered.append(digits[scalar] ?? scalar) }
        return String(lowered)
    }
}
