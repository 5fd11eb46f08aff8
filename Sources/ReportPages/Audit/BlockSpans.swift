internal import BlockAnalysis
internal import PageTree

/// Which block stands where in the page's decoded bytes: another reading of the same bytes finds the blocks by it.
struct BlockSpans {
    private let spans: [(range: Range<Int>, block: Int)]

    /// - Complexity: O(n log n) over the text nodes.
    init(_ segmentation: Segmentation, in document: Document) {
        var spans: [(range: Range<Int>, block: Int)] = []
        for (number, block) in segmentation.blocks.enumerated() {
            for piece in segmentation.pieces(of: block) {
                let range = document.sourceRange(of: piece.node)
                if !range.isEmpty { spans.append((range, number)) }
            }
        }
        self.spans = spans.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    }

    /// The block whose text holds a place.
    /// - Complexity: O(log n), and the spans that enclose one another.
    func block(at place: Int) -> Int? {
        var (low, high) = (0, spans.count)
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].range.lowerBound <= place { low = middle + 1 } else { high = middle }
        }
        // A formula's element encloses the texts in it: the nearest that begins before may have ended already.
        for index in stride(from: low - 1, through: max(0, low - 4), by: -1) where spans[index].range.contains(place) {
            return spans[index].block
        }
        return nil
    }

    /// The blocks that stand somewhere.
    var placed: Set<Int> { Set(spans.map(\.block)) }
}
