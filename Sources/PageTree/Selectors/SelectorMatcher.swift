public import TextPrimitives

/// Matches selectors against one document, counting its steps: what a selector with `:has()`, `~` or `*` may cost on a
/// hostile page has no other bound.
public final class SelectorMatcher {
    private let document: Document
    private lazy var siblings = SiblingTable(document)
    /// What tests of texts keep from one element to the next.
    private var textMemory: AnyObject?
    /// Steps that are left; at zero nothing matches any more.
    private var steps = standardSteps

    /// Elements and names looked at, for one rule on one page. A count, whose time was not measured.
    public static let standardSteps = 1_000_000

    public init(_ document: Document) { self.document = document }

    /// The elements that a selector selects, in page order.
    /// - Complexity: O(elements × parts), within `steps`.
    public func select(_ selector: Selector) -> [NodeID] {
        (1..<max(1, document.nodeCount)).lazy.map { NodeID(rawValue: UInt32($0)) }
            .filter { !self.document.isText($0) && self.matches($0, selector) }
    }

    /// Whether one element is selected.
    public func matches(_ node: NodeID, _ selector: Selector) -> Bool {
        selector.alternatives.contains { matches(node, $0, $0.parts.count - 1, scope: nil) }
    }

    /// Whether the numbered selector of the list selects the element, at the budget's cost: false once it is spent.
    public func matches(_ node: NodeID, _ selector: Selector, alternative: Int, within budget: inout StepBudget) -> Bool {
        let complex = selector.alternatives[alternative]
        steps = budget.left
        let holds = matches(node, complex, complex.parts.count - 1, scope: nil)
        _ = budget.charge(budget.left - steps)
        return holds
    }

    // MARK: Matching

    /// `scope` bounds the walk up for `:has()`: the element that the relative selector starts from.
    private func matches(_ node: NodeID, _ complex: Selector.Complex, _ last: Int, scope: NodeID?) -> Bool {
        steps -= 1
        let part = complex.parts[last]
        guard steps > 0, matches(node, part) else { return false }
        if last == 0 { return scope.map { holds(complex.parts[0].combinator, $0, node) } ?? true }
        switch part.combinator {
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
        case .next: return previous(node).map { matches($0, complex, last - 1, scope: scope) } ?? false
        case .later:
            var sibling = previous(node)
            while let current = sibling, steps > 0 {
                if matches(current, complex, last - 1, scope: scope) { return true }
                sibling = previous(current)
            }
            return false
        }
    }

    private func holds(_ combinator: Selector.Combinator, _ scope: NodeID, _ node: NodeID) -> Bool {
        switch combinator {
        case .descendant: document.isAncestor(scope, of: node)
        case .child: document.parent(node) == scope
        case .next: previous(node) == scope
        case .later: document.parent(node) == document.parent(scope) && scope < node
        }
    }

    private func matches(_ node: NodeID, _ part: Selector.Part) -> Bool {
        if let tag = part.compound.tag, !document.hasName(tag, node) { return false }
        if let identifier = part.compound.identifier {
            guard let symbol = document.symbols.symbol(of: identifier), document.identifier(node) == symbol else { return false }
        }
        for name in part.compound.classes {
            guard let symbol = document.symbols.symbol(of: name), document.classes(node).contains(symbol) else { return false }
        }
        for test in part.compound.attributes where !matches(node, test) { return false }
        for pseudo in part.compound.pseudos where !matches(node, pseudo) { return false }
        return true
    }

    private func matches(_ node: NodeID, _ test: Selector.AttributeTest) -> Bool {
        guard let symbol = document.symbols.symbol(of: test.name), let range = document.attributeRange(symbol, of: node) else {
            return false
        }
        let wanted = test.value
        if case .exists = test.comparison { return true }
        steps -= range.count / 32
        if test.ignoresCase {
            return compare(Array(String(decoding: document.arena[range], as: UTF8.self).lowercased().utf8)[...], test.comparison, wanted)
        }
        return compare(document.arena[range], test.comparison, wanted)
    }

    private func compare(_ value: ArraySlice<UInt8>, _ comparison: Selector.AttributeTest.Operator, _ wanted: [UInt8]) -> Bool {
        switch comparison {
        case .exists: true
        case .equals: value.elementsEqual(wanted)
        case .includes: !wanted.isEmpty && value.split(whereSeparator: \.isHTMLSpace).contains { $0.elementsEqual(wanted) }
        case .dash: value.starts(with: wanted) && (value.count == wanted.count || value[value.startIndex + wanted.count] == 0x2D)
        case .prefix: !wanted.isEmpty && value.starts(with: wanted)
        case .suffix: !wanted.isEmpty && value.suffix(wanted.count).elementsEqual(wanted)
        case .contains: !wanted.isEmpty && value.firstOffset(of: wanted) != nil
        }
    }

    private func matches(_ node: NodeID, _ pseudo: Selector.Pseudo) -> Bool {
        switch pseudo {
        case .not(let list): return !list.contains { matches(node, $0, $0.parts.count - 1, scope: nil) }
        case .matches(let list): return list.contains { matches(node, $0, $0.parts.count - 1, scope: nil) }
        case .has(let list): return list.contains { has(node, $0) }
        case .empty: return document.firstChild(node) == nil
        case .root: return document.parent(node) == Document.root
        case .hasText(let test):
            let text = document.textBytes(node)
            steps -= text.count / 16 + 1
            return test.passes(text, &textMemory)
        case .onlyChild(let ofType):
            return place(node, fromEnd: false, ofType: ofType) == 1 && place(node, fromEnd: true, ofType: ofType) == 1
        case .nthChild(let step, let offset, let fromEnd, let ofType):
            let place = place(node, fromEnd: fromEnd, ofType: ofType) - offset
            return step == 0 ? place == 0 : place % step == 0 && place / step >= 0
        }
    }

    private func has(_ node: NodeID, _ complex: Selector.Complex) -> Bool {
        let reachesBeside = complex.parts[0].combinator == .next || complex.parts[0].combinator == .later
        let end = reachesBeside ? document.parent(node).map(document.subtreeEnd) ?? node : document.subtreeEnd(node)
        var raw = node.rawValue + 1
        while raw < end.rawValue, steps > 0 {
            let inner = NodeID(rawValue: raw)
            if !document.isText(inner), matches(inner, complex, complex.parts.count - 1, scope: node) { return true }
            raw += 1
        }
        return false
    }

    // MARK: Siblings

    private func previous(_ node: NodeID) -> NodeID? { siblings.previous(node) }

    private func place(_ node: NodeID, fromEnd: Bool, ofType: Bool) -> Int { siblings.place(node, fromEnd: fromEnd, ofType: ofType) }
}

/// Each element's place among its siblings, for a whole document at once: made only for selectors that ask for it.
private struct SiblingTable {
    private let document: Document
    /// By node, the element before it below the same parent; 0 for none.
    private var before: [UInt32]
    private lazy var places = counted()

    /// From 1, from the front and from the back.
    private struct Place {
        var front: UInt32 = 0
        var back: UInt32 = 0
    }

    /// - Complexity: O(nodes).
    init(_ document: Document) {
        self.document = document
        let total = max(1, document.nodeCount)
        before = [UInt32](repeating: 0, count: total)
        var last = before
        for raw in 1..<UInt32(total) {
            let node = NodeID(rawValue: raw)
            guard !document.isText(node), let parent = document.parent(node) else { continue }
            before[node.index] = last[parent.index]
            last[parent.index] = raw
        }
    }

    func previous(_ node: NodeID) -> NodeID? { before[node.index] == 0 ? nil : NodeID(rawValue: before[node.index]) }

    /// From 1, from the front or the back. - Complexity: O(nodes) at the first call.
    mutating func place(_ node: NodeID, fromEnd: Bool, ofType: Bool) -> Int {
        let place = ofType ? places.ofType[node.index] : places.of[node.index]
        return Int(fromEnd ? place.back : place.front)
    }

    private func counted() -> (of: [Place], ofType: [Place]) {
        /// Siblings of one kind.
        struct Kind: Hashable {
            let parent: NodeID
            let tag: Tag?
        }
        var counts: [Kind: UInt32] = [:]
        var places = (of: [Place](repeating: Place(), count: before.count), ofType: [Place](repeating: Place(), count: before.count))
        func number(_ node: NodeID, _ place: WritableKeyPath<Place, UInt32>) {
            guard !document.isText(node), let parent = document.parent(node) else { return }
            counts[Kind(parent: parent, tag: nil), default: 0] += 1
            counts[Kind(parent: parent, tag: document.tag(node)), default: 0] += 1
            places.of[node.index][keyPath: place] = counts[Kind(parent: parent, tag: nil), default: 0]
            places.ofType[node.index][keyPath: place] = counts[Kind(parent: parent, tag: document.tag(node)), default: 0]
        }
        for raw in 1..<UInt32(before.count) { number(NodeID(rawValue: raw), \.front) }
        counts = [:]
        for raw in (1..<UInt32(before.count)).reversed() { number(NodeID(rawValue: raw), \.back) }
        return places
    }
}
