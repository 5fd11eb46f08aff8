internal import BlockAnalysis

/// How much of each block is in a page's gold: the share of its runs of four tokens that stand there. A block of fewer
/// tokens counts when it stands whole in the gold and a longer neighbour does too.
///
/// A run counts as often as the gold has it: of a text that the page says twice and the gold once, one copy is in the gold.
enum BlockTruth {
    /// Tokens of the gold in the thirteen blocks around one from which on it stands in the main text, not in a list of its headings or a
    /// teaser of it.
    private static let mainText: Float = 40
    private static let reach = 6

    /// 0…1 for each block. - Complexity: O(tokens).
    static func labels(_ blocks: [[String]], gold: [String]) -> [Float] {
        var labels = [Float](repeating: 0, count: blocks.count)
        var runs: [[Int: Int]] = (0...4).map { _ in [:] }
        for length in 1...4 where gold.count >= length {
            for start in 0...(gold.count - length) { runs[length][hash(gold[start..<(start + length)]), default: 0] += 1 }
        }
        let hashes = blocks.map { block in block.count < 4 ? [] : (0...(block.count - 4)).map { hash(block[$0..<($0 + 4)]) } }
        for (index, block) in hashes.enumerated() where !block.isEmpty {
            labels[index] = Float(block.count { runs[4][$0] != nil }) / Float(block.count)
        }
        let long = labels
        // The main text takes its runs first, then what is left is for others; each in page order.
        let isMain = blocks.indices.map { index in
            around(index, blocks.count).reduce(Float(0)) { $0 + long[$1] * Float(blocks[$1].count) } >= mainText
        }
        for takesMain in [true, false] {
            for (index, block) in hashes.enumerated() where !block.isEmpty && isMain[index] == takesMain && long[index] > 0.5 {
                let left = block.count { runs[4][$0, default: 0] > 0 }
                for run in block { runs[4][run]? -= 1 }
                labels[index] = Float(left) / Float(block.count)
            }
        }
        for (index, block) in blocks.enumerated() where !block.isEmpty && block.count < 4 {
            guard runs[block.count][hash(block[...])] != nil else { continue }
            let support = around(index, blocks.count).compactMap { blocks[$0].count >= 4 ? labels[$0] : nil }
            labels[index] = (support.max() ?? 1) > 0.5 ? (block.count == 1 ? 0.7 : 0.9) : 0.1
        }
        return labels
    }

    private static func around(_ index: Int, _ count: Int) -> ClosedRange<Int> { max(0, index - reach)...min(count - 1, index + reach) }

    private static func hash(_ tokens: ArraySlice<String>) -> Int {
        var hasher = Hasher()
        for token in tokens { hasher.combine(token) }
        return hasher.finalize()
    }
}
