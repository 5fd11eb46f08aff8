/// Matches selectors against one document. The elements that could match are found once for all selectors, by the key
/// name (id, class or tag) of each selector's last part.
public struct SelectorMatcher {
    private let document: Document
    private var byClass: [UInt32: [NodeID]] = [:]
    private var byIdentifier: [UInt32: [NodeID]] = [:]
    private var byTag: [Tag: [NodeID]] = [:]

    /// - Complexity: O(elements + selectors).
    public init(_ document: Document, for selectors: [Selector]) {
        self.document = document
        var tags: Set<Tag> = []
        for compound in selectors.flatMap(\.alternatives).map({ $0.parts[$0.parts.count - 1].compound }) {
            switch key(compound) {
            case .identifier(let symbol): byIdentifier[symbol] = []
            case .token(let symbol): byClass[symbol] = []
            case .tag(let tag): tags.insert(tag)
            case .attribute, .absent, .any: break
            }
        }
        guard !byClass.isEmpty || !byIdentifier.isEmpty || !tags.isEmpty else { return }
        collect(tags)
    }

    private mutating func collect(_ tags: Set<Tag>) {
        var isWanted = [Bool](repeating: false, count: document.symbols.count)
        for symbol in byClass.keys { isWanted[Int(symbol)] = true }
        let wantsTag = (0..<Int(Tag.firstCustom)).map { tags.contains(Tag(rawValue: UInt16($0))) }
        for raw in 1..<UInt32(max(1, document.nodeCount)) {
            let node = NodeID(rawValue: raw)
            let tag = document.tag(node)
            guard tag != .text else { continue }
            if !tag.isCustom, wantsTag[Int(tag.rawValue)] { byTag[tag, default: []].append(node) }
            for token in document.classes(node) where isWanted[Int(token)] && byClass[token]?.last != node {
                byClass[token, default: []].append(node)
            }
            if let identifier = document.identifier(node), byIdentifier[identifier] != nil {
                byIdentifier[identifier, default: []].append(node)
            }
        }
    }

    private enum Key { case identifier(UInt32), token(UInt32), attribute(UInt32), tag(Tag), absent, any }

    /// What an element must bear for the compound to match it; `absent` when nothing on the page does.
    private func key(_ compound: Selector.Compound) -> Key {
        if let name = compound.identifier { return document.symbols.symbol(of: name).map(Key.identifier) ?? .absent }
        if let name = compound.classes.first { return document.symbols.symbol(of: name).map(Key.token) ?? .absent }
        // Class and id aside, an attribute is rarer than a tag.
        if let name = compound.attributes.first?.name { return document.symbols.symbol(of: name).map(Key.attribute) ?? .absent }
        if let name = compound.tag, let tag = TagNames.lookup(Array(name.utf8).span) { return .tag(tag) }
        return .any
    }

    /// The elements that a selector selects, in page order.
    /// - Complexity: O(elements with the key name × steps up); O(elements) for a selector without tag, class or id.
    public func select(_ selector: Selector) -> [NodeID] {
        var found: [NodeID] = []
        for complex in selector.alternatives {
            for node in candidates(complex.parts[complex.parts.count - 1].compound)
            where matches(node, complex, complex.parts.count - 1, scope: nil) {
                found.append(node)
            }
        }
        return selector.alternatives.count == 1 ? found : Array(Set(found)).sorted()
    }

    /// Whether one element is selected.
    public func matches(_ node: NodeID, _ selector: Selector) -> Bool {
        selector.alternatives.contains { matches(node, $0, $0.parts.count - 1, scope: nil) }
    }

    private func candidates(_ compound: Selector.Compound) -> [NodeID] {
        switch key(compound) {
        case .identifier(let symbol): byIdentifier[symbol] ?? []
        case .token(let symbol): byClass[symbol] ?? []
        case .tag(let tag): byTag[tag] ?? []
        case .absent: []
        case .attribute(let symbol): elements.filter { document.attributeRange(symbol, of: $0) != nil }
        case .any: Array(elements)
        }
    }

    private var elements: some Collection<NodeID> {
        (1..<max(1, document.nodeCount)).lazy.map { NodeID(rawValue: UInt32($0)) }.filter { !document.isText($0) }
    }

    // MARK: Matching

    /// `scope` bounds the walk up for `:has()`: the element that the relative selector starts from.
    private func matches(_ node: NodeID, _ complex: Selector.Complex, _ last: Int, scope: NodeID?) -> Bool {
        guard matches(node, complex.parts[last].compound) else { return false }
        if last == 0 { return scope.map { holds(complex.parts[0].combinator, $0, node) } ?? true }
        switch complex.parts[last].combinator {
        case .child:
            guard let parent = document.parent(node), parent != Document.root else { return false }
            return matches(parent, complex, last - 1, scope: scope)
        case .descendant:
            var ancestor = document.parent(node)
            while let current = ancestor, current != Document.root {
                if matches(current, complex, last - 1, scope: scope) { return true }
                ancestor = document.parent(current)
            }
            return false
        case .next: return document.previousElement(node).map { matches($0, complex, last - 1, scope: scope) } ?? false
        case .later:
            var sibling = document.previousElement(node)
            while let current = sibling {
                if matches(current, complex, last - 1, scope: scope) { return true }
                sibling = document.previousElement(current)
            }
            return false
        }
    }

    private func holds(_ combinator: Selector.Combinator, _ scope: NodeID, _ node: NodeID) -> Bool {
        switch combinator {
        case .descendant: document.isAncestor(scope, of: node)
        case .child: document.parent(node) == scope
        case .next: document.previousElement(node) == scope
        case .later: document.parent(node) == document.parent(scope) && scope < node
        }
    }

    private func matches(_ node: NodeID, _ compound: Selector.Compound) -> Bool {
        if let tag = compound.tag, document.name(of: node) != tag { return false }
        if let identifier = compound.identifier {
            guard let symbol = document.symbols.symbol(of: identifier), document.identifier(node) == symbol else { return false }
        }
        for name in compound.classes {
            guard let symbol = document.symbols.symbol(of: name), document.classes(node).contains(symbol) else { return false }
        }
        return compound.attributes.allSatisfy { matches(node, $0) } && compound.pseudos.allSatisfy { matches(node, $0) }
    }

    private func matches(_ node: NodeID, _ test: Selector.AttributeTest) -> Bool {
        guard var value = document.attribute(test.name, of: node) else { return false }
        var wanted = test.value
        if test.ignoresCase {
            value = value.lowercased()
            wanted = wanted.lowercased()
        }
        switch test.comparison {
        case .exists: return true
        case .equals: return value == wanted
        case .includes: return !wanted.isEmpty && value.split(whereSeparator: \.isWhitespace).contains { $0 == wanted }
        case .dash: return value == wanted || value.hasPrefix(wanted + "-")
        case .prefix: return !wanted.isEmpty && value.hasPrefix(wanted)
        case .suffix: return !wanted.isEmpty && value.hasSuffix(wanted)
        case .contains: return !wanted.isEmpty && value.contains(wanted)
        }
    }

    private func matches(_ node: NodeID, _ pseudo: Selector.Pseudo) -> Bool {
        switch pseudo {
        case .not(let list): return !list.contains { matches(node, $0, $0.parts.count - 1, scope: nil) }
        case .matches(let list): return list.contains { matches(node, $0, $0.parts.count - 1, scope: nil) }
        case .has(let list): return list.contains { has(node, $0) }
        case .empty: return document.firstChild(node) == nil
        case .onlyChild: return siblings(node).count == 1
        case .firstOfType: return siblings(node).first { document.tag($0) == document.tag(node) } == node
        case .nthChild(let step, let offset, let fromEnd):
            let all = siblings(node)
            guard let index = all.firstIndex(of: node) else { return false }
            let place = (fromEnd ? all.count - index : index + 1) - offset
            return step == 0 ? place == 0 : place % step == 0 && place / step >= 0
        }
    }

    private func has(_ node: NodeID, _ complex: Selector.Complex) -> Bool {
        let reachesBeside = complex.parts[0].combinator == .next || complex.parts[0].combinator == .later
        let end = reachesBeside ? document.parent(node).map(document.subtreeEnd) ?? node : document.subtreeEnd(node)
        return ((node.rawValue + 1)..<max(node.rawValue + 1, end.rawValue)).contains { raw in
            let inner = NodeID(rawValue: raw)
            return !document.isText(inner) && matches(inner, complex, complex.parts.count - 1, scope: node)
        }
    }

    private func siblings(_ node: NodeID) -> [NodeID] {
        document.parent(node).map { parent in document.children(parent).filter { !document.isText($0) } } ?? []
    }
}
