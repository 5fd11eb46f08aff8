internal import PageTree
internal import TextPrimitives

/// The section, by the links that say that they lead to the article's category (`rel="category tag"`, or `rel="tag"` with a category's
/// address), by the short line of a kicker or category beside the headline, and by a line above the headline that is a link to a section.
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
        for (node, relation) in markup.relations where relation == "tag" && Self.isOfCategory(node, document) {
            if add(node, "a link to a category", 300, page, document, &list) { break }
        }
        // Pages of services and shops have such lines above headings of all kinds.
        guard page.isArticle || isDated(page, markup) else { return }
        for (node, words) in markup.marked where words.contains(.section) && document.isNamed(node, Self.names) {
            guard document.subtreeEnd(node).rawValue - node.rawValue <= Self.mostNodes, isBesideHeadline(node, page) else { continue }
            // "Category: Local" says its name in the link; of several the first is the one that the page puts first.
            let told = document.links(in: node).first { _ in true } ?? node
            if add(told, "a category's class beside the headline", 240, page, document, &list) { break }
        }
        addLinkAbove(page, document, &list)
    }

    /// Whether a link leads to a category by its address.
    static func isOfCategory(_ link: NodeID, _ document: Document) -> Bool {
        document.attribute("href", of: link).map(SectionAddress.isOfCategory) ?? false
    }

    /// Whether a day stands beside the headline, as articles have it: in an element for it, or in a short line.
    private func isDated(_ page: FieldPage, _ markup: MarkupIndex) -> Bool {
        if markup.times.contains(where: { isBesideHeadline($0, page) }) { return true }
        guard let headline = page.region.headline else { return false }
        return page.view.blocks.indices.clamped(to: (headline - Self.reach)..<(headline + Self.reach + 1)).contains { line in
            let measure = page.view.measures[line]
            return line != headline && measure.words <= 10 && measure.digits >= 3 && page.date(page.text(of: line)) != nil
        }
    }

    /// Lines above the headline among which a link to the section is looked for.
    private static let reach = 3

    /// Words of a line with a section and a day.
    private static let mostOfDatedLine = 10
    /// Elements around the headline in which its section stands; what is further off is a menu of the site.
    private static let steps = 3

    private func isOfHead(_ line: NodeID, _ headline: NodeID, _ document: Document) -> Bool {
        var around = headline
        for _ in 0..<Self.steps {
            guard let above = document.parent(around), document.tag(above) != .body else { return false }
            if document.isAncestor(above, of: line) { return true }
            around = above
        }
        return false
    }

    /// A line above the headline that is nothing but a link to a section. One behind another such line is of a menu or a way.
    private func addLinkAbove(_ page: FieldPage, _ document: Document, _ list: inout CandidateList) {
        func isLink(_ line: Int) -> Bool { page.view.blocks[line].links > 0 && page.view.blocks[line].linkDensity > 0.9 }
        // "Local · 5 March 2024, 12:30"
        func isDatedLink(_ line: Int) -> Bool {
            page.view.blocks[line].links == 1 && page.view.measures[line].words <= Self.mostOfDatedLine
                && page.date(page.partedText(of: line)) != nil
        }
        guard let headline = page.region.headline,
            let line = (max(0, headline - Self.reach)..<headline).last(where: { isLink($0) || isDatedLink($0) }),
            page.view.blocks[line].links == 1, page.region.surroundings(of: line) == nil,
            isOfHead(page.view.blocks[line].container, page.view.blocks[headline].container, document)
        else { return }
        let home = document.parent(page.view.blocks[line].container)
        if line > 0, isLink(line - 1), document.parent(page.view.blocks[line - 1].container) == home { return }
        guard let link = page.links(of: line, atMost: 1).first, let address = document.attribute("href", of: link),
            let text = FieldText.clean(document.textContent(link)),
            SectionAddress.isOfCategory(address) || SectionAddress.mayName(text, address)
        else { return }
        _ = add(link, "a link to a section above the headline", 220, page, document, &list)
    }

    private func isBesideHeadline(_ node: NodeID, _ page: FieldPage) -> Bool {
        page.region.block(of: node).map { $0 != page.region.headline && page.region.isBesideHeadline($0) } ?? false
    }

    /// "Category: Local" without its label.
    private static func withoutLabel(_ text: String) -> String {
        guard let colon = text.byteRange(of: ": "), labels.contains(text[..<colon.lowerBound].lowercased()) else { return text }
        return String(text[colon.upperBound...])
    }

    private static let labels: Set<String> = [
        "category", "categories", "section", "topic", "filed under", "posted in", "in", "kategorie", "rubrik", "ressort", "catégorie",
        "rubrique", "categoría", "sección", "categoria", "kategoria", "рубрика", "раздел", "категория", "рубрики",
    ]

    private func add(
        _ node: NodeID, _ what: String, _ points: Int, _ page: FieldPage, _ document: Document, _ list: inout CandidateList
    ) -> Bool {
        guard let text = FieldText.clean(document.textContent(node)).map(Self.withoutLabel), text.count <= Self.longest,
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
