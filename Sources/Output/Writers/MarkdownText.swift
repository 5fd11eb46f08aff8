internal import Extraction

/// Texts of an article becoming Markdown, with the styles of their parts.
struct MarkdownText {
    private(set) var page: WrittenPage
    private let links: WriterOptions.Links
    private var notes = LinkNotes()

    init(_ page: WrittenPage, links: WriterOptions.Links) {
        self.page = page
        self.links = links
    }

    /// Where a text stands.
    enum Place {
        /// Lines of their own; further ones begin with the prefix.
        case paragraph(String)
        /// A heading.
        case oneLine
        case cell
    }

    mutating func mark(_ markup: String) { page.append(markup) }

    /// Ends a block: a line with nothing but the prefix.
    mutating func blankLine(_ prefix: String) {
        var bare = Substring(prefix)
        while bare.utf8.last == 0x20 { bare.removeLast() }
        page.append("\n\(bare)\n\(prefix)")
    }

    mutating func write(_ text: InlineText, _ place: Place) {
        // A formula on a line of its own.
        if case .paragraph = place, let run = text.runs.first, run.style == .formula, run.range == 0..<text.text.utf8.count {
            page.append("$$")
            page.append(text) { Escaping.lineFeeds(RawFormulas.bare($0).tex, as: " ") }
            return page.append("$$")
        }
        write(text.nodes, of: text, place, isLineStart: true)
    }

    /// The title of a link or picture, between quotation marks.
    mutating func write(title: InlineText) { page.append(title, as: Escaping.markdownTitle) }

    /// A whole text in one style.
    mutating func write(styled style: InlineStyle, _ text: InlineText) {
        let plain = text.without { $0 == style }
        write([.styled(style, plain.nodes)], of: plain, .oneLine, isLineStart: true)
    }

    private mutating func write(_ nodes: [InlineText.Node], of text: InlineText, _ place: Place, isLineStart: Bool) {
        var isLineStart = isLineStart
        for node in nodes {
            switch node {
            case .text(let range): page.append(text, range, as: Self.encoding(place, isLineStart: isLineStart))
            case .styled(let style, let inner): write(style, inner, of: text, place, isLineStart: isLineStart)
            }
            isLineStart = false
        }
    }

    private mutating func write(_ style: InlineStyle, _ inner: [InlineText.Node], of text: InlineText, _ place: Place, isLineStart: Bool) {
        let range = Self.range(inner)
        switch style {
        case .code: write(inlineCode: range, of: text, place)
        case .link(let target) where links != .text:
            page.append("[")
            write(inner, of: text, place, isLineStart: false)
            page.append(links == .keep ? "](\(Escaping.markdownTarget(target)))" : "][\(notes.number(of: target))]")
        case .strong, .emphasis, .deleted:
            // Strong inside of emphasis, or the other way round, and nothing beside: one mark for both.
            var inner = inner
            var mark = style == .strong ? "**" : style == .emphasis ? "*" : "~~"
            if style != .deleted, inner.count == 1, case .styled(let other, let innermost) = inner[0],
                other == .strong || other == .emphasis, other != style
            {
                (mark, inner) = ("***", innermost)
            }
            guard Flanking.allows(range, in: text.text), page.text.utf8.last != mark.utf8.first || endsEscaped else {
                return write(inner, of: text, place, isLineStart: isLineStart)
            }
            page.append(mark)
            write(inner, of: text, place, isLineStart: false)
            page.append(mark)
        case .superscript:
            if let note = Self.note(in: inner, of: text) { return write([note], of: text, place, isLineStart: false) }
            write(between: "^", range, of: text)
        case .subscript: write(between: "~", range, of: text)
        case .formula:
            let mark = RawFormulas.bare(text.part(range)).isDisplay ? "$$" : "$"
            page.append(mark)
            page.append(text, range) { Escaping.lineFeeds(RawFormulas.bare($0).tex, as: " ") }
            page.append(mark)
        case .note(let label): page.append(text, range) { _ in "[^" + label + "]" }
        // A note is defined at the beginning of a line alone.
        case .noteLabel(let label):
            guard case .paragraph = place, range.lowerBound == 0 else { return write(inner, of: text, place, isLineStart: isLineStart) }
            let rest = text.text.utf8.dropFirst(range.upperBound).first
            page.append(text, range) { _ in "[^" + label + "]:" + (rest.map { $0 > 0x20 && $0 < 0x80 || $0 > 0xC2 } ?? true ? " " : "") }
        case .marked, .link, .abbreviation, .time, .direction, .language: write(inner, of: text, place, isLineStart: isLineStart)
        }
    }

    /// The note's mark that raised text is, with no more around it than brackets.
    private static func note(in nodes: [InlineText.Node], of text: InlineText) -> InlineText.Node? {
        var note: InlineText.Node?
        for node in nodes {
            switch node {
            case .styled(.note, _) where note == nil: note = node
            case .text(let range) where text.part(range).utf8.allSatisfy("[]() ".utf8.contains): continue
            default: return nil
            }
        }
        return note
    }

    /// Whether the last character is an escaped one of the text, and no mark.
    private var endsEscaped: Bool {
        let last = page.text.utf8.suffix(2)
        return last.count == 2 && last.first == 0x5C
    }

    private static func range(_ nodes: [InlineText.Node]) -> Range<Int> {
        func edges(_ node: InlineText.Node) -> Range<Int> {
            switch node {
            case .text(let range): range
            case .styled(_, let inner): range(inner)
            }
        }
        guard let first = nodes.first, let last = nodes.last else { return 0..<0 }
        return edges(first).lowerBound..<edges(last).upperBound
    }

    /// Pandoc's marks of raised and lowered text hold no spaces.
    private mutating func write(between mark: String, _ range: Range<Int>, of text: InlineText) {
        let hasSpace = text.part(range).utf8.contains { $0 <= 0x20 }
        if !hasSpace { page.append(mark) }
        page.append(text, range) { Escaping.markdown(Superscripts.lowered($0)) }
        if !hasSpace { page.append(mark) }
    }

    /// Between more backticks than stand in a row inside.
    private mutating func write(inlineCode range: Range<Int>, of text: InlineText, _ place: Place) {
        let code = text.part(range)
        let fence = Self.fence(code, least: 1)
        let needsSpace = code.utf8.first == 0x60 || code.utf8.last == 0x60
        page.append(fence + (needsSpace ? " " : ""))
        let isCell = if case .cell = place { true } else { false }
        page.append(text, range) { isCell ? Escaping.cell($0) : Escaping.lineFeeds($0, as: " ") }
        page.append((needsSpace ? " " : "") + fence)
    }

    mutating func write(code: InlineText, _ language: String?, prefix: String) {
        let fence = Self.fence(code.text, least: 3)
        page.append(fence + (language ?? "") + "\n" + prefix)
        if prefix.isEmpty { page.append(code) } else { page.append(code) { Escaping.lineFeeds($0, as: "\n" + prefix) } }
        page.append("\n" + prefix + fence)
    }

    /// One more backtick than the longest row of them.
    private static func fence(_ text: String, least: Int) -> String {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == 0x60 ? run + 1 : 0
            longest = max(longest, run)
        }
        return String(repeating: "`", count: max(least, longest + 1))
    }

    private static func encoding(_ place: Place, isLineStart: Bool) -> WrittenPage.Encoding {
        switch place {
        // A line break inside a paragraph is a backslash at the line's end.
        case .paragraph(let prefix): { Escaping.lineFeeds(Escaping.markdown($0, isLineStart: isLineStart), as: "\\\n" + prefix) }
        case .oneLine: { Escaping.lineFeeds(Escaping.heading($0), as: " ") }
        case .cell: { Escaping.cell(Escaping.markdown($0)) }
        }
    }

    /// The addresses of links as reference definitions.
    mutating func writeNotes() {
        for (index, target) in notes.targets.enumerated() {
            page.append((index == 0 ? "\n\n" : "\n") + "[\(index + 1)]: \(Escaping.markdownTarget(target))")
        }
    }
}

/// Whether marks of emphasis may stand at the ends of a part (CommonMark 0.31, 6.2): a mark between a letter and a sign
/// opens and closes nothing.
enum Flanking {
    static func allows(_ range: Range<Int>, in text: String) -> Bool {
        guard !range.isEmpty else { return false }
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        let scalars = text.unicodeScalars
        let before = start > scalars.startIndex ? scalars[scalars.index(before: start)] : nil
        let after = end < scalars.endIndex ? scalars[end] : nil
        let (first, last) = (scalars[start], scalars[scalars.index(before: end)])
        if isSpace(first) || isSpace(last) { return false }
        return (!isSign(first) || before.map { isSpace($0) || isSign($0) } ?? true)
            && (!isSign(last) || after.map { isSpace($0) || isSign($0) } ?? true)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default: false
        }
    }
}
