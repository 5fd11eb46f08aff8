internal import PageTree

/// What the names of classes and ids around a container are worth. An element stands above many containers: what its names add up to
/// is remembered for each of the levels at which they count differently.
struct ClassScores {
    private var tokens: BlockTokens
    private let table: TokenTable
    private let document: Document
    /// By element and level.
    private var sums: [Sum]
    private var found: [UInt32] = []

    /// Of some tokens the steps and their number, below zero where they were not looked at.
    private struct Sum {
        var steps: Int32 = 0
        var count: Int32 = -1
    }

    /// From the last of them on all count alike.
    private static let levels = 5

    init(_ tokens: BlockTokens, _ table: TokenTable, _ document: Document) {
        self.tokens = tokens
        self.table = table
        self.document = document
        sums = [Sum](repeating: Sum(), count: document.nodeCount * Self.levels)
    }

    /// - Complexity: O(1), and the classes of elements that were not met before.
    mutating func score(around container: NodeID) -> Float {
        var (steps, count) = (0, 0)
        var node: NodeID? = container
        for level in 0..<BlockTokens.reach {
            guard let current = node else { break }
            let sum = sum(of: current, level)
            steps += Int(sum.steps)
            count += Int(sum.count)
            node = document.parent(current)
        }
        return table.score(steps: steps, of: count)
    }

    private mutating func sum(of node: NodeID, _ level: Int) -> Sum {
        let place = node.index * Self.levels + min(level, Self.levels - 1)
        if sums[place].count >= 0 { return sums[place] }
        found.removeAll(keepingCapacity: true)
        tokens.addClasses(of: node, level: level, document, to: &found)
        let sum = Sum(steps: Int32(table.steps(found)), count: Int32(found.count))
        sums[place] = sum
        return sum
    }
}
