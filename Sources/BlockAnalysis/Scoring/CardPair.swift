/// The two cards of a lane: a block by itself, then its points among its neighbours'.
package struct CardPair: Scorer {
    package let first: ScoreCard
    package let second: ScoreCard

    package init(first: ScoreCard, second: ScoreCard) {
        self.first = first
        self.second = second
    }

    /// The sum of both cards for each block, in hundredths; fills the context features on the way.
    /// - Complexity: O(blocks × features).
    package func scores(_ table: inout FeatureTable, page: PageView) -> [Int] {
        let own = (0..<table.blockCount).map { first.score(table, $0) }
        Self.fillContext(&table, scores: own, page: page)
        return own.indices.map { own[$0] + second.score(table, $0) }
    }

    package func reasons(_ table: FeatureTable, block: Int) -> [Reason] {
        var reasons = [Reason(source: .base, points: first.base + second.base)]
        for row in first.rows + second.rows {
            let value = table[block, row.feature]
            let points = row.points(for: value)
            if points != 0 { reasons.append(Reason(source: .feature(row.feature, value), points: points)) }
        }
        return reasons
    }

    /// Fills the features that the second card reads.
    package static func fillContext(_ table: inout FeatureTable, scores: [Int], page: PageView) {
        ContextScores.fill(&table, scores: scores, page: page)
    }
}
