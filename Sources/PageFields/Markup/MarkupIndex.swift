internal import PageTree

/// The elements of a page at which fields may stand, gathered in one walk.
struct MarkupIndex: Sendable {
    /// An element with `itemprop` or RDFa's `property`.
    struct Property: Sendable {
        let node: NodeID
        /// Names without their vocabulary, in small letters.
        let names: [Substring]
    }

    /// An element that opens an item: `itemscope` or `typeof`.
    struct Item: Sendable {
        let node: NodeID
        let types: [String]
    }

    private(set) var properties: [Property] = []
    private(set) var items: [NodeID: Item] = [:]
    private(set) var times: [NodeID] = []
    private(set) var headings: [NodeID] = []
    /// Elements by what their classes say.
    private(set) var marked: [(node: NodeID, words: ClassWords)] = []
    /// Links by relation: `author`, `tag`, `license`, `category`.
    private(set) var relations: [(node: NodeID, relation: String)] = []
    /// Links to the site's front page.
    private(set) var homeLinks: [NodeID] = []
    private(set) var images: [NodeID] = []
    /// Links whose address says that they lead to an author's page.
    private(set) var authorLinks: [NodeID] = []

    private static let relationNames = ["author", "tag", "license", "category"]

    /// Elements of a kind that are gathered; a page with more is a list.
    private static let most = 600

    private let findsAuthors: Bool

    /// - Parameter findsAuthors: whether links to authors' pages are asked for.
    /// - Complexity: O(nodes + attributes).
    init(_ document: Document, host: String?, findsAuthors: Bool) {
        self.findsAuthors = findsAuthors
        let symbols = Symbols(document)
        let host = Array((host ?? "").utf8)
        let hasMoments = document.symbols.symbol(of: "datetime") != nil
        var words = [ClassWords?](repeating: nil, count: document.symbols.count)
        for raw in 1..<UInt32(max(1, document.nodeCount)) {
            let node = NodeID(rawValue: raw)
            let tag = document.tag(node)
            guard tag != .text else { continue }
            switch tag {
            case .time: if times.count < Self.most { times.append(node) }
            case .h1: if headings.count < 20 { headings.append(node) }
            // What a script turns into "2 days ago": `<relative-time datetime>`.
            case _ where hasMoments && tag.isCustom && document.attribute("datetime", of: node) != nil:
                if times.count < Self.most { times.append(node) }
            case .img: if images.count < Self.most { images.append(node) }
            case .meta, .link, .html, .body: break
            default: if document.hasAttributes(node) { readClasses(node, document, &words) }
            }
            if document.hasAttributes(node) { readAttributes(node, tag, document, symbols, host) }
        }
    }

    private mutating func readClasses(_ node: NodeID, _ document: Document, _ words: inout [ClassWords?]) {
        var found: ClassWords = []
        func judge(_ symbol: UInt32) -> ClassWords {
            if let known = words[Int(symbol)] { return known }
            let judged = ClassWords.of(document.symbols.slice(symbol))
            words[Int(symbol)] = judged
            return judged
        }
        for symbol in document.classes(node) { found.formUnion(judge(symbol)) }
        if let identifier = document.identifier(node) {
            let judged = judge(identifier)
            // "fn" is a name among an hCard's classes, a note among identifiers.
            if !judged.contains(.name) || !Self.isNote(document.symbols.slice(identifier)) { found.formUnion(judged) }
        }
        if !found.isEmpty, marked.count < Self.most * 4 { marked.append((node, found)) }
    }

    private static func isNote(_ identifier: ArraySlice<UInt8>) -> Bool {
        identifier.split(whereSeparator: { $0 | 0x20 < 0x61 || $0 | 0x20 > 0x7A }).contains { $0.elementsEqual("fn".utf8) }
    }

    /// What an attribute is to fields.
    private enum AttributeKind: UInt8 {
        case property, scope, type, relation, address
    }

    /// Attributes that are read, by the numbers of their names.
    private struct Symbols {
        let kinds: [AttributeKind?]

        init(_ document: Document) {
            var kinds = [AttributeKind?](repeating: nil, count: document.symbols.count)
            let names: [(String, AttributeKind)] = [
                ("itemprop", .property), ("property", .property), ("itemscope", .scope), ("itemtype", .type), ("typeof", .type),
                ("rel", .relation), ("href", .address),
            ]
            for (name, kind) in names { if let symbol = document.symbols.symbol(of: name) { kinds[Int(symbol)] = kind } }
            self.kinds = kinds
        }
    }

    private mutating func readAttributes(_ node: NodeID, _ tag: Tag, _ document: Document, _ symbols: Symbols, _ host: [UInt8]) {
        // Nearly all that is read are addresses of links: a list is made for other kinds alone.
        var address: Range<Int>?
        var read: [(kind: AttributeKind, value: Range<Int>)] = []
        document.forEachAttribute(of: node) { symbol, range in
            guard let kind = symbols.kinds[Int(symbol)] else { return }
            if kind == .address { address = range } else { read.append((kind, range)) }
        }
        if let address, tag == .a {
            if findsAuthors, authorLinks.count < 60, AuthorLinkSource.isOfAuthor(document.arena[address]) { authorLinks.append(node) }
            if homeLinks.count < 40, Self.isHome(document.arena[address], host) { homeLinks.append(node) }
        }
        guard !read.isEmpty else { return }
        var names: [Substring] = []
        var types: [String]?
        for (kind, range) in read {
            func tokens() -> [String] {
                document.arena[range].split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: $0, as: UTF8.self) }
            }
            switch kind {
            case .property: names += tokens().map { Self.local($0.lowercased()) }
            case .type: types = (types ?? []) + tokens().map { String(Self.local($0)) }
            case .scope: types = types ?? []
            case .relation where tag == .a || tag == .link:
                guard range.count <= 64 else { continue }
                for relation in tokens().map({ $0.lowercased() }) where Self.relationNames.contains(relation) {
                    if relations.count < Self.most { relations.append((node, relation)) }
                }
            case .relation, .address: break
            }
        }
        if !names.isEmpty, properties.count < Self.most { properties.append(Property(node: node, names: names)) }
        if let types, items.count < Self.most { items[node] = Item(node: node, types: types) }
    }

    /// A name without its vocabulary: `schema:author`, `dc:creator`, `http://schema.org/author`.
    private static func local(_ name: String) -> Substring {
        guard let mark = name.lastIndex(where: { $0 == ":" || $0 == "/" || $0 == "#" }) else { return name[...] }
        return name[name.index(after: mark)...]
    }

    private static func isHome(_ href: ArraySlice<UInt8>, _ host: [UInt8]) -> Bool {
        if href.count == 1 { return href.first == UInt8(ascii: "/") }
        guard href.count >= 8, href.count <= 64, !host.isEmpty, href.starts(with: "http".utf8), let range = PageAddress.hostRange(href),
            range.count == host.count, zip(href[range], host).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
        else { return false }
        return href[range.upperBound...].allSatisfy { $0 == UInt8(ascii: "/") }
    }
}
