/// Blocks below the elements of the page that hold them, as far as an element holds more than one thing.
struct BlockTree {
    enum Entry {
        case section(name: String, kept: Int, all: Int, depth: Int)
        case block(Explanation.Block, depth: Int)
    }

    /// Levels that are shown; what is deeper stands on the last.
    private static let mostDepth = 8

    private enum Item {
        case block(Int)
        case node(Int)
    }

    private struct Node {
        let element: UInt32
        let name: String
        var items: [Item] = []
        var kept = 0
        var all = 0
    }

    private var nodes = [Node(element: 0, name: "")]
    private let blocks: [Explanation.Block]

    /// In page order. - Complexity: O(blocks × depth).
    static func entries(_ blocks: [Explanation.Block]) -> [Entry] {
        var entries: [Entry] = []
        BlockTree(blocks).write(0, depth: 0, to: &entries)
        return entries
    }

    private init(_ blocks: [Explanation.Block]) {
        self.blocks = blocks
        for (index, block) in blocks.enumerated() {
            var node = 0
            count(block, in: node)
            for element in block.elements {
                if case .node(let last)? = nodes[node].items.last, nodes[last].element == element.id {
                    node = last
                } else {
                    nodes.append(Node(element: element.id, name: element.name))
                    nodes[node].items.append(.node(nodes.count - 1))
                    node = nodes.count - 1
                }
                count(block, in: node)
            }
            nodes[node].items.append(.block(index))
        }
    }

    private mutating func count(_ block: Explanation.Block, in node: Int) {
        nodes[node].all += 1
        if block.isKept { nodes[node].kept += 1 }
    }

    /// An element with one thing in it goes without a line of its own.
    private func write(_ start: Int, depth: Int, to entries: inout [Entry]) {
        var node = start
        var names = [nodes[node].name]
        while nodes[node].items.count == 1, case .node(let only) = nodes[node].items[0] {
            node = only
            names.append(nodes[node].name)
        }
        let isSection = nodes[node].items.count > 1 && start != 0
        // The names that tell most are the nearest to what is inside.
        let name = names.filter { !$0.isEmpty }.suffix(2).joined(separator: " > ")
        if isSection { entries.append(.section(name: name, kept: nodes[node].kept, all: nodes[node].all, depth: depth)) }
        let below = min(Self.mostDepth, isSection ? depth + 1 : depth)
        for item in nodes[node].items {
            switch item {
            case .block(let block): entries.append(.block(blocks[block], depth: below))
            case .node(let child): write(child, depth: below, to: &entries)
            }
        }
    }
}
