internal import BlockAnalysis

/// How much of each block is in a page's gold: the share of its runs of four tokens that stand there. A block of fewer
/// tokens counts when it stands whole in the gold and a longer neighbour does too.
enum BlockTruth {
    /// 0…1 for each block. - Complexity: O(tokens).
    static func labels(_ blocks: [[String]], gold: [String]) -> [Float] {
        var labels = [Float](repeating: 0, count: blocks.count)
        var runs: [Set<Int>] = (0...4).map { _ in [] }
        for length in 1...4 where gold.count >= length {
            for start in 0...(gold.count - length) { runs[length].insert(hash(gold[start..<(start + length)])) }
        }
        for (index, block) in blocks.enumerated() where block.count >= 4 {
            var found = 0
            for start in 0...(block.count - 4) where runs[4].contains(hash(block[start..<(start + 4)])) { found += 1 }
            labels[index] = Float(found) / Float(block.count - 3)
        }
        let long = labels
        for (index, block) in blocks.enumerated() where !block.isEmpty && block.count < 4 {
            guard runs[block.count].contains(hash(block[...])) else { continue }
            let around = max(0, index - 6)...min(blocks.count - 1, index + 6)
            let support = around.compactMap { blocks[$0].count >= 4 ? long[$0] : nil }
            labels[index] = (support.max() ?? 1) > 0.5 ? (block.count == 1 ? 0.7 : 0.9) : 0.1
        }
        return labels
    }

    private static func hash(_ tokens: ArraySlice<String>) -> Int {
        var hasher = Hasher()
        for token in tokens { hasher.combine(token) }
        return hasher.finalize()
    }
}
