internal import TextPrimitives

/// How much of each block the page says elsewhere as well: the copy of a description for small screens, the labels of a card's buttons
/// that name the card, the teaser that is the article's first sentence, the headline of flattened text.
struct RepeatedText: Sendable {
    private let words: BlockWords
    /// Of each word the run of four that begins with it.
    private let runs: [UInt32]

    /// - Complexity: O(words).
    init(_ words: BlockWords) {
        self.words = words
        runs = words.hashes.count < 4 ? [] : (0...(words.hashes.count - 4)).map { SeenHashes.shingle(words.hashes, at: $0) }
    }

    /// Of each block the share of its runs of four words that stand in blocks before it, or behind it where `backwards`; a shorter
    /// block counts as a whole.
    /// - Parameter counts: whether what a block says is remembered.
    /// - Complexity: O(words).
    func shares(backwards: Bool = false, counting counts: (Int) -> Bool = { _ in true }) -> [Float] {
        var shares = [Float](repeating: 0, count: words.ranges.count)
        var seen = SeenHashes(capacity: words.hashes.count)
        func visit(_ block: Int) {
            let range = words.ranges[block]
            guard !range.isEmpty else { return }
            let isCounted = counts(block)
            guard range.count >= 4 else {
                let whole = range.reduce(UInt32(range.count)) { ($0 &* 0x9E37_79B1) ^ words.hashes[$1] }
                shares[block] = seen.contains(whole) ? 1 : 0
                if isCounted { seen.insert(whole) }
                return
            }
            let starts = range.lowerBound...(range.upperBound - 4)
            var found = 0
            // What a block says twice itself is no copy of another.
            for start in starts where seen.contains(runs[start]) { found += 1 }
            if isCounted { for start in starts { seen.insert(runs[start]) } }
            shares[block] = Float(found) / Float(starts.count)
        }
        if backwards {
            for block in shares.indices.reversed() { visit(block) }
        } else {
            for block in shares.indices { visit(block) }
        }
        return shares
    }
}

extension RepeatedText {
    /// The part of a block that stands elsewhere from which on it is a copy.
    private static let copy: Float = 0.8

    /// The runs of blocks that are copies by their shares, longest possible each.
    static func runs(of shares: [Float]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for block in 0...shares.count {
            if block < shares.count, shares[block] >= copy {
                start = start ?? block
            } else if let first = start {
                runs.append(first..<block)
                start = nil
            }
        }
        return runs
    }
}

extension FeatureExtractor {
    /// What a page says twice: a description again for small screens, a post quoted whole, each card's title again on its button.
    mutating func measureRepeatedText() {
        let shares = repeated.shares()
        for (block, share) in shares.enumerated() { table[block, .earlierOverlap] = share }
        for run in RepeatedText.runs(of: shares) {
            let words = run.reduce(0) { $0 + page.measures[$1].words }
            for block in run {
                table[block, .copiedRunWords] = Float(words)
                table[block, .copiedRunBlocks] = Float(run.count)
            }
        }
        var texts = HashNumbers(capacity: page.blocks.count)
        var copies = [Float](repeating: 0, count: page.blocks.count)
        for (block, measure) in page.measures.enumerated() {
            let text = texts.number(UInt64(measure.hash))
            table[block, .copiesBefore] = copies[text]
            copies[text] += 1
        }
        for (block, share) in repeated.shares(backwards: true).enumerated() { table[block, .laterOverlap] = share }
    }
}
