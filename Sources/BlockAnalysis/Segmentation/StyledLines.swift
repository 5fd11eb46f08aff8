internal import PageTree
internal import TextPrimitives

/// Inline elements that only a role or the page's style makes boxes of their own: cells of tables without `<table>`, and lines of code
/// that no line feed parts.
struct StyledLines {
    private let document: Document
    private let sideNotes: Set<UInt32>

    init(_ document: Document) {
        self.document = document
        sideNotes = document.symbols.symbols(of: ["sidenote", "marginnote", "side-note", "margin-note"])
    }

    /// Whether a note stands in the margin of the page and in the source inside the sentence.
    func isSideNote(_ node: NodeID) -> Bool {
        guard !sideNotes.isEmpty, document.classes(node).contains(where: sideNotes.contains) else { return false }
        return (node.rawValue + 1..<min(document.subtreeEnd(node).rawValue, node.rawValue + 8)).contains { raw in
            let part = NodeID(rawValue: raw)
            return document.isText(part) && document.arena[document.textRange(part)].contains { $0 > 0x20 }
        }
    }

    private static let cells: Set<String> = ["cell", "gridcell", "columnheader", "rowheader", "row", "listitem", "heading"]

    /// Whether an element is a cell, a row, an item or a heading by its role.
    func isCell(_ node: NodeID) -> Bool { document.role(of: node).map(Self.cells.contains) ?? false }

    /// Whether a `<span>` or `<code>` inside `<pre>` is a line that ends without a line feed: its class or style makes it a box, and another such
    /// follows at once.
    func isLineOfCode(_ node: NodeID) -> Bool {
        guard isLine(node) else { return false }
        let neighbours = [document.nextSibling(node), previousSibling(node)].compactMap(\.self)
        guard !neighbours.isEmpty, neighbours.allSatisfy({ !document.isText($0) && isLine($0) }) else { return false }
        let bytes = document.textBytes(node)
        guard bytes.last != 0x0A else { return false }
        return !(node.rawValue..<document.subtreeEnd(node).rawValue).contains { document.tag(NodeID(rawValue: $0)) == .br }
    }

    private func previousSibling(_ node: NodeID) -> NodeID? {
        guard let parent = document.parent(node) else { return nil }
        var last: NodeID?
        var child = document.firstChild(parent)
        // Lines of code are few thousand at most; the first two tell as much as all.
        var steps = 0
        while let current = child, current != node, steps < 2 {
            last = current
            child = document.nextSibling(current)
            steps += 1
        }
        return last
    }

    private func isLine(_ node: NodeID) -> Bool {
        // Several `<code>` in one `<pre>` are a line each.
        if document.tag(node) == .code { return document.parent(node).map { document.tag($0) == .pre } ?? false }
        guard document.tag(node) == .span else { return false }
        if document.classes(node).contains(where: { Self.names.contains(document.symbols[$0]) }) { return true }
        return isBox(node)
    }

    /// Whether an element's own style says that it begins and ends a line.
    func isBox(_ node: NodeID) -> Bool {
        guard document.hasAttributes(node), let style = document.attributeRange(Document.styleSymbol, of: node) else { return false }
        return document.arena[style].filter { $0 > 0x20 }[...].firstOffset(of: Self.block) != nil
    }

    private static let block = Array("display:block".utf8)

    private static let names: Set<String> = ["line", "code-line", "token-line", "view-line", "codeline", "block", "d-block"]
}
