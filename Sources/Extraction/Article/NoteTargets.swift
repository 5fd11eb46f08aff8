internal import BlockAnalysis
internal import PageTree

/// The notes of an article: items of a printed list or paragraphs of their own, and the links in its text that lead to them.
struct NoteTargets {
    private let document: Document
    /// Notes by the symbol of their `id`, with their labels.
    private let labels: [UInt32: String]
    /// The same by the item.
    private let items: [NodeID: String]
    private let paragraphs: NoteParagraphs?

    /// - Parameter findsMarks: whether notes in paragraphs are looked for, which only the marks that lead to them tell.
    /// - Complexity: O(nodes of the article).
    init(_ document: Document, _ verdict: Verdict, findsMarks: Bool) {
        self.document = document
        var labels: [UInt32: String] = [:]
        var items: [NodeID: String] = [:]
        var owners: [String: NodeID] = [:]
        var paragraphs: NoteParagraphs?
        let blocks = verdict.bodyBlocks
        if let first = blocks.first, let last = blocks.last {
            let targets = Self.items(of: blocks, verdict, document)
            let range = verdict.view.blocks[first].nodes.lowerBound.rawValue...verdict.view.blocks[last].nodes.upperBound.rawValue
            for raw in range where !targets.isEmpty {
                let link = NodeID(rawValue: raw)
                guard document.tag(link) == .a, let symbol = document.fragmentSymbol(of: link), let item = targets[symbol], item > link,
                    let label = Self.label(link, document)
                else { continue }
                // One label, one note.
                if let known = owners[label], known != item { continue }
                if items[item] == nil {
                    items[item] = label
                    owners[label] = item
                    labels[symbol] = label
                }
            }
            if findsMarks { paragraphs = NoteParagraphs(document, in: range, except: Set(items.values)) }
        }
        self.paragraphs = paragraphs
        self.labels = labels
        self.items = items
    }

    /// The label of the note to which a link leads.
    func label(of link: NodeID) -> String? {
        if let label = paragraphs?.marks[link] { return label }
        guard !labels.isEmpty, let symbol = document.fragmentSymbol(of: link), let label = labels[symbol] else { return nil }
        return Self.label(link, document) == label ? label : nil
    }

    /// The label of an item that is a note.
    func label(ofItem item: NodeID) -> String? { items[item] }

    /// The label that an element holds, where a note in a paragraph of its own begins with it.
    func label(atStartOf note: NodeID) -> String? { paragraphs?.starts[note] }

    /// Whether a table or a list of terms does no more than set labels beside their notes.
    func isLayout(_ element: NodeID) -> Bool { paragraphs?.layouts.contains(element) ?? false }

    /// The printed items of lists by the symbol of their `id`, or of an anchor that they begin with.
    private static func items(of blocks: [Int], _ verdict: Verdict, _ document: Document) -> [UInt32: NodeID] {
        var items: [UInt32: NodeID] = [:]
        for block in blocks {
            var node: NodeID? = verdict.view.blocks[block].container
            while let element = node, element != Document.root, document.tag(element) != .li { node = document.parent(element) }
            guard let item = node, document.tag(item) == .li else { continue }
            let end = min(document.subtreeEnd(item).rawValue, item.rawValue + 6)
            for raw in item.rawValue..<end {
                if let symbol = document.identifier(NodeID(rawValue: raw)), items[symbol] == nil { items[symbol] = item }
            }
        }
        return items
    }

    /// "[3]", "3." and "3" as "3": up to four letters or digits; nil for other links.
    static func label(_ link: NodeID, _ document: Document) -> String? {
        guard document.subtreeEnd(link).rawValue - link.rawValue <= 12 else { return nil }
        let text = document.textContent(link).filter { !"[](). \n".contains($0) }
        let isLabel =
            (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
        return isLabel ? text : nil
    }
}
