import RuleModel
import Testing

/// Kleene's logic, against trying every completion of what is not known.
@Suite struct ConditionTreeTests {
    typealias Tree = ConditionTree<Int>
    static let values: [TruthValue] = [.yes, .no, .notInThisScope]
    static let trees: [Tree] = [
        .leaf(0), .not(.leaf(0)), .all([.leaf(0), .leaf(1)]), .any([.leaf(0), .leaf(1)]), .not(.all([.leaf(0), .not(.leaf(1))])),
        .atLeast(2, [.leaf(0), .leaf(1), .leaf(2)]), .all([]), .any([]), .any([.all([.leaf(0), .leaf(1)]), .not(.leaf(2))]),
    ]

    private func completions(_ known: [TruthValue]) -> [[TruthValue]] {
        known.reduce([[]]) { lists, value in
            lists.flatMap { list in (value == .notInThisScope ? [.yes, .no] : [value]).map { list + [$0] } }
        }
    }

    @Test func whatIsSaidHoldsWhateverTheUnknownComesTo() {
        for tree in Self.trees {
            for first in Self.values {
                for second in Self.values {
                    for third in Self.values {
                        let known = [first, second, third]
                        let said = tree.answer { known[$0] }
                        let possible = Set(completions(known).map { full in tree.answer { full[$0] } == .yes })
                        #expect(said == .notInThisScope || possible == [said == .yes], "\(tree) \(known)")
                        if !known.contains(.notInThisScope) { #expect(said != .notInThisScope) }
                    }
                }
            }
        }
    }

    @Test func leavesAreToldApartByWhatTheyMustDo() {
        let tree = Tree.all([.leaf(0), .any([.leaf(1), .not(.leaf(2))]), .not(.not(.leaf(3)))])
        #expect(tree.leaves == [0, 1, 2, 3] && tree.positiveLeaves == [0, 1] && tree.requiredLeaves == [0])
        #expect(tree.requires { $0 == 0 } && !tree.requires { $0 == 1 } && !tree.requires { $0 == 3 })
    }
}

@Suite struct BlockSetTests {
    @Test func itHoldsWhatWasPutIn() {
        let set = BlockSet([0, 63, 64, 500])
        #expect((-1..<600).filter(set.contains) == [0, 63, 64, 500])
    }
}
