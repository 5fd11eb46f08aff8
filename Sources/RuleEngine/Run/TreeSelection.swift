internal import PageTree
internal import RuleModel

/// The first step of a run: selectors and expressions on the page's tree, and which scopes are open on it.
struct TreeSelection {
    private(set) var indexes: [IndexRun]
    /// Ids of rules at which a limit struck.
    private(set) var limits: [String] = []
    private let document: Document?
    private let facts: PageFacts
    private let scratch = FactsScratch()
    private var tree: XPathTree?

    init(_ rules: CompiledRules, document: Document?, facts: PageFacts) {
        self.document = document
        self.facts = facts
        indexes = [IndexRun(rules.general, site: nil)] + rules.sites(of: facts.host).map { IndexRun($0.index, site: $0) }
    }

    mutating func run() {
        let matcher = document.map(SelectorMatcher.init)
        for number in indexes.indices {
            if let matcher { select(number, matcher) }
            openScopes(number)
            if document != nil { evaluateExpressions(number) }
        }
    }

    private mutating func select(_ number: Int, _ matcher: SelectorMatcher) {
        guard let document else { return }
        let index = indexes[number].index
        let selection = index.selectors.select(in: document, matcher)
        for (selector, nodes) in selection.nodes { indexes[number].nodes[index.selectorLeaves[selector]] = nodes }
        for selector in selection.exhausted.sorted() { noteLimit(of: index.selectorLeaves[selector], index) }
    }

    private mutating func noteLimit(of leaf: LeafNumber, _ index: RuleIndex) {
        if let owner = index.owner(of: leaf) { limits.append(index.entries[owner].rule.id) }
    }

    // MARK: Expressions

    private mutating func evaluateExpressions(_ number: Int) {
        let index = indexes[number].index
        for (leaf, xpath) in index.xpaths {
            guard let owner = index.owner(of: leaf), indexes[number].isOpen(entry: owner) else { continue }
            // Where the page's facts say that the rule cannot hit, a second tree is not worth it.
            let known = index.entries[owner].plan.answer { leaf in
                if case .page(_, let test) = leaf { TruthValue(test.holds(facts, scratch)) } else { .notInThisScope }
            }
            if known != .no { evaluate(xpath, leaf, number) }
        }
    }

    private mutating func evaluate(_ xpath: XPath, _ leaf: LeafNumber, _ number: Int) {
        guard let document, indexes[number].nodes[leaf] == nil else { return }
        let tree = self.tree ?? XPathTree(document)
        self.tree = tree
        let result = tree.evaluate(xpath)
        indexes[number].nodes[leaf] = result.nodes
        if !result.values.isEmpty { indexes[number].values[leaf] = result.values }
        if result.hitLimit { noteLimit(of: leaf, indexes[number].index) }
    }

    // MARK: Scopes

    /// Finds which fingerprints hold and which layouts the page has: of each file the first that fits.
    private mutating func openScopes(_ number: Int) {
        let index = indexes[number].index
        guard let site = indexes[number].site else {
            for (scope, plan) in index.scopePlans where !holds(plan, number) { indexes[number].closed.insert(scope) }
            return
        }
        var chosen: Set<ScopeNumber> = []
        for (scope, file, layout) in site.layouts {
            let fits =
                !chosen.contains(file) && fitsDates(layout)
                && (index.scopePlans[scope].map { holds($0, number) } ?? (facts.published != nil))
            if fits {
                chosen.insert(file)
                indexes[number].layouts.append(layout.id)
            } else {
                indexes[number].closed.insert(scope)
            }
        }
    }

    private func fitsDates(_ layout: Layout) -> Bool {
        guard let day = facts.published?.prefix(10) else { return true }
        return (layout.since.map { $0[...] <= day } ?? true) && (layout.until.map { day <= $0[...] } ?? true)
    }

    /// Whether a condition on the page as a whole holds.
    private mutating func holds(_ plan: Plan, _ number: Int) -> Bool {
        plan.answer { leaf in
            switch leaf {
            case .page(_, let test): TruthValue(test.holds(facts, scratch))
            case .selection(let leaf): TruthValue(isSelected(leaf, number))
            case .text, .words, .attribute, .near, .features, .texts: .notInThisScope
            }
        } == .yes
    }

    /// Whether a selector selects something, or an expression comes to something.
    private mutating func isSelected(_ leaf: LeafNumber, _ number: Int) -> Bool {
        if let xpath = indexes[number].index.xpath(of: leaf) { evaluate(xpath, leaf, number) }
        return !(indexes[number].nodes[leaf] ?? []).isEmpty || indexes[number].values[leaf].map { $0 != ["false"] } ?? false
    }
}
