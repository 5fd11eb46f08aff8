internal import BlockAnalysis
internal import PageTree

/// Finds which kept blocks belong to one comment, who wrote it and which it answers.
struct CommentThread {
    private(set) var comments: [Comment] = []
    private let verdict: Verdict
    private let document: Document
    private let authorMarks: ClassMarks
    private let dateMarks: ClassMarks

    /// Elements up at which a comment may begin.
    private static let reach = 12
    /// Characters of the longest name.
    private static let longestName = 60

    init(_ verdict: Verdict, _ document: Document, _ commentBlocks: [Int]) {
        self.verdict = verdict
        self.document = document
        authorMarks = ClassMarks(document, words: ["author", "user", "name", "nick", "commenter"])
        dateMarks = ClassMarks(document, words: ["date", "time", "published"])
        let marks = ClassMarks(document, words: ["comment", "reply", "kommentar", "disqus", "post", "message"])
        let kinds = kinds(marks)
        var order: [NodeID] = []
        var blocks: [NodeID: [Int]] = [:]
        for block in commentBlocks {
            let item = item(around: verdict.view.blocks[block].container, kinds, marks)
            if blocks[item] == nil { order.append(item) }
            blocks[item, default: []].append(block)
        }
        let items = Set(order)
        for item in order {
            let author = author(in: item, items)
            let texts = (blocks[item] ?? []).map { verdict.printedText(of: $0) }.filter { $0 != author }
            guard !texts.isEmpty else { continue }
            comments.append(
                Comment(
                    // A name that was read from the tree was not moderated.
                    author: verdict.pageModeration == nil ? author : nil, published: published(in: item, items),
                    depth: depth(of: item, items),
                    text: texts.joined(separator: "\n")))
        }
    }

    /// The widest marked element around a text whose kind the page has more than once, up to where a kind comes again: the answers of
    /// a comment stand inside it.
    private func item(around container: NodeID, _ kinds: [ElementKind: Int], _ marks: ClassMarks) -> NodeID {
        var node: NodeID? = container
        var seen: Set<ElementKind> = []
        var nearest: NodeID?
        var found: NodeID?
        for _ in 0..<Self.reach {
            guard let current = node, document.tag(current) != .body else { break }
            if marks.mark(current, in: document) {
                nearest = nearest ?? current
                let kind = ElementKind(current, in: document)
                guard seen.insert(kind).inserted else { break }
                if kinds[kind] ?? 0 > 1 { found = current }
            }
            node = document.parent(current)
        }
        return found ?? nearest ?? container
    }

    private func kinds(_ marks: ClassMarks) -> [ElementKind: Int] {
        var kinds: [ElementKind: Int] = [:]
        for index in 1..<UInt32(document.nodeCount) where marks.mark(NodeID(rawValue: index), in: document) {
            kinds[ElementKind(NodeID(rawValue: index), in: document), default: 0] += 1
        }
        return kinds
    }

    private func depth(of item: NodeID, _ items: Set<NodeID>) -> Int {
        var depth = 0
        var node = document.parent(item)
        while let current = node {
            if items.contains(current) { depth += 1 }
            node = document.parent(current)
        }
        return depth
    }

    /// The elements of a comment itself, those of its answers left out.
    private func elements(of item: NodeID, _ items: Set<NodeID>) -> [NodeID] {
        var found: [NodeID] = []
        var index = item.index + 1
        let end = document.subtreeEnd(item).index
        while index < end {
            let node = NodeID(rawValue: UInt32(index))
            if items.contains(node) {
                index = document.subtreeEnd(node).index
                continue
            }
            if !document.isText(node) { found.append(node) }
            index += 1
        }
        return found
    }

    private func author(in item: NodeID, _ items: Set<NodeID>) -> String? {
        for node in elements(of: item, items) {
            let isMarked =
                authorMarks.mark(node, in: document) || document.tag(node) == .cite
                || document.attribute("itemprop", of: node) == "author" || document.attribute("rel", of: node) == "author"
            guard isMarked else { continue }
            let name = document.textContent(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !name.isEmpty, name.count <= Self.longestName { return name }
        }
        return nil
    }

    private func published(in item: NodeID, _ items: Set<NodeID>) -> String? {
        var text: String?
        for node in elements(of: item, items) {
            if document.tag(node) == .time, let value = document.attribute("datetime", of: node) { return value }
            guard text == nil, document.tag(node) == .time || dateMarks.mark(node, in: document) else { continue }
            let shown = document.textContent(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if shown.contains(where: \.isNumber), shown.count <= Self.longestName { text = shown }
        }
        return text
    }
}
