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
    }

    /// The containers of a block from the inside out, each holding more blocks than the one before, at most `count`.
    func widening(from container: NodeID, in document: Document, count: Int) -> [NodeID] {
        var found: [NodeID] = []
        var blocks: Float = 1
        var node: NodeID? = container
        while let current = node, found.count < count {
            if sums[current.index].blocks > blocks {
                found.append(current)
                blocks = sums[current.index].blocks
            }
            node = document.parent(current)
        }
        return found
    }
}
