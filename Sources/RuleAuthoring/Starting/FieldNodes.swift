internal import BlockAnalysis
internal import Extraction
internal import PageFields
internal import PageTree

/// The elements that show a page's fields: those that say what was found for them, near the article and in nothing that is chrome.
struct FieldNodes {
    typealias Found = (field: String, selector: String, value: String, node: NodeID)

    private let document: Document
    private let view: PageView
    private let verdict: Verdict
    private let selectors: SelectorCandidates

    init(_ document: Document, _ view: PageView, _ verdict: Verdict, _ selectors: SelectorCandidates) {
        self.document = document
        self.view = view
        self.verdict = verdict
        self.selectors = selectors
    }

    /// The fields that get a rule, in the order in which they are written.
    private static let fields = ["title", "subtitle", "published", "author", "section"]

    /// A field's value as a page's test tells it.
    static func value(_ field: String, _ metadata: Metadata) -> String? {
        switch field {
        case "title": metadata.title
        case "subtitle": metadata.subtitle
        case "published": metadata.published
        case "author": metadata.authors.isEmpty ? nil : metadata.authors.map(\.name).joined(separator: ", ")
        case "section": metadata.section
        default: nil
        }
    }

    /// - Complexity: O(elements × fields).
    func find(around body: NodeID) -> [Found] {
        let region = region(around: body)
        return Self.fields.compactMap { field -> Found? in
            guard let value = Self.value(field, verdict.metadata) else { return nil }
            for node in nodes(showing: field, value) where isNearby(node, region) {
                guard let selector = selectors.selector(for: node) else { continue }
                return (field, selector, document.textContent(node).withSingleSpaces, node)
            }
            return nil
        }
    }

    // MARK: Which elements

    /// Elements that show a value and little besides, the best first.
    private func nodes(showing field: String, _ value: String) -> [NodeID] {
        let wanted = field == "author" ? verdict.metadata.authors.first?.name ?? value : value
        let words = wanted.withSingleSpaces.lowercased()
        // A by-line says "Text: …" before a name, and a role behind it.
        let most = field == "author" ? words.count + 40 : field == "published" ? 60 : words.count + 2
        var found: [(node: NodeID, length: Int)] = []
        for index in 1..<max(1, UInt32(document.nodeCount)) {
            let node = NodeID(rawValue: index)
            guard !document.isCharacterData(node), document.tag(node) != .title, document.tag(node) != .head else { continue }
            if field == "published" {
                guard let day = day(node), day == value.prefix(10) else { continue }
                found.append((node, 0))
                continue
            }
            guard document.textBytes(node).count <= most * 8 else { continue }
            let text = document.textContent(node).withSingleSpaces
            if text.count <= most, text.lowercased().contains(words) { found.append((node, text.count)) }
        }
        // Of an element and the one inside it that say the same, the inner one; a headline rather than a crumb.
        return found.sorted { left, right in
            let (a, b) = (
                field == "title" && document.tag(left.node) == .h1 ? 0 : 1, field == "title" && document.tag(right.node) == .h1 ? 0 : 1
            )
            return (a, left.length, right.node.rawValue) < (b, right.length, left.node.rawValue)
        }.map(\.node)
    }

    /// The day that an element states for machines.
    private func day(_ node: NodeID) -> Substring? {
        if let datetime = document.attribute("datetime", of: node) { return datetime.prefix(10) }
        guard document.attribute("itemprop", of: node) == "datePublished" else { return nil }
        return document.attribute("content", of: node)?.prefix(10)
    }

    // MARK: Where

    /// The element around the body that holds the headline, too: what stands outside tells of other articles.
    private func region(around body: NodeID) -> NodeID {
        let headline = verdict.labels.headline.flatMap {
            verdict.view.blocks.indices.contains($0) ? verdict.view.blocks[$0].nodes.lowerBound : nil
        }
        var node = body
        var steps = 0
        while let parent = document.parent(node), document.tag(parent) != .body, parent != Document.root {
            if let headline, document.isAncestor(node, of: headline) { break }
            if headline == nil, steps == 2 { break }
            node = parent
            steps += 1
        }
        return node
    }

    private static let chrome: RoleSet = [.menu, .related, .share, .subscribe, .comments, .advert, .footer, .cookie, .legal]

    private func isNearby(_ node: NodeID, _ region: NodeID) -> Bool {
        guard document.isAncestor(region, of: node) else { return false }
        // A block that holds the element: a name under a comment is its author's.
        let end = document.subtreeEnd(node)
        let roles = view.blocks.indices.filter { view.blocks[$0].nodes.lowerBound < end && view.blocks[$0].nodes.upperBound >= node }
            .compactMap { verdict.labels.labels.indices.contains($0) ? verdict.labels.labels[$0].role : nil }
        let isKnown = verdict.view.blocks.count == view.blocks.count
        return !isKnown || roles.isEmpty || !roles.allSatisfy { Self.chrome.contains($0) }
    }
}
