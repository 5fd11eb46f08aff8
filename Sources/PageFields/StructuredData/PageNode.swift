internal import JSONText

/// Which of a page's JSON-LD objects is about this page: by its address, its headline, its place, rather than the first.
struct PageNode: Sendable {
    let node: LinkedNode
    let evidence: [Candidate.Evidence]
    var points: Int { evidence.reduce(0) { $0 + $1.points } }

    /// The objects that speak of this page, the surest first.
    /// - Parameters:
    ///   - addresses: what the page and its caller call it.
    ///   - titles: the page's titles and headings as bags of words.
    static func ranked(_ data: LinkedData, addresses: [String], titles: [[String]]) -> [PageNode] {
        let own = Set(addresses.map(PageAddress.comparable))
        let nodes = data.articles.map { PageNode(node: $0, evidence: judge($0, own, titles)) }
        return nodes.enumerated().filter { $0.element.points > 0 }
            .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
    }

    private static func judge(_ node: LinkedNode, _ own: Set<String>, _ titles: [[String]]) -> [Candidate.Evidence] {
        var evidence: [Candidate.Evidence] = []
        func add(_ what: String, _ points: Int) { evidence.append(.init(what: what, points: points)) }
        if node.types.contains(where: SchemaTypes.isArticle) {
            add("type " + node.types.joined(separator: "+"), node.types.contains("Review") ? 120 : 300)
        } else if node.types.contains(where: SchemaTypes.isPage) {
            add("type " + node.types.joined(separator: "+"), 120)
        } else {
            add("type " + node.types.joined(separator: "+"), 100)
        }
        switch node.role {
        case nil: add("stands at the top", 50)
        case "mainEntity", "mainEntityOfPage", "subjectOf": add("the page's main entity", 80)
        case let role?: add("stands as \(role) in another", -250)
        }
        let addresses = node.addresses.map(PageAddress.comparable)
        if !own.isEmpty, !addresses.isEmpty {
            if addresses.contains(where: own.contains) {
                add("has the page's address", 300)
            } else if !node.types.contains(where: SchemaTypes.isPage), addresses.contains(where: { !$0.hasSuffix("#") }) {
                add("has another address", -100)
            }
        }
        if let headline = node.text("headline") ?? node.text("name"), !titles.isEmpty {
            let words = FieldText.words(headline)
            let likeness = titles.map { FieldText.likeness(words, $0) }.max() ?? 0
            let isPart = titles.contains { Self.isPart(words, of: $0) }
            if likeness >= 0.8 || isPart { add("has the page's title", 250) } else if likeness < 0.3 { add("has another title", -120) }
        }
        return evidence
    }

    /// Whether three words or more stand in a row in the title, as they do before a site's name.
    private static func isPart(_ words: [String], of title: [String]) -> Bool {
        guard words.count >= 3, words.count <= title.count else { return false }
        return (0...(title.count - words.count)).contains { title[$0..<($0 + words.count)].elementsEqual(words) }
    }
}
