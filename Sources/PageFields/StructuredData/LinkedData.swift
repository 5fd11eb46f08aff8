internal import JSONText

/// What a page says of itself in JSON-LD: the objects that could be about the page, with how much speaks for each.
struct LinkedData: Sendable {
    /// Objects of a page's or an article's type in page order.
    let articles: [LinkedNode]
    /// Names of the site and of publishers.
    let siteNames: [String]
    /// The names of the last breadcrumb list from the home page down.
    let breadcrumbs: [String]

    /// Scripts of one page that are read.
    private static let mostScripts = 64

    /// - Complexity: O(n) over the scripts' bytes.
    init(_ scripts: [[UInt8]]) {
        let roots = scripts.prefix(Self.mostScripts).flatMap(LinkedScript.values)
        guard !roots.isEmpty else {
            (articles, siteNames, breadcrumbs) = ([], [], [])
            return
        }
        let graph = LinkedGraph(roots)
        var walk = Walk(graph: graph)
        for (index, root) in roots.enumerated() { walk.visit(root, path: "script \(index + 1)", role: nil, depth: 0) }
        articles = walk.articles
        siteNames = walk.siteNames
        breadcrumbs = walk.breadcrumbs
    }

    /// Gathers the objects that say something of a page.
    private struct Walk {
        let graph: LinkedGraph
        var articles: [LinkedNode] = []
        var siteNames: [String] = []
        var breadcrumbs: [String] = []
        private var steps = 0

        init(graph: LinkedGraph) { self.graph = graph }

        mutating func visit(_ value: JSON, path: String, role: String?, depth: Int) {
            steps += 1
            guard depth < LinkedGraph.deepest, steps < 20_000 else { return }
            switch value {
            case .array(let values):
                for (index, inner) in values.enumerated() { visit(inner, path: "\(path)[\(index)]", role: role, depth: depth + 1) }
            case .object(let members):
                let types = LinkedGraph.types(of: value)
                note(value, types, path, role)
                for member in members {
                    switch member.value {
                    case .array, .object:
                        let name = String(LinkedGraph.local(member.name))
                        visit(member.value, path: "\(path).\(name)", role: name == "@graph" ? nil : name, depth: depth + 1)
                    default: break
                    }
                }
            default: break
            }
        }

        private mutating func note(_ value: JSON, _ types: [String], _ path: String, _ role: String?) {
            let node = LinkedNode(value, types: types, path: path, role: role, graph: graph)
            if types.contains(where: SchemaTypes.isOfPage) { articles.append(node) }
            if types.contains("BreadcrumbList") { readBreadcrumbs(node) }
            let isSite = types.contains("WebSite") || role == "publisher" || role == "isPartOf" && types.contains("WebSite")
            if isSite, let name = node.text("name") { siteNames.append(name) }
            if types.contains("WebSite"), let name = node.text("alternateName") { siteNames.append(name) }
        }

        private mutating func readBreadcrumbs(_ node: LinkedNode) {
            let items = node.values("itemListElement").map { item -> (position: Int, name: String?) in
                let position = item.member("position").flatMap { $0.double.map { Int($0) } ?? $0.string.flatMap { Int($0) } } ?? 0
                let name = item.member("name").flatMap(graph.text) ?? item.member("item")?.member("name").flatMap(graph.text)
                return (position, name)
            }
            let names = items.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            breadcrumbs = names.compactMap(\.element.name)
        }
    }
}
