internal import PageTree

/// The page's weight centre: the smallest element that still holds three fifths of the sentences of each element above it.
struct WeightCentre {
    let node: NodeID
    /// The first and last block in it.
    let first: Int
    let last: Int

    /// The part of an element's weight that one child must hold for the centre to lie in that child.
    private static let share: Float = 0.6

    /// - Complexity: O(nodes + blocks).
    init(_ page: PageView, _ document: Document) {
        var weights = [Float](repeating: 0, count: document.nodeCount)
        for (block, measure) in zip(page.blocks, page.measures) where block.linkDensity < 0.5 && measure.words >= 8 {
            weights[block.container.index] += Float(measure.sentences) * 10 + Float(measure.words)
        }
        var heaviest = [Int](repeating: -1, count: document.nodeCount)
        for index in stride(from: document.nodeCount - 1, to: 0, by: -1) where weights[index] > 0 {
            let above = document.parent(NodeID(rawValue: UInt32(index)))!.index
            weights[above] += weights[index]
            // From the end: of equal weights the first child stays.
            if heaviest[above] < 0 || weights[index] >= weights[heaviest[above]] { heaviest[above] = index }
        }
        var current = 0
        while heaviest[current] >= 0, weights[heaviest[current]] >= Self.share * weights[current] { current = heaviest[current] }
        let centre = NodeID(rawValue: UInt32(current))
        node = centre
        let inside = page.blocks.indices.filter {
            page.blocks[$0].container == centre || document.isAncestor(centre, of: page.blocks[$0].container)
        }
        first = inside.first ?? 0
        last = inside.last ?? 0
    }
}

extension FeatureExtractor {
    /// Where each block stands to the weight centre, and how far its container is from its neighbours'.
    mutating func measureWeightCentre() {
        guard let document = page.document else { return measureTextCentre() }
        guard !page.blocks.isEmpty else { return }
        let centre = WeightCentre(page, document)
        let extent = Float(max(1, centre.last - centre.first))
        let length = page.blocks[centre.first...centre.last].reduce(0) { $0 + $1.length }
        let share = Float(length) / Float(max(1, page.blocks.reduce(0) { $0 + $1.length }))
        for (index, block) in page.blocks.enumerated() {
            let isInside = block.container == centre.node || document.isAncestor(centre.node, of: block.container)
            table[index, .centreInside] = isInside ? 1 : 0
            table[index, .centreFirst] = Float(index - centre.first)
            table[index, .centreLast] = Float(index - centre.last)
            table[index, .centrePosition] = Float(index - centre.first) / extent
            table[index, .centreDepth] = Float(Int(depths[block.container.index]) - Int(depths[centre.node.index]))
            table[index, .pageTopShare] = share
            table[index, .stepsFromPrevious] = index > 0 ? steps(from: block.container, to: page.blocks[index - 1].container, document) : 20
            let next = index + 1
            table[index, .stepsToNext] =
                next < page.blocks.count ? steps(from: block.container, to: page.blocks[next].container, document) : 20
        }
    }

    /// Elements up to the nearest one that holds the other as well.
    private func steps(from node: NodeID, to other: NodeID, _ document: Document) -> Float {
        Float(document.steps(from: node, upTo: other, atMost: 20))
    }
}
