/// Leaves put together by `all`, `any`, `not` and `at_least`. Rule files have leaves as their authors wrote them
/// (`Condition`), the engine has numbered ones. What a leaf is, these functions do not know: a new kind of condition
/// changes nothing here.
///
/// What is asked of every block is inlinable, so that each kind of leaf has code of its own: without it Swift looks its type up at each
/// step.
public indirect enum ConditionTree<Leaf: Sendable>: Sendable {
    case leaf(Leaf)
    case all([ConditionTree])
    case any([ConditionTree])
    case not(ConditionTree)
    case atLeast(Int, [ConditionTree])

    /// Calls `body` for each leaf in order, with whether it stands under a `not`.
    @inlinable public func forEachLeaf(isNegated: Bool = false, _ body: (_ leaf: Leaf, _ isNegated: Bool) -> Void) {
        switch self {
        case .leaf(let leaf): body(leaf, isNegated)
        case .all(let list), .any(let list), .atLeast(_, let list):
            for part in list { part.forEachLeaf(isNegated: isNegated, body) }
        case .not(let inner): inner.forEachLeaf(isNegated: true, body)
        }
    }

    /// All leaves.
    public var leaves: [Leaf] {
        var found: [Leaf] = []
        forEachLeaf { leaf, _ in found.append(leaf) }
        return found
    }

    /// The leaves that must hold for a hit, or of which one must: all but those under a `not`.
    public var positiveLeaves: [Leaf] {
        var found: [Leaf] = []
        forEachLeaf { leaf, isNegated in if !isNegated { found.append(leaf) } }
        return found
    }

    /// The leaves that must all hold, whatever else does.
    public var requiredLeaves: [Leaf] {
        switch self {
        case .leaf(let leaf): [leaf]
        case .all(let list): list.flatMap(\.requiredLeaves)
        case .any, .not, .atLeast: []
        }
    }

    /// Whether the tree holds only where one of the wanted leaves does.
    @inlinable public func requires(_ isWanted: (Leaf) -> Bool) -> Bool {
        switch self {
        case .leaf(let leaf): isWanted(leaf)
        case .all(let list): list.contains { $0.requires(isWanted) }
        case .any(let list), .atLeast(_, let list): list.allSatisfy { $0.requires(isWanted) }
        case .not: false
        }
    }

    /// What follows for the tree from what is known of its leaves, which are asked in order and only as long as they
    /// can still decide.
    @inlinable public func answer(_ ask: (Leaf) -> TruthValue) -> TruthValue {
        switch self {
        case .leaf(let leaf): return ask(leaf)
        case .not(let inner):
            switch inner.answer(ask) {
            case .yes: return .no
            case .no: return .yes
            case .notInThisScope: return .notInThisScope
            }
        case .all(let list):
            var known = TruthValue.yes
            for part in list {
                let next = part.answer(ask)
                if next == .no { return .no }
                if next == .notInThisScope { known = .notInThisScope }
            }
            return known
        case .any(let list):
            var known = TruthValue.no
            for part in list {
                let next = part.answer(ask)
                if next == .yes { return .yes }
                if next == .notInThisScope { known = .notInThisScope }
            }
            return known
        case .atLeast(let count, let list):
            let answers = list.map { $0.answer(ask) }
            let held = answers.count { $0 == .yes }
            if held >= count { return .yes }
            return held + answers.count { $0 == .notInThisScope } < count ? .no : .notInThisScope
        }
    }
}
