internal import PageTree
internal import TextPrimitives

/// The section, by the links that say that they lead to the article's category (`rel="category tag"`), and by the short line of a kicker or
/// category beside the headline.
struct CategorySource: FieldSource {
    let name = "category"
    let fields = [Field.section]

    /// Words and characters of a section's name.
    private static let mostWords = 4
    private static let longest = 40
    /// Nodes of a line that names a section; what holds more is a menu.
    private static let mostNodes: UInt32 = 24
    /// What is a section in a class's name; "section" itself is any part of a page.
    private static let names = ["category", "categories", "kicker", "eyebrow", "rubric", "rubrik", "rubrique", "categoria"]

    /// - Complexity: O(nodes).
    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup else { return }
        for (node, relation) in markup.relations where relation == "category" {
            if add(node, "rel=category", 320, page, document, &list) { break }
        }
        // Pages of services and shops have such lines above headings of all kinds.
        guard page.isArticle else { return }
        for (node, words) in markup.marked where words.contains(.section) && document.isNamed(node, Self.names) {
            guard document.subtreeEnd(node).rawValue - node.rawValue <= Self.mostNodes, isBesideHeadline(node, page) else { continue }
            // "Category: Local" says its name in the link; of several the first is the one that the page puts first.
            let told = document.links(in: node).first { _ in true } ?? node
            if add(told, "a category's class beside the headline", 240, page, document, &list) { break }
        }
    }

    private func isBesideHeadline(_ node: NodeID, _ page: FieldPage) -> Bool {
        guard let block = page.region.block(of: node) else { return false }
        switch page.region.relation(of: block) {
        case .aboveHeadline, .underHeadline: return block != page.region.headline
        case .inBody, .afterBody, .elsewhere: return false
        }
    }

    private func add(
        _ node: NodeID, _ what: String, _ points: Int, _ page: FieldPage, _ document: Document, _ list: inout CandidateList
    ) -> Bool {
        guard let text = FieldText.clean(document.textContent(node)), text.count <= Self.longest,
            text.split(separator: " ").count <= Self.mostWords, !page.site.isSite(text), let block = page.region.block(of: node),
            text.contains(where: \.isLetter), page.date(text) == nil
        else { return false }
        if case .elsewhere = page.region.relation(of: block), !page.isInArticle(node) { return false }
        var evidence = [Candidate.Evidence(what: what, points: points)]
        if let surroundings = page.region.surroundings(of: block), surroundings.points <= -200 {
            evidence.append(.init(what: "in \(surroundings.name)", points: surroundings.points))
        }
        list.add(.section, text, from: name, at: .element(node), evidence)
        return true
    }
}
