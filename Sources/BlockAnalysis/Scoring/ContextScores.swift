/// The second look: features made of the first card's points around a block.
enum ContextScores {
    /// Points at which a block counts as surely main content.
    static let strong = 100

    /// Fills `ownScore` to `isEnclosed`. - Complexity: O(blocks × depth of the containers).
    static func fill(_ table: inout FeatureTable, scores: [Int], page: PageView) {
        let count = scores.count
        let clamped = scores.map { Float(max(-600, min(600, $0))) / 100 }
        let best = clamped.max() ?? 0
        let containers = ContainerScores(clamped, page)
        let totalWords = page.measures.reduce(0) { $0 + $1.words }
        let keptWords = zip(page.measures, scores).reduce(0) { $0 + ($1.1 > 0 ? $1.0.words : 0) }
        let distances = distancesToStrong(scores)
        for index in 0..<count {
            table[index, .ownScore] = clamped[index]
            table[index, .previousScore] = index > 0 ? clamped[index - 1] : -7
            table[index, .nextScore] = index + 1 < count ? clamped[index + 1] : -7
            let before = clamped[max(0, index - 3)..<index].max() ?? -7
            let after = clamped[min(count, index + 1)..<min(count, index + 4)].max() ?? -7
            table[index, .scoreBefore] = before
            table[index, .scoreAfter] = after
            table[index, .isEnclosed] = min(before, after)
            let around = clamped[max(0, index - 5)...min(count - 1, index + 5)]
            table[index, .scoreAround] = around.reduce(0, +) / Float(around.count)
            let (near, wide) = containers.scores(of: index)
            table[index, .containerScore] = near
            table[index, .wideContainerScore] = wide
            table[index, .bestScore] = best
            table[index, .keptShare] = Float(keptWords) / Float(max(1, totalWords))
            table[index, .strongDistance] = distances[index]
        }
    }

    /// Blocks to the nearest strong one, at most 99.
    private static func distancesToStrong(_ scores: [Int]) -> [Float] {
        var distances = [Float](repeating: 99, count: scores.count)
        var since: Float = 99
        for index in scores.indices {
            since = scores[index] >= strong ? 0 : min(99, since + 1)
            distances[index] = since
        }
        since = 99
        for index in scores.indices.reversed() {
            since = scores[index] >= strong ? 0 : min(99, since + 1)
            distances[index] = min(distances[index], since)
        }
        return distances
    }
}
