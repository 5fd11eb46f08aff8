internal import PageTree

/// Text in a page's source that no reader of the article sees: fallbacks of media, words for screen readers, buttons of
/// headings, second copies of formulas, numbers of lines of code.
struct UnshownText {
    private let document: Document
    /// What class tokens of this document say, by their symbols; empty where none says anything.
    private let kinds: [Kind?]
    /// Whether elements have one of the names that are asked for.
    private let hasNames: Bool

    private enum Kind {
        case screenReader, editLink, formulaForEyes, formulaCopy, formulaDrawn, lineNumber, codeNumber, codeTool, codeCopy, backLink
        case permalink
    }

    private static let names: [(Kind, [String])] = [
        (
            .screenReader,
            [
                "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only",
                "is-sr-only",
                "a11y-hidden", "assistive-text", "u-visually-hidden", "element-invisible", "show-for-sr", "hidden-visually",
                "visually-hidden-text", "srOnly", "visuallyHidden", "sr_only", "offscreen", "screenreader",
                "sr-text", "sr-only-text", "u-sr-only", "for-screen-reader", "for-screenreader", "screen-reader", "screenreader-text",
                "u-screen-reader", "u-hiddenVisually", "hiddenVisually", "hide-visually", "visually-hide", "visuallyhide",
                "is-visually-hidden", "is-vishidden", "vis-hidden", "vishidden", "u-vh", "vhide", "visually_hidden", "a11y-text",
                "a11y-only", "a11yText", "accessibly-hidden", "accessibility-text", "accessible-text", "accessibleText",
                "u-accessible-hide", "reader-only", "clip-text", "screenReader", "screenReaderText", "ScreenReaderOnly",
                "text-hide", "gel-sr", "vh", "sr", "sronly", "u-vh-text", "elementor-screen-only", "aural", "tw-sr-only",
                "accessibility-hidden", "accessible-hidden", "govuk-visually-hidden", "usa-sr-only", "cdk-visually-hidden", "sr-hidden",
                "visuallyHiddenText", "only-screenreader", "visually-hidden-focusable", "hidden-for-sighted", "for-sr", "sr-element",
                "acc-hidden", "v-visible-sr",
            ]
        ),
        (.editLink, ["mw-editsection", "editsection", "edit-section", "edit-link", "section-edit", "heading-edit"]),
        (.formulaForEyes, ["katex-html"]),
        (.formulaCopy, ["MJX_Assistive_MathML"]),
        (
            .formulaDrawn,
            [
                "MathJax", "MathJax_Display", "MathJax_Preview", "MathJax_SVG", "MathJax_SVG_Display", "MathJax_CHTML", "MathJax_Processed",
                "MJXc-display", "mjx-chtml",
            ]
        ),
        (
            .backLink,
            [
                "footnote-backref", "footnote-back", "footnote-return", "reversefootnote", "data-footnote-backref", "mw-cite-backlink",
                "footnotes-backlink", "footnote-backlink", "fn-backref",
            ]
        ),
        (
            .permalink,
            [
                "anchor", "headerlink", "header-anchor", "heading-anchor", "anchor-link", "permalink", "hash-link", "heading-link",
                "anchorjs-link", "self-link", "header-link",
            ]
        ),
        (.codeNumber, ["number"]),
        (.codeTool, ["toolbar"]),
        (.codeCopy, ["EnlighterJSRAW"]),
        (
            .lineNumber,
            [
                "lineno", "linenos", "linenumber", "linenumbers", "line-number", "line-numbers", "line-numbers-rows", "lineNumber",
                "lineNumbers", "linenodiv", "hljs-ln-numbers", "hljs-ln-n", "gutter", "code-gutter", "rouge-gutter", "lnt", "ln", "lnum",
                "LineNr", "blob-num", "line-num", "CodeMirror-linenumber", "CodeMirror-gutter-wrapper", "CodeMirror-gutter-elt",
                "ace_gutter-cell", "crayon-num", "cm-gutterElement",
                "react-line-number", "select-none", "user-select-none",
            ]
        ),
    ]

    init(_ document: Document) {
        self.document = document
        var kinds: [Kind?] = []
        for (kind, names) in Self.names {
            for name in names {
                guard let symbol = document.symbols.symbol(of: name) else { continue }
                if kinds.isEmpty { kinds = [Kind?](repeating: nil, count: document.symbols.count) }
                kinds[Int(symbol)] = kind
            }
        }
        self.kinds = kinds
        hasNames = document.symbols.symbol(of: "annotation") != nil || document.symbols.symbol(of: "mjx-math") != nil
    }

    /// Whether an element with all in it is left out.
    func skips(_ node: NodeID, inHeading: Bool, inCode: Bool) -> Bool {
        let tag = document.tag(node)
        switch tag {
        case .video, .audio, .canvas, .object, .iframe: return isShort(node)
        case .a
        where inHeading && (isPermalink(node) || leadsToItself(node) || isNamedPermalink(node) || isEditLink(node) || isTool(node)):
            return true
        // What folds its section up is all that a heading holds.
        case .button where inHeading: return standsBesideText(node)
        case .a where isReturnSign(node) || leadsToHeadingBefore(node): return true
        case .em, .i, .span: if isBackLinks(node) { return true }
        default: break
        }
        if !kinds.isEmpty, let next = document.nextSibling(node), !document.isText(next), kind(of: next) == .formulaCopy { return true }
        if hasNames, tag.isCustom {
            let name = document.name(of: node)
            if name == "annotation" { return true }
            if name == "mjx-math" { return hasSibling(node) { document.tag($0).isCustom && document.name(of: $0) == "mjx-assistive-mml" } }
        }
        guard !kinds.isEmpty, let kind = kind(of: node) else { return false }
        switch kind {
        case .screenReader: return (tag == .span || tag == .small || tag == .i || tag == .em) && !Self.isMark(node, document)
        case .editLink: return true
        case .formulaForEyes: return !isFirstChild(node)
        // A single one of docutils is the note's label as well.
        case .backLink: return tag != .a || !isLabel(node)
        // Where the script with its TeX is gone it is the one that can be read.
        case .formulaCopy: return document.firstChild(node).map { document.tag($0) != .math } ?? true
        case .codeCopy: return hasSibling(node) { document.classes($0).contains { document.symbols[$0] == "enlighter-default" } }
        // Its name may be a word ("link"); of a heading that is all link it is the text.
        case .permalink:
            return tag == .a && document.fragment(of: node) != nil && (isPermalink(node) || inHeading && standsBesideText(node))
        case .formulaDrawn: return isFollowedByFormula(node)
        case .codeNumber: return inCode && isNumbers(node) && beginsLine(node)
        case .codeTool: return inCode
        case .lineNumber: return (inCode || tag == .td || tag == .pre || tag == .div) && isNumbers(node)
        }
    }

    /// Whether an element holds nothing but ASCII's punctuation: a colon that no eye needs still parts a kicker from its headline.
    static func isMark(_ node: NodeID, _ document: Document) -> Bool {
        var count = 0
        for raw in node.rawValue..<document.subtreeEnd(node).rawValue where document.isText(NodeID(rawValue: raw)) {
            // What holds more is known by its first letter, however much it is.
            for byte in document.arena[document.textRange(NodeID(rawValue: raw))] where byte > 0x20 {
                guard count < 3, ":,.;-|/".utf8.contains(byte) else { return false }
                count += 1
            }
        }
        return count > 0
    }

    private func kind(of node: NodeID) -> Kind? {
        for token in document.classes(node) { if let kind = kinds[Int(token)] { return kind } }
        return nil
    }

    /// Characters of the longest fallback. Of a page that forgets the end tag all that follows stands in the element.
    private static let longestFallback = 400

    private func isShort(_ node: NodeID) -> Bool {
        var length = 0
        for raw in node.rawValue..<document.subtreeEnd(node).rawValue where document.isText(NodeID(rawValue: raw)) {
            length += document.textRange(NodeID(rawValue: raw)).count
            if length > Self.longestFallback { return false }
        }
        return true
    }

    /// A link of a heading to itself: a sign and no word ("¶", "#", a picture of a chain).
    private func isPermalink(_ node: NodeID) -> Bool {
        guard document.subtreeEnd(node).index - node.index < 8 else { return false }
        let scalars = document.textContent(node).unicodeScalars.filter { !$0.properties.isWhitespace }
        return scalars.count <= 4 && !scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// A link within the page that says what it is.
    private func isNamedPermalink(_ link: NodeID) -> Bool {
        guard document.subtreeEnd(link).rawValue - link.rawValue < 4, document.fragment(of: link) != nil else { return false }
        let text = document.textContent(link).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return Self.permalinkWords.contains(text) && standsBesideText(link)
    }

    /// "[edit]", "Bearbeiten": what leads from a heading to where its section is written.
    private func isEditLink(_ link: NodeID) -> Bool {
        guard document.subtreeEnd(link).rawValue - link.rawValue < 5, document.textBytes(link).count <= 40 else { return false }
        let text = document.textContent(link).filter { !"[](){}✎✏".contains($0) }.lowercased().split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        return Self.editWords.contains(text) && standsBesideText(link)
    }

    private static let editWords: Set<String> = [
        "edit", "edit section", "edit this section", "edit page", "edit this page", "edit source", "править", "правка", "править код",
        "редактировать", "редагувати", "ред.", "bearbeiten", "abschnitt bearbeiten", "quelltext bearbeiten", "modifier", "modifier le code",
        "éditer", "editar", "editar sección", "editar código", "editar seção", "modifica", "modifica wikitesto", "edytuj", "edytuj kod",
        "editovat", "editovat zdroj", "upraviť", "upravit", "düzenle", "değiştir", "kaynağı değiştir", "redigera", "redigera wikitext",
        "rediger", "muokkaa", "szerkesztés", "modificare", "bewerken", "brontekst bewerken", "επεξεργασία", "уреди", "редактиране", "编辑",
        "編輯", "编辑源代码", "編集", "ソースを編集", "편집", "تعديل", "تحرير", "ویرایش", "עריכה", "sunting", "sửa đổi",
    ]

    private static let permalinkWords: Set<String> = [
        "permalink", "permanent link", "direct link", "anchor", "link", "copy link", "link to this heading", "link to this section",
        "link to this headline", "ссылка", "постоянная ссылка", "lien permanent", "enlace permanente", "permalien",
    ]

    private func heading(around node: NodeID) -> NodeID? {
        var current = document.parent(node)
        for _ in 0..<4 {
            guard let element = current else { return nil }
            if document.tag(element).isHeading { return element }
            current = document.parent(element)
        }
        return nil
    }

    /// Whether the heading around an element has letters outside of it.
    private func standsBesideText(_ node: NodeID) -> Bool {
        guard let heading = heading(around: node) else { return true }
        let end = document.subtreeEnd(heading).rawValue
        guard end - heading.rawValue < 200 else { return false }
        return (heading.rawValue..<end).contains { raw in
            let text = NodeID(rawValue: raw)
            return document.isText(text) && !document.isAncestor(node, of: text) && !isOfButton(text, in: heading)
                && document.text(text).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
    }

    /// Whether a text of a heading is the label of a button there.
    private func isOfButton(_ text: NodeID, in heading: NodeID) -> Bool {
        var node = document.parent(text)
        while let current = node, current != heading {
            if document.tag(current) == .button { return true }
            node = document.parent(current)
        }
        return false
    }

    /// A link beside a heading's words that leads nowhere, but runs a script ("Print"), or back to the top of the page.
    private func isTool(_ link: NodeID) -> Bool {
        guard let address = document.attribute("href", of: link) else { return false }
        return (address.hasPrefix("javascript:") || address.hasPrefix("#top")) && standsBesideText(link)
    }

    /// A link of a heading, with words of its own beside the heading's ("Permalink"), to the very place where it stands.
    private func leadsToItself(_ link: NodeID) -> Bool {
        guard let place = document.fragmentSymbol(of: link), let heading = heading(around: link) else { return false }
        let isItself = [heading, document.parent(heading), document.firstChild(heading)].contains { node in
            node.map { !document.isText($0) && document.identifier($0) == place } ?? false
        }
        return isItself && standsBesideText(link) && !standsAmidText(link, of: heading)
    }

    /// Whether words of the heading stand on both sides of a link: a permalink is at one end, the name of a function between its keyword
    /// and its parameters.
    private func standsAmidText(_ link: NodeID, of heading: NodeID) -> Bool {
        func hasWords(_ range: Range<UInt32>) -> Bool {
            range.contains { raw in
                let text = NodeID(rawValue: raw)
                return document.isText(text) && document.arena[document.textRange(text)].contains { $0 > 0x20 }
            }
        }
        return hasWords(heading.rawValue..<link.rawValue)
            && hasWords(document.subtreeEnd(link).rawValue..<document.subtreeEnd(heading).rawValue)
    }

    /// Whether nothing stands before an element on its line of code: a number elsewhere is one of the code's own.
    private func beginsLine(_ node: NodeID) -> Bool {
        for step in 1...min(8, node.rawValue) {
            let before = NodeID(rawValue: node.rawValue - step)
            guard document.isText(before) else {
                let tag = document.tag(before)
                if tag == .br || tag.isBlock || tag == .code { return true }
                continue
            }
            for byte in document.arena[document.textRange(before)].reversed() {
                if byte == 0x0A { return true }
                if byte > 0x20 { return false }
            }
        }
        return false
    }

    /// A link that stands behind a heading, in a box with it, and leads there: "Section titled “Fares”".
    private func leadsToHeadingBefore(_ link: NodeID) -> Bool {
        guard document.fragment(of: link) != nil, let box = document.parent(link), let place = document.fragmentSymbol(of: link) else {
            return false
        }
        return document.children(box).prefix(4).contains {
            !document.isText($0) && $0 < link && document.tag($0).isHeading && document.identifier($0) == place
        }
    }

    /// What leads from a note back to its mark: one sign.
    private func isReturnSign(_ link: NodeID) -> Bool {
        guard document.subtreeEnd(link).rawValue - link.rawValue == 2, let text = document.firstChild(link), document.isText(text),
            document.textRange(text).count <= 8, document.fragment(of: link) != nil,
            // All of these signs are written in three bytes.
            document.arena[document.textRange(text)].contains(where: { $0 >= 0xE2 })
        else { return false }
        let signs = Array(document.text(text).unicodeScalars).filter { !$0.properties.isWhitespace && $0 != "\u{FE0E}" && $0 != "\u{FE0F}" }
        return signs.count == 1 && Self.returnSigns.contains(signs[0])
    }

    private static let returnSigns: Set<Unicode.Scalar> = ["↩", "↑", "↵", "⏎", "⤴", "↲", "⮐", "⬆", "⇑"]

    /// "(1, 2)", as docutils lead back from a note to its marks: links of that class between brackets, and nothing else.
    private func isBackLinks(_ node: NodeID) -> Bool {
        guard !kinds.isEmpty, let first = document.firstChild(node), document.isText(first), document.textRange(first).count <= 2,
            document.arena[document.textRange(first)].first == UInt8(ascii: "("),
            let link = document.nextSibling(first), document.tag(link) == .a, kind(of: link) == .backLink
        else { return false }
        return document.children(node).prefix(64).allSatisfy { child in
            document.isText(child)
                ? document.arena[document.textRange(child)].allSatisfy { "(), ".utf8.contains($0) }
                : document.tag(child) == .a && kind(of: child) == .backLink
        }
    }

    /// Whether a link back says what its note is called: "[3]".
    private func isLabel(_ link: NodeID) -> Bool {
        document.classes(link).contains { document.symbols[$0] == "fn-backref" }
    }

    /// Whether the TeX of a drawn formula stands in a script behind it.
    private func isFollowedByFormula(_ node: NodeID) -> Bool {
        var next = document.nextSibling(node)
        for _ in 0..<5 {
            guard let sibling = next else { return false }
            if document.tag(sibling) == .script { return FormulaText.source(of: sibling, in: document) != nil }
            let isPartOfIt =
                document.isText(sibling)
                ? document.arena[document.textRange(sibling)].allSatisfy { $0 <= 0x20 } : kind(of: sibling) == .formulaDrawn
            guard isPartOfIt else { return false }
            next = document.nextSibling(sibling)
        }
        return false
    }

    private func isNumbers(_ node: NodeID) -> Bool {
        document.textBytes(node).allSatisfy { $0 <= 0x20 || $0 >= 0x30 && $0 <= 0x39 }
    }

    private func isFirstChild(_ node: NodeID) -> Bool {
        guard let parent = document.parent(node) else { return false }
        return document.firstChild(parent) == node
    }

    private func hasSibling(_ node: NodeID, _ isMeant: (NodeID) -> Bool) -> Bool {
        guard let parent = document.parent(node) else { return false }
        return document.children(parent).prefix(8).contains(where: isMeant)
    }
}
