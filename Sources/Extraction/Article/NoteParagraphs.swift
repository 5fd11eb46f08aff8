internal import BlockAnalysis
internal import PageTree

/// Notes that stand in paragraphs of their own, as word processors and some generators write them: a mark leads to a place that
/// begins with the same label, and a link there leads back to the mark. Only the two together tell a note from a section's number.
struct NoteParagraphs {
    /// Links in the text that lead to such notes, with their labels.
    private(set) var marks: [NodeID: String] = [:]
    /// The elements that hold the labels with which the notes begin.
    private(set) var starts: [NodeID: String] = [:]
    /// Tables and lists of terms that do no more than set labels beside their notes.
    private(set) var layouts: Set<NodeID> = []

    /// Marks that lead to a place until one is led back to, and links back to one mark: what a page has more of are no notes.
    private static let mostTries = 64
    private static let mostWays = 64

    private struct Link {
        let node: NodeID
        let fragment: String
        let label: String?
    }

    /// - Complexity: O(nodes of the article).
    init(_ document: Document, in range: ClosedRange<UInt32>, except items: Set<String>) {
        guard let href = document.symbols.symbol(of: "href") else { return }
        var links: [Link] = []
        for raw in range {
            let node = NodeID(rawValue: raw)
            guard document.tag(node) == .a, let fragment = Self.fragment(of: node, href, document) else { continue }
            links.append(Link(node: node, fragment: fragment, label: NoteTargets.label(node, document)))
        }
        let labelled = links.filter { $0.label.map { !items.contains($0) } ?? false }
        guard labelled.count > 1 || labelled.count == 1 && links.count > 1 else { return }
        let places = Self.places(of: Set(labelled.map(\.fragment)), document, in: range)
        let leadingBack = Dictionary(grouping: links, by: \.fragment)
        var notes: [NodeID: String] = [:]
        var used: Set<String> = []
        var misses: [NodeID: Int] = [:]
        for link in labelled {
            guard let label = link.label, let place = places[link.fragment], place > link.node else { continue }
            if notes[place] == nil, misses[place, default: 0] < Self.mostTries {
                misses[place, default: 0] += 1
                guard !used.contains(label), let start = Self.start(of: place, label, document) else { continue }
                let holder = Self.holder(of: start, document)
                let ways = Self.names(of: link.node, document).flatMap { (leadingBack[$0] ?? []).prefix(Self.mostWays) }
                guard ways.contains(where: { $0.node != link.node && document.isAncestor(holder, of: $0.node) }) else { continue }
                notes[place] = label
                used.insert(label)
                starts[start] = label
                if let element = Self.layout(of: start, document) { layouts.insert(element) }
            }
            if notes[place] == label { marks[link.node] = label }
        }
    }

    /// The name of a place, whatever page it is on: programs write the page's own address before it, and that a link leads back from
    /// there says that it is this one.
    private static func fragment(of link: NodeID, _ href: UInt32, _ document: Document) -> String? {
        guard let range = document.attributeRange(href, of: link), range.count <= 400,
            let hash = document.arena[range].lastIndex(of: UInt8(ascii: "#")), hash + 1 < range.upperBound
        else { return nil }
        return String(decoding: document.arena[(hash + 1)..<range.upperBound], as: UTF8.self)
    }

    /// The elements of the article that bear names, as `id` or as `<a name>`.
    private static func places(of names: Set<String>, _ document: Document, in range: ClosedRange<UInt32>) -> [String: NodeID] {
        var places: [String: NodeID] = [:]
        for raw in range {
            let node = NodeID(rawValue: raw)
            guard !document.isCharacterData(node) else { continue }
            for name in own(node, document) where names.contains(name) && places[name] == nil { places[name] = node }
        }
        return places
    }

    private static func own(_ node: NodeID, _ document: Document) -> [String] {
        document.placeNames(node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What a mark is called: by itself, or by what is around it alone.
    private static func names(of mark: NodeID, _ document: Document) -> [String] {
        var names: [String] = []
        var node: NodeID? = mark
        for _ in 0..<4 {
            guard let element = node, element == mark || isInline(element, document) else { break }
            names += own(element, document)
            node = document.parent(element)
        }
        return names
    }

    /// The outermost element that holds a place's first word and no other, where that is the label.
    private static func start(of place: NodeID, _ label: String, _ document: Document) -> NodeID? {
        var raw = place.rawValue
        let end = min(document.subtreeEnd(place).rawValue, raw + 12)
        while raw < end, !isWord(NodeID(rawValue: raw), document) { raw += 1 }
        guard raw < end else { return nil }
        var start: NodeID?
        var node = document.parent(NodeID(rawValue: raw))
        if let cell = node, isCellOfNote(cell, document) { return NoteTargets.label(cell, document) == label ? cell : nil }
        while let element = node, isInline(element, document) {
            if NoteTargets.label(element, document) == label {
                start = element
            } else if start != nil || !isBracket(element, document) {
                break
            }
            node = document.parent(element)
        }
        guard let node, !isInline(node, document), !isHeadingOrCell(node, document) || isCellOfNote(node, document) else { return nil }
        return start
    }

    /// "[", in an element of its own.
    private static func isBracket(_ node: NodeID, _ document: Document) -> Bool {
        document.subtreeEnd(node).rawValue - node.rawValue <= 4
            && document.textBytes(node).allSatisfy { $0 == 0x5B || $0 == 0x28 }
    }

    private static func layout(of start: NodeID, _ document: Document) -> NodeID? {
        var node: NodeID? = start
        for _ in 0..<8 {
            guard let element = node else { return nil }
            switch document.tag(element) {
            case .table, .dl: return element
            case .p, .div, .li, .section, .aside: return nil
            default: node = document.parent(element)
            }
        }
        return nil
    }

    private static func isWord(_ node: NodeID, _ document: Document) -> Bool {
        document.isText(node) && document.arena[document.textRange(node)].contains { $0 > 0x20 }
    }

    private static func holder(of start: NodeID, _ document: Document) -> NodeID {
        var node = start
        while isInline(node, document), let parent = document.parent(node) { node = parent }
        // The way back may stand before the note beside its label.
        return document.tag(node) == .td ? document.parent(node) ?? node : node
    }

    private static func isInline(_ node: NodeID, _ document: Document) -> Bool {
        switch document.tag(node) {
        case .a, .sup, .sub, .span, .b, .strong, .i, .em, .small, .font, .cite: true
        default: false
        }
    }

    /// Whether a cell is the first of two in its row: the label beside its note, as docutils set notes before 2021.
    private static func isCellOfNote(_ cell: NodeID, _ document: Document) -> Bool {
        guard document.tag(cell) == .td, let row = document.parent(cell), document.tag(row) == .tr else { return false }
        let cells = document.children(row).filter { !document.isText($0) }
        return cells.count == 2 && cells[0] == cell && document.tag(cells[1]) == .td
    }

    /// Headings are numbered, too, and a cell among others cannot define a note.
    private static func isHeadingOrCell(_ node: NodeID, _ document: Document) -> Bool {
        switch document.tag(node) {
        case .h1, .h2, .h3, .h4, .h5, .h6, .td, .th, .caption, .li: true
        default: false
        }
    }
}
