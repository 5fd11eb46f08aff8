internal import PageTree
internal import TextPrimitives

/// Code that stands in an element a line and in no `<pre>`: files as code hosts show them, tables of older highlighters, editors that run
/// in the page.
struct CodeGrid {
    private let document: Document
    /// What elements around all lines are called, and the lines themselves, by their symbols.
    private let boxes: Set<UInt32>
    private let lines: Set<UInt32>

    private static let boxNames = [
        "syntaxhighlighter", "js-file-line-container", "react-code-lines", "blob-wrapper", "cm-content", "CodeMirror-code", "view-lines",
        "ace_text-layer", "crayon-pre", "dp-highlighter", "enlighter", "hljs-ln",
    ]
    private static let lineNames = [
        "blob-code", "blob-code-inner", "react-code-text", "react-file-line", "cm-line", "CodeMirror-line", "view-line", "ace_line",
        "crayon-line", "line", "alt", "enlighter-text", "hljs-ln-code",
    ]
    /// What lists are called whose items are lines of code, and the items of such without a name of their own (prettify, GeSHi).
    private let lists: Set<UInt32>
    private let items: Set<UInt32>
    private static let listNames = ["linenums", "code-lines", "codelines", "code-list"]
    private static let itemNames = ["L0", "de1"]
    private static let whiteSpace = Array("white-space".utf8)
    /// Faces of letters that are all of one width.
    private static let faces = ["monospace", "courier", "consolas", "menlo", "monaco"]
    /// Elements between a line and what stands in it.
    private static let deepest = 12
    /// Nodes of a `<code>` that are looked at for a line's end.
    private static let mostParts: UInt32 = 64
    /// Nodes of a box before its first line.
    private static let farthestInBox: UInt32 = 60
    /// Nodes of a table before its first line of code.
    private static let farthest: UInt32 = 24

    init(_ document: Document) {
        self.document = document
        boxes = document.symbols.symbols(of: Self.boxNames)
        lists = document.symbols.symbols(of: Self.listNames)
        items = document.symbols.symbols(of: Self.itemNames)
        lines = boxes.isEmpty && document.symbols.symbol(of: "blob-code") == nil ? [] : document.symbols.symbols(of: Self.lineNames)
    }

    /// Whether white space counts in an element that is no `<pre>`, and each of its parts is a line.
    func isCode(_ node: NodeID) -> Bool {
        switch document.tag(node) {
        case .table: isBox(node) || !lines.isEmpty && beginsWithLine(node)
        case .div, .section: isBox(node) || isTyped(node)
        case .p: isTyped(node)
        case .code: isSetAsWritten(node)
        case .ol: isListOfLines(node)
        default: false
        }
    }

    /// A class alone says little ("cm-content" is content management elsewhere): the first line must stand near its beginning.
    private func isBox(_ node: NodeID) -> Bool {
        guard !boxes.isEmpty, document.classes(node).contains(where: boxes.contains) else { return false }
        let end = min(document.subtreeEnd(node).rawValue, node.rawValue + Self.farthestInBox)
        return (node.rawValue + 1..<end).contains { isLine(NodeID(rawValue: $0)) }
    }

    private func isListOfLines(_ list: NodeID) -> Bool {
        if !lists.isEmpty, document.classes(list).contains(where: lists.contains) { return true }
        guard !items.isEmpty else { return isBox(list) }
        // GeSHi names what stands in the item; "li1" alone is what Apple's editors call any item.
        guard let item = document.children(list).first(where: { document.tag($0) == .li }) else { return false }
        return [item, document.firstChild(item)].contains { node in
            node.map { !document.isText($0) && document.classes($0).contains(where: items.contains) } ?? false
        }
    }

    /// What was pasted from an editor: white space as it is written, in letters of one width.
    private func isTyped(_ node: NodeID) -> Bool {
        guard let style = whiteSpaceStyle(node), style.contains("white-space:pre;") || style.hasSuffix("white-space:pre") else {
            return false
        }
        return Self.faces.contains { style.contains($0) }
    }

    /// A style that speaks of white space, without any and in small letters; most do not, as a look at the bytes tells.
    private func whiteSpaceStyle(_ node: NodeID) -> String? {
        guard let value = document.attributeRange(Document.styleSymbol, of: node),
            document.arena[value].firstOffset(of: Self.whiteSpace) != nil
        else { return nil }
        return String(decoding: document.arena[value].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
    }

    private func isLine(_ node: NodeID) -> Bool { document.classes(node).contains(where: lines.contains) }

    private func beginsWithLine(_ table: NodeID) -> Bool {
        let end = min(document.subtreeEnd(table).rawValue, table.rawValue + Self.farthest)
        return (table.rawValue + 1..<end).contains { raw in
            let node = NodeID(rawValue: raw)
            return document.tag(node) == .td && isLine(node)
        }
    }

    /// A `<code>` of several lines whose style keeps them.
    private func isSetAsWritten(_ node: NodeID) -> Bool {
        guard let style = whiteSpaceStyle(node), style.contains("white-space:pre"), !style.contains("white-space:pre-line") else {
            return false
        }
        return (node.rawValue + 1..<min(document.subtreeEnd(node).rawValue, node.rawValue + Self.mostParts)).contains { raw in
            let part = NodeID(rawValue: raw)
            return document.isText(part) ? document.arena[document.textRange(part)].contains(0x0A) : document.tag(part) == .br
        }
    }

    /// Whether a text of nothing but white space stands between the lines, where the source is only indented.
    func isBetweenLines(_ text: NodeID) -> Bool {
        guard !lines.isEmpty || !lists.isEmpty || !items.isEmpty,
            document.arena[document.textRange(text)].allSatisfy({ $0 <= 0x20 })
        else { return false }
        var node = document.parent(text)
        for _ in 0..<Self.deepest {
            guard let element = node, element != Document.root else { return false }
            if isLine(element) || document.tag(element) == .pre || document.tag(element) == .li { return false }
            if isCode(element) { return true }
            node = document.parent(element)
        }
        return false
    }
}
