internal import TextPrimitives

/// Attribute values of `class` whose tokens are known, by the value's hash: pages repeat them.
struct ClassCache {
    struct Entry {
        var value = TextRun(start: 0, count: 0, source: SourceSpan(0, 0))
        var start: UInt32 = 0
        var count: UInt16 = 0
    }

    private static let size = 256
    private var entries = [Entry](repeating: Entry(), count: size)

    @inline(__always) subscript(hash: Int) -> Entry {
        get { entries[hash & (Self.size - 1)] }
        set { entries[hash & (Self.size - 1)] = newValue }
    }
}

/// The attributes of elements.
extension TreeConstructor {
    /// Class tokens of one element; further ones are left out.
    private static let mostClasses = 64

    mutating func storeAttributes(_ token: TagToken, of node: inout Document.Node, _ input: Span<UInt8>) {
        for attribute in token.attributes where attribute.isStored { store(attribute, of: &node, input) }
    }

    @inline(__always) private mutating func store(_ attribute: AttributeToken, of node: inout Document.Node, _ input: Span<UInt8>) {
        let symbol = attribute.symbol ?? document.symbols.intern(input.lowercased(attribute.nameSpan).span)
        document.attributes.append(.init(name: symbol, value: .init(start: attribute.value.start, count: attribute.value.count)))
        node.payload.count += 1
        if symbol == SymbolTable.WellKnown.class.rawValue {
            classes(attribute.value, of: &node, input)
        } else if symbol == SymbolTable.WellKnown.id.rawValue, attribute.value.count > 0 {
            node.identifier = intern(attribute.value, input) + 1
        }
    }

    private mutating func intern(_ value: TextRun, _ input: Span<UInt8>) -> UInt32 {
        if value.start < madeBase {
            return document.symbols.intern(input.extracting(Int(value.start)..<Int(value.start + value.count)))
        }
        let start = Int(value.start - madeBase)
        let bytes = Array(document.arena[start..<(start + Int(value.count))])
        return document.symbols.intern(bytes.span)
    }

    private mutating func classes(_ value: TextRun, of node: inout Document.Node, _ input: Span<UInt8>) {
        guard value.start < madeBase else {
            let bytes = Array(document.arena[Int(value.start - madeBase)...].prefix(Int(value.count)))
            return split(bytes.span, of: &node)
        }
        let bytes = input.extracting(Int(value.start)..<Int(value.start + value.count))
        let hash = SymbolTable.hash(bytes)
        let known = classCache[hash]
        if known.value.count == value.count, value.count > 0, input.equals(bytes, at: Int(known.value.start)) {
            node.classStart = known.start
            node.classCount = known.count
            return
        }
        split(bytes, of: &node)
        classCache[hash] = .init(value: value, start: node.classStart, count: node.classCount)
    }

    private mutating func split(_ bytes: Span<UInt8>, of node: inout Document.Node) {
        node.classStart = UInt32(truncatingIfNeeded: document.classTokens.count)
        var position = 0
        while position < bytes.count, node.classCount < Self.mostClasses {
            while position < bytes.count, bytes[position].isHTMLSpace { position += 1 }
            let start = position
            while position < bytes.count, !bytes[position].isHTMLSpace { position += 1 }
            guard position > start else { break }
            document.classTokens.append(document.symbols.intern(bytes.extracting(start..<position)))
            node.classCount += 1
        }
    }

    /// Gives an element the attributes of a second tag that it lacks (`html` and `body`).
    mutating func addMissingAttributes(_ token: TagToken, to number: UInt32, _ input: Span<UInt8>) {
        var node = document.nodes[Int(number)]
        let known = node.payload
        var copied = false
        for attribute in token.attributes where attribute.isStored && Int(node.payload.count) < options.caps.attributes {
            let symbol = attribute.symbol ?? document.symbols.intern(input.lowercased(attribute.nameSpan).span)
            if document.attributes[known.indices].contains(where: { $0.name == symbol }) { continue }
            if !copied {
                // An element's attributes stand side by side.
                copied = true
                node.payload = .init(start: UInt32(document.attributes.count), count: known.count)
                document.attributes += document.attributes[known.indices]
            }
            store(attribute, of: &node, input)
        }
        document.nodes[Int(number)] = node
    }

    /// The bytes of a token's attribute in small letters, or nil when it has none of the name.
    func value(of name: PackedName, _ token: TagToken, _ input: Span<UInt8>) -> [UInt8]? {
        guard let run = token.attributes.first(where: { $0.name == name })?.value else { return nil }
        return (run.start..<(run.start + run.count)).map { byte($0, input).lowercasedASCII }
    }
}
