internal import PageTree
internal import TextPrimitives

/// The section, by the way down from the front page that stands above the headline: "Home / Business / The ferry sails".
struct BreadcrumbSource: FieldSource {
    let name = "breadcrumb"
    let fields = [Field.section]

    /// Links of a way; more are a menu.
    private static let most = 6
    private static let longest = 40
    /// Nodes of a way; what holds more is a header with a menu.
    private static let mostNodes: UInt32 = 120
    private static let names = ["breadcrumb", "crumbs"]

    /// - Complexity: O(nodes).
    func collect(_ page: FieldPage, into list: inout CandidateList) {
        guard let document = page.document, let markup = page.markup, let headline = page.region.headline else { return }
        let start = page.view.blocks[headline].nodes.lowerBound
        for (node, words) in markup.marked where node < start && words.contains(.section) && isWay(node, document) {
            let steps = document.links(in: node).filter { !isFront($0, document, page) }
            let texts = steps.compactMap { FieldText.clean(document.textContent($0)) }
            guard !steps.isEmpty, steps.count <= Self.most, texts.count == steps.count else { continue }
            let titles = page.head.titles.map { FieldText.words($0) }
            let last = texts.last { step in
                step.count <= Self.longest && !titles.contains { FieldText.likeness(FieldText.words(step), $0) > 0.6 }
            }
            list.add(.section, last, from: name, at: .element(node), [.init(what: "the last link on the way to the page", points: 240)])
            return
        }
    }

    private func isWay(_ node: NodeID, _ document: Document) -> Bool {
        document.subtreeEnd(node).rawValue - node.rawValue <= Self.mostNodes && document.isNamed(node, Self.names, byIdentifier: true)
    }

    private func isFront(_ link: NodeID, _ document: Document, _ page: FieldPage) -> Bool {
        let text = document.textContent(link).trimmed
        let address = document.attribute("href", of: link) ?? ""
        return text.isEmpty || address == "/" || LinkedDataSource.isHome(String(text)) || page.site.isSite(String(text))
    }
}
