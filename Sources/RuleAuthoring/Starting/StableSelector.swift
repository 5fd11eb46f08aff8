internal import PageTree

/// The shortest selector that selects one element of a page and is likely to outlive the site's next build.
struct StableSelector {
    private let document: Document
    private let matcher: SelectorMatcher

    init(_ document: Document) {
        self.document = document
        matcher = SelectorMatcher(document)
    }

    /// A selector of this element alone, or nil when no short one is.
    /// - Complexity: O(candidates × elements).
    func selector(for node: NodeID) -> String? {
        let own = names(node)
        if let found = own.first(where: { selects($0, node) }) { return found }
        // With what stands around it: the nearest ancestor that has a name.
        var ancestor = document.parent(node)
        while let outer = ancestor, outer != Document.root {
            for name in names(outer) {
                for inner in own + [document.name(of: node)] {
                    for candidate in [name + " > " + inner, name + " " + inner] where selects(candidate, node) { return candidate }
                }
            }
            ancestor = document.parent(outer)
        }
        return nil
    }

    /// A selector that selects the element among others, as one for a kind of element.
    func name(of node: NodeID) -> String? { names(node).first }

    private func selects(_ text: String, _ node: NodeID) -> Bool {
        guard let selector = try? Selector(text) else { return false }
        matcher.steps = SelectorMatcher.standardSteps
        return matcher.select(selector) == [node]
    }

    /// Selectors of an element by itself, the most telling first: what the page says of its meaning, then classes, then
    /// its id, then its tag.
    private func names(_ node: NodeID) -> [String] {
        let tag = document.name(of: node)
        var names: [String] = []
        for attribute in ["itemprop", "property", "rel"] {
            if let value = document.attribute(attribute, of: node), Self.isStable(value) { names.append("[\(attribute)=\"\(value)\"]") }
        }
        let classes = document.classes(node).map { document.symbols[$0] }
        names += classes.filter(Self.isStable).sorted { Self.rank($0) < Self.rank($1) }.map { "." + $0 }
        if let identifier = document.identifier(node).map({ document.symbols[$0] }), Self.isStable(identifier) {
            names.append("#" + identifier)
        }
        // CSS modules: the name before the hash stays.
        names += classes.compactMap(Self.modulePrefix).map { "\(tag)[class*=\"\($0)\"]" }
        for attribute in ["data-testid", "data-type", "data-qa", "role"] {
            if let value = document.attribute(attribute, of: node), Self.isStable(value) {
                names.append("\(tag)[\(attribute)=\"\(value)\"]")
            }
        }
        if ["article", "main", "h1", "time", "header"].contains(tag) { names.append(tag) }
        return names.filter { (try? Selector($0)) != nil }
    }

    private static let telling = ["article", "text", "body", "content", "story", "post", "title", "date", "author", "topic", "news"]

    private static func rank(_ name: String) -> Int {
        let small = name.lowercased()
        return (telling.contains { small.contains($0) } ? 0 : 1000) + name.count
    }

    /// Whether a name looks written by people: no digits in its middle, no hash.
    static func isStable(_ name: String) -> Bool {
        guard XPathTranslator.isIdentifier(name), name.count >= 3, name.count <= 48 else { return false }
        if modulePrefix(name) != nil { return false }
        let digits = name.count(where: \.isNumber)
        guard digits <= 2, name.last.map({ !$0.isNumber }) ?? false || digits <= 1 else { return false }
        // A word of five letters or more without a vowel is a hash.
        return !name.lowercased().split(whereSeparator: { !$0.isLetter }).contains { word in
            word.count >= 5 && !word.contains { "aeiouy".contains($0) }
        }
    }

    /// `Paragraph_text__x7Yz1` is `Paragraph_text__` with a hash.
    static func modulePrefix(_ name: String) -> String? {
        guard let range = name.firstRange(of: "__"), name.distance(from: range.upperBound, to: name.endIndex) == 5 else { return nil }
        let hash = name[range.upperBound...]
        let looksRandom = hash.contains(where: \.isNumber) || (hash.contains(where: \.isUppercase) && hash.contains(where: \.isLowercase))
        return looksRandom && name[..<range.lowerBound].count >= 3 ? String(name[..<range.upperBound]) : nil
    }
}
