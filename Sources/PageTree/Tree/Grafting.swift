extension Document {
    /// Shows what the page hides until a script runs: the elements are read as if nothing hid them.
    public func revealing(_ nodes: some Sequence<NodeID>) -> Document {
        var document = self
        document.revealed.formUnion(nodes)
        return document
    }

    /// The tree with fragments as first children of some of its elements, which get numbers after the element's own.
    /// - Parameter fragments: parsed pages, of which the body's children are taken; one a node.
    /// - Complexity: O(nodes of all).
    public func grafting(_ fragments: [NodeID: Document]) -> Document {
        guard !fragments.isEmpty else { return self }
        var result = self
        result.nodes = []
        result.nodes.reserveCapacity(nodes.count + fragments.values.reduce(0) { $0 + $1.nodes.count })
        result.sources = []
        // For each old number, how many nodes were put in before it.
        var shift = [UInt32](repeating: 0, count: nodes.count + 1)
        var added: UInt32 = 0
        for index in nodes.indices {
            shift[index] = added
            result.nodes.append(nodes[index])
            result.sources.append(sources[index])
            if let fragment = fragments[NodeID(index)] {
                added += result.append(fragment, below: UInt32(result.nodes.count - 1))
                // What was put in stands nowhere in the page's bytes: an empty range at the element's beginning.
                let place = SourceSpan(start: sources[index].start, end: sources[index].start)
                while result.sources.count < result.nodes.count { result.sources.append(place) }
            }
        }
        shift[nodes.count] = added
        for index in nodes.indices {
            let place = index + Int(shift[index])
            let parent = nodes[index].parent
            result.nodes[place].parent = parent + shift[Int(parent)]
            result.nodes[place].subtreeEnd = nodes[index].subtreeEnd + shift[Int(nodes[index].subtreeEnd)]
        }
        result.revealed = Set(revealed.map { NodeID(rawValue: $0.rawValue + shift[$0.index]) })
        return result
    }

    /// Copies what is below a fragment's body to the end of the nodes; gives their count.
    private mutating func append(_ fragment: Document, below parent: UInt32) -> UInt32 {
        let body = (1..<max(1, fragment.nodes.count)).first { fragment.nodes[$0].tag == .body } ?? 0
        let first = body + 1
        let end = Int(fragment.nodes[body].subtreeEnd)
        guard first < end else { return 0 }
        let base = UInt32(nodes.count)
        let arenaBase = UInt32(arena.count)
        arena += fragment.arena
        for index in first..<end {
            var node = fragment.nodes[index]
            node.parent = Int(node.parent) == body ? parent : base + node.parent - UInt32(first)
            node.subtreeEnd = base + node.subtreeEnd - UInt32(first)
            if node.tag == .text {
                node.payload = TextRange(start: node.payload.start + arenaBase, count: node.payload.count)
            } else {
                copyNames(of: &node, from: fragment, arenaBase)
            }
            nodes.append(node)
        }
        return UInt32(end - first)
    }

    private mutating func copyNames(of node: inout Node, from fragment: Document, _ arenaBase: UInt32) {
        func symbol(_ old: UInt32) -> UInt32 { symbols.intern(Array(fragment.symbols.slice(old)).span) }
        if node.tag.isCustom {
            let name = symbol(fragment.customTags[Int(node.tag.rawValue - Tag.firstCustom)])
            if let index = customTags.firstIndex(of: name) {
                node.tag = Tag(rawValue: Tag.firstCustom + UInt16(index))
            } else if customTags.count < 256 {
                customTags.append(name)
                node.tag = Tag(rawValue: Tag.firstCustom + UInt16(customTags.count - 1))
            } else {
                node.tag = .span
            }
        }
        let old = fragment.attributes[node.payload.indices]
        node.payload = TextRange(start: UInt32(attributes.count), count: UInt32(old.count))
        for attribute in old {
            attributes.append(
                Attribute(
                    name: symbol(attribute.name),
                    value: TextRange(start: attribute.value.start + arenaBase, count: attribute.value.count)))
        }
        let tokens = fragment.classTokens[Int(node.classStart)..<(Int(node.classStart) + Int(node.classCount))]
        node.classStart = UInt32(classTokens.count)
        classTokens += tokens.map(symbol)
        if node.identifier != 0 { node.identifier = symbol(node.identifier - 1) + 1 }
    }
}
