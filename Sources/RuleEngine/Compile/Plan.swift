internal import PageTree
internal import PatternMatching
internal import RuleModel

/// A condition whose leaves are numbered, so that what an index found for one can be looked up.
typealias Plan = ConditionTree<PlanLeaf>

/// A leaf as it runs: a closed list, so that nothing is dispatched for a block. Kinds of conditions come down to these
/// by their `question`.
enum PlanLeaf: Sendable {
    /// Elements that a selector or an expression selects.
    case selection(LeafNumber)
    /// - Parameter captures: whether the groups of a match are the rule's.
    case text(LeafNumber, [Pattern], captures: Bool)
    case words(LeafNumber)
    case attribute(AttributeQuestion)
    case near(NearQuestion)
    case features([Comparison])
    case page(LeafNumber, any FactsTest)
    /// What only moderation asks, of texts that are no blocks.
    case texts

    /// Whether an index reports where the leaf holds: a rule that needs it need not be tried on other pages.
    var isCalled: Bool {
        switch self {
        case .selection, .text, .words, .texts: true
        case .attribute, .near, .features, .page: false
        }
    }

    /// Orders the parts of a conjunction; PCRE2 and other rules last.
    var cost: Int {
        switch self {
        case .page, .texts: 0
        case .features: 1
        case .selection, .words: 2
        case .attribute: 3
        case .text: 4
        case .near: 6
        }
    }
}

extension ConditionTree where Leaf == PlanLeaf {
    fileprivate var cost: Int {
        switch self {
        case .leaf(let leaf): leaf.cost
        case .all(let list), .any(let list), .atLeast(_, let list): (list.map(\.cost).max() ?? 0) + 1
        case .not(let inner): inner.cost + 1
        }
    }
}

/// Numbers the leaves of conditions and collects what the indexes must find for them.
struct PlanBuilder {
    /// The entry whose leaves come next; nil for a scope's.
    var owner: Int?
    /// Whether elements that leaves select become blocks of their own.
    var makesBoundaries = false
    private(set) var selectors: [(leaf: LeafNumber, selector: Selector)] = []
    private(set) var xpaths: [LeafNumber: XPath] = [:]
    private(set) var queries: [(number: Int, query: TextIndex.Query)] = []
    private(set) var owners: [Int?] = []
    private(set) var isBoundary: [Bool] = []

    mutating func plan(_ condition: Condition, isNegated: Bool = false) -> Plan {
        switch condition {
        case .leaf(let leaf): return .leaf(plan(leaf.question, isNegated))
        case .all(let list):
            // What costs least is asked first.
            let plans = list.map { plan($0, isNegated: isNegated) }
            return .all(plans.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element))
        case .any(let list): return .any(list.map { plan($0, isNegated: isNegated) })
        case .atLeast(let count, let list): return .atLeast(count, list.map { plan($0, isNegated: isNegated) })
        case .not(let inner): return .not(plan(inner, isNegated: true))
        }
    }

    private mutating func plan(_ question: Question, _ isNegated: Bool) -> PlanLeaf {
        let number = LeafNumber(owners.count)
        owners.append(owner)
        isBoundary.append(makesBoundaries && !isNegated)
        switch question {
        case .elements(let selector):
            selectors.append((number, selector))
            return .selection(number)
        case .expression(let xpath):
            xpaths[number] = xpath
            return .selection(number)
        case .patterns(let patterns):
            queries.append((number.index, .patterns(patterns)))
            return .text(number, patterns, captures: !isNegated)
        case .words(let list, let areStems):
            queries.append((number.index, areStems ? .stems(list) : .words(list)))
            return .words(number)
        case .attribute(let asked): return .attribute(asked)
        case .near(let asked): return .near(asked)
        case .features(let comparisons): return .features(comparisons)
        case .page(let test): return .page(number, test)
        case .texts: return .texts
        }
    }
}
