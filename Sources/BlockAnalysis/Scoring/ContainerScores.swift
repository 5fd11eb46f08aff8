internal import PageTree

/// The mean of the first card's points, weighed by words, in a block's narrow and wide container.
struct ContainerScores {
    private var near: [Float]
    private var wide: [Float]

    init(_ scores: [Float], _ page: PageView) {
        near = [Float](repeating: 0, count: scores.count)
        wide = near
        guard let document = page.document else { return }
        var sums = [(points: Float, words: Float, blocks: Float)](repeating: (0, 0, 0), count: document.nodeCount)
        for (index, block) in page.blocks.enumerated() {
            let words = Float(page.measures[index].words + 1)
            sums[block.container.index].points += scores[index] * words
            sums[block.container.index].words += words
            sums[block.container.index].blocks += 1
        }
        for index in stride(from: document.nodeCount - 1, to: 0, by: -1) where sums[index].blocks > 0 {
            let above = document.parent(NodeID(rawValue: UInt32(index)))!.index
            sums[above].points += sums[index].points
            sums[above].words += sums[index].words
            sums[above].blocks += sums[index].blocks
        }
        for (index, block) in page.blocks.enumerated() {
            var found = 0
            var node: NodeID? = block.container
            var blocks: Float = 1
            while let current = node, found < 2 {
                let sum = sums[current.index]
                if sum.blocks > blocks {
                    blocks = sum.blocks
                    if found == 0 { near[index] = sum.points / sum.words }
                    wide[index] = sum.points / sum.words
                    found += 1
                }
                node = document.parent(current)
            }
        }
    }

    func scores(of block: Int) -> (near: Float, wide: Float) { (near[block], wide[block]) }
}
