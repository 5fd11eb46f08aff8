internal import TextPrimitives

/// A value of a rule file with its place: text, a list, or a mapping. Lines and columns count from 1.
public struct SourceNode: Sendable {
    /// How a value was written; what YAML reads otherwise than it looks depends on it.
    public enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

    public enum Kind: Sendable, Equatable { case text(Style), list, mapping }

    let tree: SourceTree
    let index: Int

    private var record: SourceTree.Record { tree.records[index] }

    public var kind: Kind {
        switch record.kind {
        case SourceTree.list: .list
        case SourceTree.mapping: .mapping
        default: .text(Style(rawValue: record.kind) ?? .plain)
        }
    }

    public var line: Int { Int(record.line) }
    public var column: Int { Int(record.column) }

    /// The text, or nil for a list or a mapping.
    public var text: String? {
        tree.text(of: record).map(String.init)
    }

    /// The items of a list; empty for anything else.
    public var items: [SourceNode] { kind == .list ? children : [] }

    /// The keys and values of a mapping in file order; empty for anything else.
    public var pairs: [(key: SourceNode, value: SourceNode)] {
        guard kind == .mapping else { return [] }
        let all = children
        return stride(from: 0, to: all.count - 1, by: 2).map { (all[$0], all[$0 + 1]) }
    }

    /// The value of a mapping's key; nil without one, and for anything else.
    /// - Complexity: O(pairs).
    public subscript(key: String) -> SourceNode? { pairs.first { $0.key.text == key }?.value }

    private var children: [SourceNode] {
        let end = Int(record.end)
        var found: [SourceNode] = []
        var next = index + 1
        while next < end {
            found.append(SourceNode(tree: tree, index: next))
            let child = tree.records[next]
            next = child.kind < SourceTree.list ? next + 1 : Int(child.end)
        }
        return found
    }

    /// Whether the text is exactly this.
    public func isText(_ wanted: StaticString) -> Bool {
        tree.text(of: record)?.utf8.elementsEqual(wanted.description.utf8) ?? false
    }
}

/// The values of one rule file, flat and in file order.
public final class SourceTree: Sendable {
    struct Record: Sendable {
        /// A `SourceNode.Style`, `list` or `mapping`.
        var kind: UInt8
        var line: UInt32
        var column: UInt32
        /// Of a text, its first byte.
        var start: UInt32
        /// Of a text, past its last byte; of a list or a mapping, past its last descendant.
        var end: UInt32
    }

    static let list: UInt8 = 5
    static let mapping: UInt8 = 6

    let records: [Record]
    /// All texts, one behind the other. Parts of a text are known to be one: of bytes, each would be proved to be UTF-8 again.
    let text: Substring

    init(records: [Record], text: Substring) {
        self.records = records
        self.text = text
    }

    /// The text of a record, or nil for a list or a mapping.
    func text(of record: Record) -> Substring? {
        record.kind < Self.list ? text.part(Int(record.start)..<Int(record.end)) : nil
    }

    /// The outermost value, or nil for an empty file.
    public var root: SourceNode? { records.isEmpty ? nil : SourceNode(tree: self, index: 0) }

    /// The tree without the mapping entries that `isDropped` says, by the keys on the way to them.
    public func pruned(_ isDropped: ([String]) -> Bool) -> SourceTree {
        let builder = SourceTreeBuilder()
        func copy(_ node: SourceNode, _ keys: [String]) {
            switch node.kind {
            case .text(let style): builder.add(node.text ?? "", style, line: node.line, column: node.column)
            case .list:
                builder.group(isMapping: false, line: node.line, column: node.column) { for item in node.items { copy(item, keys) } }
            case .mapping:
                builder.group(isMapping: true, line: node.line, column: node.column) {
                    for (key, value) in node.pairs where !isDropped(keys + [key.text ?? ""]) {
                        copy(key, keys)
                        copy(value, keys + [key.text ?? ""])
                    }
                }
            }
        }
        if let root { copy(root, []) }
        return builder.tree
    }
}

/// Makes a tree in file order.
final class SourceTreeBuilder {
    private var records: [SourceTree.Record] = []
    private var text = ""

    var count: Int { records.count }
    var tree: SourceTree { SourceTree(records: records, text: text[...]) }

    func add(_ value: String, _ style: SourceNode.Style, line: Int, column: Int) {
        let start = UInt32(text.utf8.count)
        text += value
        records.append(
            .init(
                kind: style.rawValue, line: UInt32(line), column: UInt32(column), start: start, end: UInt32(text.utf8.count)))
    }

    /// Begins a list or a mapping; what is added up to `close` stands in it.
    func open(isMapping: Bool, line: Int, column: Int) -> Int {
        records.append(
            .init(
                kind: isMapping ? SourceTree.mapping : SourceTree.list, line: UInt32(line), column: UInt32(column), start: 0, end: 0))
        return records.count - 1
    }

    func group(isMapping: Bool, line: Int, column: Int, _ content: () -> Void) {
        let group = open(isMapping: isMapping, line: line, column: column)
        content()
        close(group)
    }

    func close(_ group: Int) { records[group].end = UInt32(records.count) }
}
