internal import PageTree

/// Text, links, paragraphs and blocks below each element, summed upwards once.
struct ContainerSums {
    struct Sums {
        var length: Float = 0
        var links: Float = 0
        var paragraph: Float = 0
        var blocks: Float = 0
    }

    let sums: [Sums]
    /// Of each element the nearest one above that holds more blocks; -1 for none.
    private let wider: [Int32]
    var page: Sums { sums[0] }

    /// - Complexity: O(nodes + blocks).
    init(_ page: PageView, _ document: Document) {
        var sums = [Sums](repeating: Sums(), count: document.nodeCount)
        for block in page.blocks {
            let index = block.container.index
            sums[index].length += Float(block.length)
            sums[index].links += Float(block.linkLength)
            sums[index].blocks += 1
            if document.tag(block.container) == .p { sums[index].paragraph += Float(block.length) }
        }
        for index in stride(from: document.nodeCount - 1, to: 0, by: -1) where sums[index].blocks > 0 {
            let above = document.parent(NodeID(rawValue: UInt32(index)))!.index
            let own = sums[index]
            sums[above].length += own.length
            sums[above].links += own.links
            sums[above].paragraph += own.paragraph
            sums[above].blocks += own.blocks
        }
        self.sums = sums
        // Parents come first.
        var wider = [Int32](repeating: -1, count: document.nodeCount)
        for index in 1..<max(1, document.nodeCount) where sums[index].blocks > 0 {
            let above = document.parent(NodeID(rawValue: UInt32(index)))!.index
            wider[index] = sums[above].blocks > sums[index].blocks ? Int32(above) : wider[above]
        }
        self.wider = wider
    }

    /// The containers of a block from the inside out, each holding more blocks than the one before, from the first that holds more than
    /// one: `count` of them, the widest for those that are missing. None where no container holds more than one block.
    func widening(from container: NodeID, count: Int) -> Widening {
        let first = sums[container.index].blocks > 1 ? Int32(container.index) : wider[container.index]
        return Widening(wider: wider, node: first, left: count)
    }

    struct Widening: Sequence, IteratorProtocol {
        fileprivate let wider: [Int32]
        fileprivate var node: Int32
        fileprivate var left: Int

        var isEmpty: Bool { node < 0 }

        mutating func next() -> NodeID? {
            guard node >= 0, left > 0 else { return nil }
            let found = NodeID(rawValue: UInt32(node))
            if wider[found.index] >= 0 { node = wider[found.index] }
            left -= 1
            return found
        }
    }
}
