internal import BlockAnalysis
internal import PageTree
internal import PatternMatching
internal import RuleModel

/// The rules of one site, or those of every page, with their indexes.
final class RuleGroup: Sendable {
    /// A rule as it runs.
    struct Entry: Sendable {
        let rule: Rule
        /// Its place in the whole set, by which hits are ordered.
        let order: Int
        let scope: Int
        let plan: Plan
        /// The leaves of its plan.
        let leaves: Range<Int>
    }

    /// A condition with numbered leaves.
    indirect enum Plan: Sendable {
        case selection(Int)
        case text(Int, [Pattern])
        case words(Int)
        case attribute(AttributeCondition)
        case near(NearCondition)
        case features([Comparison])
        case page(PageCondition)
        case input(InputForm)
        case all([Plan])
        case any([Plan])
        case not(Plan)
        case atLeast(Int, [Plan])
        /// What only moderation looks for, in texts that are no blocks.
        case never
    }

    let entries: [Entry]
    /// Conditions of scopes (fingerprints, probes), by the scope's number.
    let scopePlans: [Int: Plan]
    let selectors: SelectorIndex
    /// The leaf of each indexed selector.
    let selectorLeaves: [Int]
    let xpaths: [Int: XPath]
    let texts: TextIndex
    /// The entry of each leaf; none for a scope's.
    let owners: [Int?]
    /// Leaves whose elements become blocks of their own.
    let isBoundary: [Bool]
    /// Entries that nothing on the page calls: they are tried on every page.
    let unconditional: [Int]
    let bodies: [Int]
    let byID: [String: Int]
    /// The attributes that the rules ask for; nil for all.
    let attributeNames: Set<String>?

    /// - Complexity: O(n) over the rules' conditions.
    init(_ rules: [(rule: Rule, order: Int, scope: Int)], scopes: [(number: Int, condition: Condition)], preprocess: [Preprocess]) {
        var builder = PlanBuilder()
        var entries: [Entry] = []
        var unconditional: [Int] = []
        for (rule, order, scope) in rules {
            builder.owner = entries.count
            if case .body = rule.action { builder.makesBoundaries = false } else { builder.makesBoundaries = true }
            let first = builder.owners.count
            let plan = builder.plan(rule.condition)
            if !Self.isCalled(plan) { unconditional.append(entries.count) }
            entries.append(Entry(rule: rule, order: order, scope: scope, plan: plan, leaves: first..<builder.owners.count))
        }
        builder.owner = nil
        builder.makesBoundaries = false
        scopePlans = Dictionary(scopes.map { ($0.number, builder.plan($0.condition)) }, uniquingKeysWith: { _, last in last })
        self.entries = entries
        self.unconditional = unconditional
        selectors = SelectorIndex(builder.selectors.map(\.selector))
        selectorLeaves = builder.selectors.map(\.leaf)
        xpaths = builder.xpaths
        texts = TextIndex(builder.queries)
        owners = builder.owners
        isBoundary = builder.isBoundary
        bodies = entries.indices.filter { entries[$0].rule.action == .body }
        byID = Dictionary(entries.indices.map { (entries[$0].rule.id, $0) }, uniquingKeysWith: { _, last in last })
        attributeNames = Self.attributeNames(rules.map(\.rule), scopes.map(\.condition), preprocess)
    }

    /// Whether a hit needs a leaf that the indexes report: then the rule need not be tried where none does.
    private static func isCalled(_ plan: Plan) -> Bool {
        switch plan {
        case .selection, .text, .words: true
        case .never: true
        case .attribute, .near, .features, .page, .input, .not: false
        case .all(let list): list.contains(where: isCalled)
        case .any(let list), .atLeast(_, let list): list.allSatisfy(isCalled)
        }
    }

    private static func attributeNames(_ rules: [Rule], _ conditions: [Condition], _ preprocess: [Preprocess]) -> Set<String>? {
        var names: Set<String> = []
        for part in rules.lazy.flatMap(\.condition.parts) + conditions.lazy.flatMap(\.parts) {
            switch part {
            case .select(let selector): names.formUnion(selector.attributeNames)
            case .xpath(let xpath):
                guard let asked = xpath.attributeNames else { return nil }
                names.formUnion(asked)
            case .attribute(let attribute): names.insert(attribute.name)
            default: break
            }
        }
        for rule in rules {
            if case .field(let captures) = rule.action { names.formUnion(captures.compactMap(\.attribute)) }
        }
        for step in preprocess {
            switch step {
            case .reveal(let selector), .unhide(let selector): names.formUnion(selector.attributeNames)
            case .expand(let selector, let attribute): names.formUnion(selector.attributeNames.union([attribute]))
            }
        }
        return names
    }
}

extension RuleGroup.Plan {
    /// Orders the parts of a conjunction.
    fileprivate var cost: Int {
        switch self {
        case .page, .input, .never: 0
        case .features: 1
        case .selection, .words: 2
        case .attribute: 3
        case .text: 4
        case .near: 6
        case .all(let list), .any(let list), .atLeast(_, let list): (list.map(\.cost).max() ?? 0) + 1
        case .not(let inner): inner.cost + 1
        }
    }
}

/// Numbers the leaves of conditions.
private struct PlanBuilder {
    var owner: Int?
    var makesBoundaries = false
    private(set) var selectors: [(leaf: Int, selector: Selector)] = []
    private(set) var xpaths: [Int: XPath] = [:]
    private(set) var queries: [(number: Int, query: TextIndex.Query)] = []
    private(set) var owners: [Int?] = []
    private(set) var isBoundary: [Bool] = []
    private var negations = 0

    private mutating func leaf() -> Int {
        owners.append(owner)
        isBoundary.append(makesBoundaries && negations == 0)
        return owners.count - 1
    }

    mutating func plan(_ condition: Condition) -> RuleGroup.Plan {
        switch condition {
        case .select(let selector):
            let leaf = leaf()
            selectors.append((leaf, selector))
            return .selection(leaf)
        case .xpath(let xpath):
            let leaf = leaf()
            xpaths[leaf] = xpath
            return .selection(leaf)
        case .text(let patterns):
            let leaf = leaf()
            queries.append((leaf, .patterns(patterns)))
            return .text(leaf, patterns)
        case .words(let words):
            let leaf = leaf()
            queries.append((leaf, .words(words)))
            return .words(leaf)
        case .stems(let stems):
            let leaf = leaf()
            queries.append((leaf, .stems(stems)))
            return .words(leaf)
        case .forms(let patterns):
            let leaf = leaf()
            let whole = patterns.map { Pattern(trusted: WordEdges.around($0.source)) }
            queries.append((leaf, .patterns(whole)))
            return .text(leaf, whole)
        case .evasion, .document: return .never
        case .attribute(let attribute): return .attribute(attribute)
        case .near(let near): return .near(near)
        case .features(let comparisons): return .features(comparisons)
        case .page(let page): return .page(page)
        case .input(let form): return .input(form)
        case .all(let list):
            // What costs least is asked first; PCRE2 last.
            let plans = list.map { plan($0) }
            return .all(plans.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element))
        case .any(let list): return .any(list.map { plan($0) })
        case .atLeast(let count, let list): return .atLeast(count, list.map { plan($0) })
        case .not(let inner):
            negations += 1
            defer { negations -= 1 }
            return .not(plan(inner))
        }
    }
}
