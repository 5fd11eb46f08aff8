internal import PageTree

/// Readability's candidate: the container that its paragraphs speak for (Arc90's readability.js, Mozilla's
/// Readability.js `_grabArticle`): a point a paragraph, one a comma, one for each hundred characters up to three; all of
/// it to the parent, half to the grandparent, then a third of a level; times one minus link density.
struct CandidateContainer {
    let node: NodeID?

    /// - Complexity: O(blocks + nodes).
    init(_ page: PageView, _ document: Document, _ sums: ContainerSums) {
        var points: [Int: Float] = [:]
        for (block, measure) in zip(page.blocks, page.measures) where block.length >= 25 && measure.words >= 5 {
            let own = 1 + Float(measure.commas) + min(Float(block.length / 100), 3)
            var node: NodeID? = document.tag(block.container) == .p ? document.parent(block.container) : block.container
            var level: Float = 0
            while let current = node, level < 5 {
                let divider: Float = level == 0 ? 1 : level == 1 ? 2 : level * 3
                points[current.index, default: 0] += own / divider
                node = document.parent(current)
                level += 1
            }
        }
        var best: (index: Int, points: Float)?
        for (index, raw) in points {
            let sum = sums.sums[index]
            let weighed = raw * (1 - (sum.length > 0 ? sum.links / sum.length : 0))
            if best == nil || weighed > best!.points || (weighed == best!.points && index < best!.index) {
                best = (index, weighed)
            }
        }
        node = best.map { NodeID(rawValue: UInt32($0.index)) }
    }

    /// 0 outside, 1 beside (under the candidate's parent), 2 in the candidate's depth, 3 directly in it.
    func relation(of container: NodeID, in document: Document) -> Float {
        guard let node else { return 0 }
        if container == node { return 3 }
        if document.isAncestor(node, of: container) { return document.parent(container) == node ? 3 : 2 }
        guard let parent = document.parent(node), parent != Document.root else { return 0 }
        return container == parent || document.isAncestor(parent, of: container) ? 1 : 0
    }
}
