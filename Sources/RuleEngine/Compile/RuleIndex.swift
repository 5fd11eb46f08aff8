internal import PageTree
internal import PatternMatching
internal import RuleModel

/// The rules of one site, or those of every page, behind indexes that say which of them a page calls.
final class RuleIndex: Sendable {
    /// A rule as it runs. An object, because it is looked up many times a page and has much in it that a copy would count.
    final class Entry: Sendable {
        let rule: Rule
        let scope: ScopeNumber
        let plan: Plan
        /// The leaves of its plan.
        let leaves: Range<Int>
        /// What every block that it hits must measure: looked up before the plan is asked.
        let measures: [Comparison]

        init(rule: Rule, scope: ScopeNumber, plan: Plan, leaves: Range<Int>) {
            self.rule = rule
            self.scope = scope
            self.plan = plan
            self.leaves = leaves
            measures = plan.requiredLeaves.flatMap { leaf -> [Comparison] in
                guard case .features(let comparisons) = leaf else { return [] }
                return comparisons
            }
        }
    }

    let entries: [Entry]
    /// Conditions of scopes (fingerprints, probes).
    let scopePlans: [ScopeNumber: Plan]
    let selectors: SelectorIndex
    /// The leaf of each indexed selector.
    let selectorLeaves: [LeafNumber]
    /// In order of leaves.
    let xpaths: [(leaf: LeafNumber, xpath: XPath)]
    let texts: TextIndex
    /// The entry of each leaf; none for a scope's.
    private let owners: [Int?]
    /// Leaves whose elements become blocks of their own.
    private let isBoundary: [Bool]
    /// Entries that nothing on the page calls: they are tried on every page.
    let unconditional: [Int]
    /// Entries of which only the first that finds something acts.
    let exclusive: [Int]
    let byID: [String: Int]
    /// The attributes that the rules ask for; nil for all.
    let attributeNames: Set<String>?

    /// - Complexity: O(n) over the rules' conditions.
    init(
        _ rules: [ScopedRule], scopes: [(number: ScopeNumber, condition: Condition)], preprocess: [Preprocess],
        searchKeys: SearchKeyTable = .empty
    ) {
        var builder = PlanBuilder()
        var entries: [Entry] = []
        for (rule, scope) in rules {
            builder.owner = entries.count
            builder.makesBoundaries = rule.action.makesBoundaries
            let first = builder.owners.count
            let plan = builder.plan(rule.condition)
            entries.append(Entry(rule: rule, scope: scope, plan: plan, leaves: first..<builder.owners.count))
        }
        builder.owner = nil
        builder.makesBoundaries = false
        scopePlans = Dictionary(scopes.map { ($0.number, builder.plan($0.condition)) }, uniquingKeysWith: { _, last in last })
        self.entries = entries
        unconditional = entries.indices.filter { !entries[$0].plan.requires(\.isCalled) }
        exclusive = entries.indices.filter { entries[$0].rule.action.isExclusive }
        selectors = SelectorIndex(builder.selectors.map(\.selector))
        selectorLeaves = builder.selectors.map(\.leaf)
        xpaths = builder.xpaths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        texts = TextIndex(builder.queries, searchKeys)
        owners = builder.owners
        isBoundary = builder.isBoundary
        byID = Dictionary(entries.indices.map { (entries[$0].rule.id, $0) }, uniquingKeysWith: { _, last in last })
        attributeNames = Self.attributeNames(rules.map(\.rule), scopes.map(\.condition), preprocess)
    }

    /// The entry whose leaf it is; nil for a scope's.
    func owner(of leaf: LeafNumber) -> Int? { owners[leaf.index] }

    func isBoundary(_ leaf: LeafNumber) -> Bool { isBoundary[leaf.index] }

    func xpath(of leaf: LeafNumber) -> XPath? { xpaths.first { $0.leaf == leaf }?.xpath }

    private static func attributeNames(_ rules: [Rule], _ conditions: [Condition], _ preprocess: [Preprocess]) -> Set<String>? {
        var names: Set<String> = []
        for leaf in rules.lazy.flatMap(\.condition.leaves) + conditions.lazy.flatMap(\.leaves) {
            guard let asked = leaf.attributeNames else { return nil }
            if !asked.isEmpty { names.formUnion(asked) }
        }
        for rule in rules { names.formUnion(rule.action.attributeNames) }
        for step in preprocess { names.formUnion(step.attributeNames) }
        return names
    }
}

/// A rule with where it runs.
typealias ScopedRule = (rule: Rule, scope: ScopeNumber)
