internal import PageTree
internal import RuleModel

/// What one index found on one page's tree.
struct IndexRun {
    let index: RuleIndex
    /// Nil for the rules of every page.
    let site: SiteEntry?
    /// The elements that each leaf selected.
    var nodes: [LeafNumber: [NodeID]] = [:]
    /// The strings that expressions came to.
    var values: [LeafNumber: [String]] = [:]
    /// Scopes whose fingerprint or layout the page does not have.
    var closed: Set<ScopeNumber> = []
    /// The ids of the layouts that the page has.
    var layouts: [String] = []

    init(_ index: RuleIndex, site: SiteEntry?) {
        self.index = index
        self.site = site
    }

    func isOpen(_ scope: ScopeNumber) -> Bool { !closed.contains(scope) }

    func isOpen(entry: Int) -> Bool { isOpen(index.entries[entry].scope) }

    /// The elements at whose edges a block must end, so that a rule can speak of them alone.
    var boundaries: Set<NodeID> {
        var found: Set<NodeID> = []
        for (leaf, nodes) in nodes where index.isBoundary(leaf) {
            guard let owner = index.owner(of: leaf), isOpen(entry: owner) else { continue }
            found.formUnion(nodes)
        }
        return found
    }

    /// The site's layouts, when it has some and the page none of them.
    var missedLayouts: [String] {
        guard let site, layouts.isEmpty else { return [] }
        return site.layouts.map(\.layout.id)
    }
}
