package import PageTree

/// The selectors by which the elements of one page can be named, each with what it costs: names with a meaning before names with a
/// look, short ones before long ones, and never a name that the site's next build changes.
package struct SelectorCandidates {
    /// A selector that names a kind of element.
    package struct Name: Sendable, Hashable {
        package let text: String
        package let cost: Int
    }

    private let document: Document
    /// The names of each element, the cheapest first.
    private var names: [[Name]]
    /// The elements of each name, in page order.
    private var elements: [String: [NodeID]] = [:]

    /// - Complexity: O(elements × names).
    package init(_ document: Document) {
        self.document = document
        names = [[Name]](repeating: [], count: document.nodeCount)
        var isValid: [String: Bool] = [:]
        for index in 1..<max(1, UInt32(document.nodeCount)) {
            let node = NodeID(rawValue: index)
            guard !document.isCharacterData(node) else { continue }
            var own = Self.names(node, document).filter { name in
                if let known = isValid[name.text] { return known }
                let holds = (try? Selector(name.text)) != nil
                isValid[name.text] = holds
                return holds
            }
            own.sort { ($0.cost, $0.text) < ($1.cost, $1.text) }
            names[node.index] = own
            for name in own { elements[name.text, default: []].append(node) }
            let tag = document.name(of: node)
            if !own.contains(where: { $0.text == tag }) { elements[tag, default: []].append(node) }
        }
    }

    /// The cheapest selector of this element alone, or nil when no short one is.
    /// - Complexity: O(ancestors × names × elements of a name).
    package func selector(for node: NodeID) -> String? {
        if let own = names[node.index].first(where: { elements[$0.text] == [node] }) { return own.text }
        // With what stands around it: the nearest ancestor that has a name.
        return pairs(node, ancestors: 64).first { selects($0, node) }?.text
    }

    /// The cheapest selector of the element by itself, among others, as one for a kind of element.
    package func name(of node: NodeID) -> String? { names[node.index].first?.text }

    /// Selectors of an element: its own names, and these and its tag below names of ancestors.
    package func candidates(for node: NodeID) -> [Name] {
        names[node.index] + pairs(node, ancestors: 3).map { Name(text: $0.text, cost: $0.cost) }
    }

    /// The elements that a selector of these selects, in page order.
    package func selected(by text: String) -> [NodeID] {
        if let found = elements[text] { return found }
        guard let (outer, inner, isChild) = Self.parts(text) else { return [] }
        let around = elements[outer] ?? []
        return (elements[inner] ?? []).filter { node in
            isChild ? document.parent(node).map { around.contains($0) } ?? false : around.contains { document.isAncestor($0, of: node) }
        }
    }

    // MARK: Pairs

    private struct Pair {
        let outer: String
        let inner: String
        let isChild: Bool
        let cost: Int
        var text: String { outer + (isChild ? " > " : " ") + inner }
    }

    private static func parts(_ text: String) -> (outer: String, inner: String, isChild: Bool)? {
        if let range = text.firstRange(of: " > ") { return (String(text[..<range.lowerBound]), String(text[range.upperBound...]), true) }
        // A value in quotes may hold a space; only names of classes, ids and tags stand behind one here.
        guard let space = text.lastIndex(of: " ") else { return nil }
        return (String(text[..<space]), String(text[text.index(after: space)...]), false)
    }

    /// From the nearest ancestor with names on.
    private func pairs(_ node: NodeID, ancestors: Int) -> [Pair] {
        var found: [Pair] = []
        let inner = Array(names[node.index].prefix(3)) + [Name(text: document.name(of: node), cost: 450)]
        var ancestor = document.parent(node)
        var left = ancestors
        var isChild = true
        while let outer = ancestor, outer != Document.root, left > 0 {
            let around = names[outer.index].prefix(2)
            if !around.isEmpty { left -= 1 }
            for name in around {
                for own in inner where !own.text.contains(" ") {
                    let cost = name.cost + own.cost + 150
                    if isChild { found.append(Pair(outer: name.text, inner: own.text, isChild: true, cost: cost + 5)) }
                    found.append(Pair(outer: name.text, inner: own.text, isChild: false, cost: cost))
                }
            }
            isChild = false
            ancestor = document.parent(outer)
        }
        return found
    }

    private func selects(_ pair: Pair, _ node: NodeID) -> Bool { selected(by: pair.text) == [node] }

    // MARK: Names

    private static let meaningfulRelations: Set<String> = ["author", "tag", "category", "bookmark"]

    /// Selectors of an element by itself: its id, what the page says of its meaning, classes, its tag.
    private static func names(_ node: NodeID, _ document: Document) -> [Name] {
        let tag = document.name(of: node)
        var names: [Name] = []
        func add(_ text: String, _ rank: Int) { names.append(Name(text: text, cost: rank * 10 + min(text.utf8.count, 60))) }
        if let identifier = document.identifier(node).map({ document.symbols[$0] }), SelectorNames.isStable(identifier) {
            add("#" + identifier, SelectorNames.isStyling(identifier) ? 45 : 10)
        }
        for attribute in ["itemprop", "property", "rel"] {
            guard let value = document.attribute(attribute, of: node), SelectorNames.isStable(value) else { continue }
            if attribute != "rel" || meaningfulRelations.contains(value) { add("[\(attribute)=\"\(value)\"]", 20) }
        }
        for name in document.classes(node).map({ document.symbols[$0] }) {
            if SelectorNames.isStable(name) {
                add("." + name, SelectorNames.isStyling(name) ? 90 : SelectorNames.isTelling(name) ? 30 : 50)
            } else if let prefix = SelectorNames.modulePrefix(name) {
                // CSS modules: the name before the hash stays.
                add("\(tag)[class*=\"\(prefix)\"]", 60)
            }
        }
        for attribute in ["data-testid", "data-type", "data-qa", "role"] {
            if let value = document.attribute(attribute, of: node), SelectorNames.isStable(value) {
                add("\(tag)[\(attribute)=\"\(value)\"]", 40)
            }
        }
        if ["article", "main", "h1", "time", "header", "footer", "nav", "aside", "figcaption"].contains(tag) { add(tag, 35) }
        return names
    }
}
