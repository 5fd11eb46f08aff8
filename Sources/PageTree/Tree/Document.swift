/// A node's place in its document: nodes are numbered in page order (preorder).
public struct NodeID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: UInt32
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }
    init(_ index: Int) { rawValue = UInt32(index) }
    @inlinable public var index: Int { Int(rawValue) }
    @inlinable public static func < (left: NodeID, right: NodeID) -> Bool { left.rawValue < right.rawValue }
    @inlinable public static func <= (left: NodeID, right: NodeID) -> Bool { left.rawValue <= right.rawValue }
    @inlinable public static func > (left: NodeID, right: NodeID) -> Bool { left.rawValue > right.rawValue }
    @inlinable public static func >= (left: NodeID, right: NodeID) -> Bool { left.rawValue >= right.rawValue }
    @inlinable public static func == (left: NodeID, right: NodeID) -> Bool { left.rawValue == right.rawValue }
    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// The namespaces of elements.
public enum Namespace: UInt8, Sendable { case html, svg, mathML }

/// A parsed page: a flat, immutable tree. All text and attribute values stand in one arena of UTF-8; a node's
/// descendants are the numbers between it and its `subtreeEnd`.
public struct Document: Sendable {
    /// A run of bytes in the arena.
    public struct TextRange: Sendable {
        public let start: UInt32
        public var count: UInt32
        @inlinable public var indices: Range<Int> { Int(start)..<Int(start + count) }
    }

    @usableFromInline struct Attribute: Sendable {
        @usableFromInline let name: UInt32
        @usableFromInline let value: TextRange
    }

    @usableFromInline struct Node: Sendable {
        @usableFromInline var tag: Tag
        @usableFromInline var parent: UInt32
        @usableFromInline var subtreeEnd: UInt32
        /// A text node's text; of an element, the range of its attributes.
        @usableFromInline var payload: TextRange
        @usableFromInline var classStart: UInt32 = 0
        @usableFromInline var classCount: UInt16 = 0
        /// The symbol of its id plus one, or zero.
        @usableFromInline var identifier: UInt32 = 0
    }

    @usableFromInline var nodes: [Node] = []
    @usableFromInline var attributes: [Attribute] = []
    @usableFromInline var classTokens: [UInt32] = []
    var customTags: [UInt32] = []
    /// The decoded bytes that were parsed, and after them the text that was made of them (references resolved, line ends made
    /// one). Every text node and attribute value is a range of it.
    public internal(set) var arena: [UInt8] = []
    /// Attribute names, class tokens, ids and custom tags.
    public internal(set) var symbols = SymbolTable()
    /// Where each node stands in the decoded bytes that were parsed.
    var sources: [SourceSpan] = []
    /// The namespace of each node, where all of a page is kept (`ParserOptions.Detail.everything`).
    public internal(set) var namespaces: [Namespace] = []
    /// Scripts that hold data.
    public internal(set) var scripts: [ScriptSource] = []
    /// JSON-LD scripts, as they stand.
    public var structuredData: [[UInt8]] {
        scripts.lazy.filter { $0.kind == .jsonLD }.map { Array(arena[$0.content]) }
    }
    /// What stands in `<noscript>` elements whose content was not read, as ranges of `arena`.
    public internal(set) var noscripts: [Range<Int>] = []
    /// What stands in `<style>` elements, as ranges of `arena`.
    public internal(set) var styles: [Range<Int>] = []
    /// Elements that a site's `preprocess` shows although the page hides them until a script runs.
    public internal(set) var revealed: Set<NodeID> = []
    /// Ways in which the page was not taken as it stands, sorted by name.
    public internal(set) var degradations: [Degradation] = []
    /// The encoding that was used and why.
    public internal(set) var encoding = EncodingChoice(.utf8, reason: .text)

    public var nodeCount: Int { nodes.count }
    /// The document itself; every other node is below it.
    @inlinable public static var root: NodeID { NodeID(rawValue: 0) }

    @inlinable public func tag(_ node: NodeID) -> Tag { nodes[node.index].tag }
    @inlinable public func isText(_ node: NodeID) -> Bool { nodes[node.index].tag == .text && node != Document.root }
    @inlinable public func parent(_ node: NodeID) -> NodeID? {
        node == Document.root ? nil : NodeID(rawValue: nodes[node.index].parent)
    }
    /// One past the last descendant.
    @inlinable public func subtreeEnd(_ node: NodeID) -> NodeID { NodeID(rawValue: nodes[node.index].subtreeEnd) }

    @inlinable public func isAncestor(_ ancestor: NodeID, of node: NodeID) -> Bool {
        ancestor < node && node.rawValue < nodes[ancestor.index].subtreeEnd
    }

    /// The first child, be it an element or text.
    @inlinable public func firstChild(_ node: NodeID) -> NodeID? {
        let next = node.rawValue + 1
        return next < nodes[node.index].subtreeEnd ? NodeID(rawValue: next) : nil
    }

    @inlinable public func nextSibling(_ node: NodeID) -> NodeID? {
        guard let parent = parent(node) else { return nil }
        let next = nodes[node.index].subtreeEnd
        return next < nodes[parent.index].subtreeEnd ? NodeID(rawValue: next) : nil
    }

    /// The children in page order. - Complexity: O(1) a step.
    public func children(_ node: NodeID) -> Children {
        Children(nodes: nodes, first: node.rawValue + 1, end: nodes[node.index].subtreeEnd)
    }

    /// Children in page order; holds the nodes alone, as a copy of the document would be ten references.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let nodes: [Node]
        @usableFromInline var first: UInt32
        @usableFromInline let end: UInt32

        init(nodes: [Node], first: UInt32, end: UInt32) {
            self.nodes = nodes
            self.first = first
            self.end = end
        }

        @inlinable public mutating func next() -> NodeID? {
            guard first < end else { return nil }
            let child = NodeID(rawValue: first)
            first = nodes[child.index].subtreeEnd
            return child
        }
    }

    /// The bytes of a text node, as a range of `arena`.
    @inlinable public func textRange(_ node: NodeID) -> Range<Int> { nodes[node.index].payload.indices }

    /// A text node's text.
    public func text(_ node: NodeID) -> String { String(decoding: arena[textRange(node)], as: UTF8.self) }

    /// All text below a node, as it stands. - Complexity: O(n) over the subtree.
    public func textContent(_ node: NodeID) -> String { String(decoding: textBytes(node), as: UTF8.self) }

    /// The same as UTF-8.
    public func textBytes(_ node: NodeID) -> [UInt8] {
        var bytes: [UInt8] = []
        for index in node.index..<Int(nodes[node.index].subtreeEnd) where isText(NodeID(index)) {
            bytes.append(contentsOf: arena[nodes[index].payload.indices])
        }
        return bytes
    }

    /// Whether a node is an element with attributes, a class or an id.
    @inlinable public func hasAttributes(_ node: NodeID) -> Bool {
        let node = nodes[node.index]
        return node.tag != .text && (node.payload.count > 0 || node.classCount > 0 || node.identifier != 0)
    }

    /// The symbols of the class tokens of an element.
    @inlinable public func classes(_ node: NodeID) -> ArraySlice<UInt32> {
        let node = nodes[node.index]
        return classTokens[Int(node.classStart)..<(Int(node.classStart) + Int(node.classCount))]
    }

    /// The symbol of an element's id.
    @inlinable public func identifier(_ node: NodeID) -> UInt32? {
        let identifier = nodes[node.index].identifier
        return identifier == 0 ? nil : identifier - 1
    }

    /// An attribute's value by name (lower case), or nil when the element lacks it.
    public func attribute(_ name: String, of node: NodeID) -> String? {
        guard let symbol = symbols.symbol(of: name) else { return nil }
        return attributeRange(symbol, of: node).map { String(decoding: arena[$0], as: UTF8.self) }
    }

    /// An attribute's value by its name's symbol, as a range of `arena`.
    @inlinable public func attributeRange(_ symbol: UInt32, of node: NodeID) -> Range<Int>? {
        let node = nodes[node.index]
        guard node.tag != .text else { return nil }
        for attribute in attributes[node.payload.indices] where attribute.name == symbol {
            return attribute.value.indices
        }
        return nil
    }

    /// Calls with the name's symbol and the value's range of each attribute of an element, in source order.
    @inlinable public func forEachAttribute(of node: NodeID, _ body: (UInt32, Range<Int>) -> Void) {
        let node = nodes[node.index]
        guard node.tag != .text else { return }
        for attribute in attributes[node.payload.indices] { body(attribute.name, attribute.value.indices) }
    }

    /// All attributes of an element in source order.
    public func attributes(of node: NodeID) -> [(name: String, value: String)] {
        guard !isCharacterData(node) else { return [] }
        return attributes[nodes[node.index].payload.indices].map {
            (symbols[$0.name], String(decoding: arena[$0.value.indices], as: UTF8.self))
        }
    }

    /// Text, a comment or a document type: what has no attributes.
    public func isCharacterData(_ node: NodeID) -> Bool {
        let tag = nodes[node.index].tag
        return tag == .text || tag == .comment || tag == .doctype
    }

    /// Where a node stands in the decoded bytes that were parsed: an element from its start tag to the end of its end tag, or to
    /// what ended it; one that the page does not write (an implied `body`, a formatting element that is opened again) from the
    /// place that implied it.
    public func sourceRange(of node: NodeID) -> Range<Int> {
        let span = sources[node.index]
        return Int(span.start)..<max(Int(span.start), Int(span.end))
    }

    /// Whether an element has a name, given in lower case.
    func hasName(_ wanted: String, _ node: NodeID) -> Bool {
        let tag = nodes[node.index].tag
        if !tag.isCustom { return TagTable.names[Int(tag.rawValue)] == wanted }
        return symbols[customTags[Int(tag.rawValue - Tag.firstCustom)]] == wanted
    }

    /// The element's name in lower case; `#text` for text.
    public func name(of node: NodeID) -> String {
        let tag = nodes[node.index].tag
        return tag.isCustom ? symbols[customTags[Int(tag.rawValue - Tag.firstCustom)]] : TagTable.names[Int(tag.rawValue)]
    }
}

extension Document {
    /// The symbols of the attributes that decide whether an element is shown.
    public static var hiddenSymbol: UInt32 { SymbolTable.WellKnown.hidden.rawValue }
    public static var styleSymbol: UInt32 { SymbolTable.WellKnown.style.rawValue }

    /// An element's role (WAI-ARIA) in small letters, asked for at every element as well.
    public func role(of node: NodeID) -> String? {
        attributeRange(SymbolTable.WellKnown.role.rawValue, of: node).map { String(decoding: arena[$0], as: UTF8.self).lowercased() }
    }

    /// The name of the place on its own page that a link leads to, as "note-1" of "#note-1"; nil for one that leads elsewhere.
    public func fragment(of link: NodeID) -> ArraySlice<UInt8>? {
        guard let address = attributeRange(SymbolTable.WellKnown.href.rawValue, of: link), address.count > 1,
            arena[address.lowerBound] == UInt8(ascii: "#")
        else { return nil }
        return arena[address.dropFirst()]
    }

    /// Whether an element of the page says by its role that it is a table.
    /// - Complexity: O(attributes).
    public var hasTablesByRole: Bool {
        guard let role = symbols.symbol(of: "role") else { return false }
        return attributes.contains { attribute in
            attribute.name == role && Self.tableRoles.contains { arena[attribute.value.indices].elementsEqual($0) }
        }
    }

    private static let tableRoles = ["table", "grid"].map { Array($0.utf8) }

    /// What an element is of a table: its own tag, or the one that its role stands for (WAI-ARIA) where a table is made of `<div>` and `<span>`.
    /// - Complexity: O(1), but for elements with a role.
    public func tablePart(_ node: NodeID) -> Tag {
        let own = tag(node)
        guard own == .div || own == .span || own.isCustom, let role = role(of: node) else { return own }
        return switch role {
        case "table", "grid": .table
        case "row": .tr
        case "cell", "gridcell": .td
        case "columnheader", "rowheader": .th
        case "caption": .caption
        default: own
        }
    }

    /// The names by which links lead to an element: its `id` and, of an `<a>`, its `name`.
    public func placeNames(_ node: NodeID) -> [ArraySlice<UInt8>] {
        var names: [ArraySlice<UInt8>] = []
        if let identifier = identifier(node) { names.append(symbols.slice(identifier)) }
        if tag(node) == .a, let name = symbols.symbol(of: "name").flatMap({ attributeRange($0, of: node) }), !name.isEmpty {
            names.append(arena[name])
        }
        return names
    }

    /// The symbol of that name; nil as well where no element of the page bears it.
    public func fragmentSymbol(of link: NodeID) -> UInt32? {
        fragment(of: link).flatMap { symbols.symbol(of: String(decoding: $0, as: UTF8.self)) }
    }

    /// Elements up from a node to the nearest one that is another or holds it, at most so many.
    /// - Complexity: O(steps).
    public func steps(from node: NodeID, upTo other: NodeID, atMost most: Int = .max) -> Int {
        var current = node
        var count = 0
        while count < most, current != other, !isAncestor(current, of: other), let above = parent(current) {
            current = above
            count += 1
        }
        return count
    }

    /// The nearest link around a node. - Complexity: O(depth).
    public func link(around node: NodeID) -> NodeID? {
        var current: NodeID? = node
        while let candidate = current, tag(candidate) != .a { current = parent(candidate) }
        return current
    }
}
