/// What must hold for a rule to hit a block, as its author wrote it.
public typealias Condition = ConditionTree<any ConditionLeaf>

extension ConditionTree where Leaf == any ConditionLeaf {
    /// The condition as text: two conditions that say the same in the same words have the same.
    public var signature: String {
        switch self {
        case .leaf(let leaf): leaf.signature
        case .all(let list): "all(\(list.map(\.signature)))"
        case .any(let list): "any(\(list.map(\.signature)))"
        case .not(let inner): "not(\(inner.signature))"
        case .atLeast(let count, let list): "at_least(\(count) \(list.map(\.signature)))"
        }
    }

    /// Whether the condition looks at something smaller than the page.
    public var asksForBlocks: Bool { leaves.contains { $0.scope != .page } }

    /// Whether the condition depends on which site the page is of.
    public var asksForHosts: Bool {
        leaves.contains { if case .page(let test) = $0.question { test.asksForHosts } else { false } }
    }

    /// What is known of the condition from the page's facts alone.
    public func answer(of facts: PageFacts, _ scratch: FactsScratch) -> TruthValue {
        answer { leaf in
            if case .page(let test) = leaf.question { TruthValue(test.holds(facts, scratch)) } else { .notInThisScope }
        }
    }
}
