internal import BlockAnalysis
internal import Extraction
internal import PageTree

/// A page as it is laid out and as nothing of it can act: no scripts, frames, forms or objects, no address to load. Each run of text
/// stands in an element of its own with its block's number.
struct InertPage {
    /// The element around a run of text. A name that no style sheet knows.
    static let run = "winnow-run"
    /// The attribute with the block's number, from 1.
    static let number = "data-block"

    let html: String
    /// The blocks that stand in it.
    let placed: Set<Int>

    /// - Complexity: O(n) over the page's bytes.
    init(_ verdict: Verdict) {
        guard let document = verdict.view.document else {
            html = Self.plain(verdict.view.segmentation)
            placed = Set(verdict.view.blocks.indices)
            return
        }
        let spans = BlockSpans(verdict.view.segmentation, in: document)
        var options = ParserOptions()
        options.detail = .everything
        options.readsNoscript = (0..<UInt32(document.nodeCount)).contains { index in
            let node = NodeID(rawValue: index)
            return document.tag(node) == .noscript && document.firstChild(node) != nil
        }
        // The bytes that were parsed stand at the beginning of the tree's own.
        let source = Array(document.arena[document.sourceRange(of: Document.root)])
        var writer = InertWriter(HTMLParser.parse(source, options), spans)
        writer.write()
        html = writer.html
        placed = spans.placed
    }

    /// Flattened text: a paragraph a block.
    private static func plain(_ segmentation: Segmentation) -> String {
        let paragraphs = segmentation.blocks.enumerated().map { number, block in
            "<p><\(run) \(Self.number)=\"\(number + 1)\">\(HTMLText.escaped(segmentation.text(block)))</\(run)></p>"
        }
        return "<!doctype html><html><head><style>p{white-space:pre-wrap;font:16px/1.5 sans-serif;max-width:42em}</style></head><body>"
            + paragraphs.joined(separator: "\n") + "</body></html>"
    }
}

/// Writes a tree out again, element by element; what is not known to be harmless is left out.
private struct InertWriter {
    private let document: Document
    private let spans: BlockSpans
    private(set) var html = ""
    /// Elements that are open, with where they end.
    private var open: [(end: NodeID, tag: String)] = []

    init(_ document: Document, _ spans: BlockSpans) {
        self.document = document
        self.spans = spans
    }

    mutating func write() {
        var index: UInt32 = 1
        while Int(index) < document.nodeCount {
            let node = NodeID(rawValue: index)
            close(before: node)
            index = write(node) ? index + 1 : max(index + 1, document.subtreeEnd(node).rawValue)
        }
        close(before: NodeID(rawValue: UInt32(document.nodeCount)))
    }

    private mutating func close(before node: NodeID) {
        while let last = open.last, last.end <= node {
            if !last.tag.isEmpty { html += "</\(last.tag)>" }
            open.removeLast()
        }
    }

    /// Whether what is below the node is to be written.
    private mutating func write(_ node: NodeID) -> Bool {
        if document.isText(node) {
            writeText(node)
            return false
        }
        if document.isCharacterData(node) {
            // Without its type a page is laid out by older rules; the type's name is all that is taken of it.
            if document.tag(node) == .doctype { html += "<!doctype html>" }
            return false
        }
        let name = document.name(of: node)
        // Graphics are left out; of a formula its text stays.
        if namespace(node) == .svg { return false }
        if namespace(node) == .mathML {
            open.append((document.subtreeEnd(node), ""))
            return true
        }
        if name == "style" { writeStyle(node) }
        guard let tag = InertNames.element(name) else { return false }
        html += "<\(tag)\(attributes(node, tag))>"
        guard !InertNames.void.contains(tag) else { return false }
        open.append((document.subtreeEnd(node), tag))
        return true
    }

    private func namespace(_ node: NodeID) -> Namespace {
        document.namespaces.indices.contains(node.index) ? document.namespaces[node.index] : .html
    }

    private mutating func writeText(_ node: NodeID) {
        let text = document.text(node)
        let escaped = HTMLText.escaped(text)
        guard let block = spans.block(at: document.sourceRange(of: node).lowerBound), !text.allSatisfy(\.isWhitespace) else {
            html += escaped
            return
        }
        html += "<\(InertPage.run) \(InertPage.number)=\"\(block + 1)\">\(escaped)</\(InertPage.run)>"
    }

    private mutating func writeStyle(_ node: NodeID) {
        let type = document.attribute("type", of: node) ?? ""
        guard type.isEmpty || type.lowercased() == "text/css" else { return }
        let media = document.attribute("media", of: node).map { " media=\"\(HTMLText.escaped($0))\"" } ?? ""
        html += "<style\(media)>\(InertStyle.cleaned(document.textContent(node)))</style>"
    }

    private func attributes(_ node: NodeID, _ tag: String) -> String {
        var text = ""
        for (name, value) in document.attributes(of: node) {
            if name == "style" {
                text += " style=\"\(HTMLText.escaped(InertStyle.cleaned(value)))\""
            } else if name == "src", tag == "img", InertNames.isPicture(value) {
                text += " src=\"\(HTMLText.escaped(value))\""
            } else if InertNames.isKept(attribute: name), name != InertPage.number {
                text += " \(name)=\"\(HTMLText.escaped(value))\""
            }
        }
        return text
    }
}
