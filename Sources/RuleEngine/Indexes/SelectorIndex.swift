internal import PageTree
internal import PatternMatching
internal import TextPrimitives

/// Many selectors behind the names that they need: a page asks only for the selectors of which it bears the class, id,
/// tag or attribute, so that ten thousand cost about what a hundred do.
struct SelectorIndex: Sendable {
    private let selectors: [Selector]
    private var names = NameIndex()
    private var byToken: [Int: [Entry]] = [:]
    private var byIdentifier: [Int: [Entry]] = [:]
    private var byAttribute: [Int: AttributeGroup] = [:]
    private var byTag: [Int: [Entry]] = [:]
    private var unkeyed: [Entry] = []
    /// By an entry's number, the classes and ids without which it cannot hit.
    private var required: [[SymbolName]] = []

    /// One selector of a list.
    private struct Entry: Sendable, Equatable {
        let selector: Int
        let alternative: Int
        /// Its place among all entries.
        let number: Int
    }

    /// The selectors that ask for one attribute.
    private struct AttributeGroup: Sendable {
        var always: [Entry] = []
        var literals: [[UInt8]] = []
        var byLiteral: [[Entry]] = []
        /// Whether the literal only opens the gate for its entry, which asks for other elements.
        var isGate: [Bool] = []
        var set = LiteralSet([])
    }

    /// Bytes of an attribute's value that are worth searching for.
    private static let shortestLiteral = 3

    /// - Complexity: O(n) over the selectors.
    init(_ selectors: [Selector]) {
        self.selectors = selectors
        for (number, selector) in selectors.enumerated() {
            for alternative in 0..<selector.count {
                add(selector.key(alternative), Entry(selector: number, alternative: alternative, number: required.count))
                required.append(selector.requiredNames(alternative))
            }
        }
        for name in byAttribute.keys {
            guard let literals = byAttribute[name]?.literals, !literals.isEmpty else { continue }
            byAttribute[name]?.set = LiteralSet(literals, ignoresASCIICase: true)
        }
    }

    var isEmpty: Bool { selectors.isEmpty }

    private mutating func add(_ key: Selector.Key, _ entry: Entry) {
        switch key {
        case .tag, .any:
            // Too many elements have the key: wait for something rarer that must stand on the page.
            guard let gate = selectors[entry.selector].gate(entry.alternative), gate.literal.count >= Self.shortestLiteral else { break }
            addLiteral(gate.name, gate.literal, entry, isGate: true)
            return
        default: break
        }
        switch key {
        case .identifier(let name): byIdentifier[names.number(of: name), default: []].append(entry)
        case .token(let name): byToken[names.number(of: name), default: []].append(entry)
        case .tag(let name): byTag[names.number(of: name), default: []].append(entry)
        case .attribute(let name, let literal):
            if literal.count >= Self.shortestLiteral {
                addLiteral(name, literal, entry, isGate: false)
            } else {
                byAttribute[names.number(of: name), default: AttributeGroup()].always.append(entry)
            }
        case .any: unkeyed.append(entry)
        }
    }

    private mutating func addLiteral(_ name: String, _ literal: [UInt8], _ entry: Entry, isGate: Bool) {
        let number = names.number(of: name)
        byAttribute[number, default: AttributeGroup()].literals.append(literal)
        byAttribute[number]?.byLiteral.append([entry])
        byAttribute[number]?.isGate.append(isGate)
    }

    /// What the selectors select on a page: for each with a hit its elements in page order. A selector that ran out of
    /// steps is in `exhausted`.
    struct Selection {
        var nodes: [Int: [NodeID]] = [:]
        var exhausted: Set<Int> = []
    }

    /// - Complexity: O(elements + names of the page + candidates × parts).
    func select(in document: Document, _ matcher: SelectorMatcher) -> Selection {
        guard !selectors.isEmpty else { return Selection() }
        var run = Run(index: self, document: document, matcher: matcher)
        run.run()
        return run.selection
    }

    /// One pass over a page.
    private struct Run {
        let index: SelectorIndex
        let document: Document
        let matcher: SelectorMatcher
        var selection = Selection()
        /// What selectors that cost more than a handful of steps have left.
        private var budgets: [Int: StepBudget] = [:]
        /// By selector, the element that it selected last; 0, the document, for none.
        private var lastHits: [UInt32]
        /// By an entry's number: not looked at yet, possible on this page, or not.
        private var states: [State]
        private let tokens: [Int32]
        private let identifiers: [Int32]
        private let attributes: [Int32]
        private let hasAttributes: Bool
        /// Entries whose gate stands on the page.
        private var opened: [Entry] = []
        /// By the number of a tag; nil for one that was not met yet.
        private var tagEntries: [[Entry]?] = []

        init(index: SelectorIndex, document: Document, matcher: SelectorMatcher) {
            self.index = index
            self.document = document
            self.matcher = matcher
            states = [State](repeating: .unknown, count: index.required.count)
            lastHits = [UInt32](repeating: 0, count: index.selectors.count)
            let none = [Int32](repeating: -1, count: document.symbols.count)
            var (tokens, identifiers, attributes) = (none, none, none)
            var hasAttributes = false
            for symbol in 0..<UInt32(document.symbols.count) {
                guard let name = index.names.find(symbol, in: document.symbols) else { continue }
                if index.byToken[name] != nil { tokens[Int(symbol)] = Int32(name) }
                if index.byIdentifier[name] != nil { identifiers[Int(symbol)] = Int32(name) }
                if index.byAttribute[name] != nil { attributes[Int(symbol)] = Int32(name); hasAttributes = true }
            }
            (self.tokens, self.identifiers, self.attributes) = (tokens, identifiers, attributes)
            self.hasAttributes = hasAttributes
        }

        mutating func run() {
            // A copy of its own: of a member it would be copied at each element, as `self` changes meanwhile.
            let document = document
            for raw in 1..<UInt32(max(1, document.nodeCount)) {
                let node = NodeID(rawValue: raw)
                guard !document.isText(node) else { continue }
                for token in document.classes(node) where tokens[Int(token)] >= 0 {
                    test(index.byToken[Int(tokens[Int(token)])] ?? [], node)
                }
                if let identifier = document.identifier(node), identifiers[Int(identifier)] >= 0 {
                    test(index.byIdentifier[Int(identifiers[Int(identifier)])] ?? [], node)
                }
                if hasAttributes { testAttributes(node, document) }
                if !index.byTag.isEmpty { test(entries(of: document.tag(node), node), node) }
                if !index.unkeyed.isEmpty { test(index.unkeyed, node) }
            }
            let open = opened.filter { isPossible($0) }
            guard !open.isEmpty else { return }
            for raw in 1..<UInt32(max(1, document.nodeCount)) where !document.isText(NodeID(rawValue: raw)) {
                test(open, NodeID(rawValue: raw))
            }
            // Another selector of a list may have found elements further on before.
            for entry in open { selection.nodes[entry.selector] = selection.nodes[entry.selector].map { Array(Set($0)).sorted() } }
        }

        private mutating func entries(of tag: Tag, _ node: NodeID) -> [Entry] {
            let number = Int(tag.rawValue)
            if number < tagEntries.count, let known = tagEntries[number] { return known }
            let found = index.names.find(document.name(of: node)).flatMap { index.byTag[$0] } ?? []
            if number >= tagEntries.count { tagEntries += [[Entry]?](repeating: nil, count: number + 1 - tagEntries.count) }
            tagEntries[number] = found
            return found
        }

        private mutating func testAttributes(_ node: NodeID, _ document: Document) {
            var found: [Entry] = []
            var gates: [Entry] = []
            document.forEachAttribute(of: node) { name, value in
                guard attributes[Int(name)] >= 0, let group = index.byAttribute[Int(attributes[Int(name)])] else { return }
                found += group.always
                group.set.scan(document.arena, value) { match in
                    for entry in group.byLiteral[match.literal] {
                        if group.isGate[match.literal] {
                            gates.append(entry)
                        } else if !found.contains(entry) {
                            found.append(entry)
                        }
                    }
                }
            }
            for gate in gates where !opened.contains(gate) { opened.append(gate) }
            if !found.isEmpty { test(found, node) }
        }

        private enum State: UInt8 { case unknown, possible, impossible }

        /// Whether the page has the names that the selector asks for anywhere on the way.
        private mutating func isPossible(_ entry: Entry) -> Bool {
            if states[entry.number] == .unknown {
                let hasAll = index.required[entry.number].allSatisfy { document.symbols.symbol(of: $0) != nil }
                states[entry.number] = hasAll ? .possible : .impossible
            }
            return states[entry.number] == .possible
        }

        private mutating func test(_ entries: [Entry], _ node: NodeID) {
            for entry in entries where lastHits[entry.selector] != node.rawValue && isPossible(entry) {
                let before = budgets[entry.selector] ?? StepBudget(SelectorMatcher.standardSteps)
                var budget = before
                let matches = matcher.matches(node, index.selectors[entry.selector], alternative: entry.alternative, within: &budget)
                // Most tries cost a handful of steps, which are not worth a write.
                if before.left - budget.left > 32 { budgets[entry.selector] = budget }
                if budget.isSpent { selection.exhausted.insert(entry.selector) }
                if matches {
                    lastHits[entry.selector] = node.rawValue
                    selection.nodes[entry.selector, default: []].append(node)
                }
            }
        }
    }
}

/// Names by their hash, found from a document's symbols without making strings.
private struct NameIndex: Sendable {
    private var names: [SymbolName] = []
    private var slots = [Int32](repeating: -1, count: 64)

    /// The number of a name, given anew when it has none.
    mutating func number(of text: String) -> Int {
        let name = SymbolName(text)
        if let known = find(name.hash, { $0 == name }) { return known }
        names.append(name)
        if names.count * 2 > slots.count {
            slots = [Int32](repeating: -1, count: slots.count * 2)
            for index in names.indices { insert(index) }
        } else {
            insert(names.count - 1)
        }
        return names.count - 1
    }

    func find(_ text: String) -> Int? {
        let name = SymbolName(text)
        return find(name.hash) { $0 == name }
    }

    func find(_ symbol: UInt32, in symbols: SymbolTable) -> Int? {
        find(symbols.hash(of: symbol)) { symbols.slice(symbol).elementsEqual($0.bytes) }
    }

    private func find(_ hash: Int, _ isWanted: (SymbolName) -> Bool) -> Int? {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let name = names[Int(slots[slot])]
            if name.hash == hash, isWanted(name) { return Int(slots[slot]) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private mutating func insert(_ index: Int) {
        var slot = names[index].hash & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(index)
    }
}
