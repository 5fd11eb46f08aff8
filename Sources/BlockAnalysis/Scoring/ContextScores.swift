internal import PageTree

/// The second look: features made of the first stage's points around a block, in its containers, and among its likes.
struct ContextScores {
    /// Points at which a block counts as surely main content.
    static let strong = 100
    /// Points beyond which a block is as sure as can be.
    private static let limit = 600

    private let analysis: PageAnalysis
    private let page: PageView
    /// In log-odds.
    private let scores: [Float]
    private let chances: [Float]
    private let words: [Float]
    /// Before each block, the sum of chance times words, and of words.
    private var keptBefore: [Float] = [0]
    private var wordsBefore: [Float] = [0]

    init(_ analysis: PageAnalysis, scores points: [Int]) {
        self.analysis = analysis
        page = analysis.view
        scores = points.map { Float(max(-Self.limit, min(Self.limit, $0))) / 100 }
        chances = points.map { Float(Logistic.chance(hundredths: max(-Self.limit, min(Self.limit, $0)))) }
        words = page.measures.map { Float($0.words + 1) }
        for index in chances.indices {
            keptBefore.append(keptBefore[index] + chances[index] * words[index])
            wordsBefore.append(wordsBefore[index] + words[index])
        }
    }

    /// Fills the group `context`. - Complexity: O(blocks × depth of the containers).
    func fill(_ table: inout FeatureTable) {
        guard !scores.isEmpty else { return }
        fillNeighbours(&table)
        fillPage(&table)
        fillTopic(&table)
        fillRepeats(&table)
        fillRecords(&table)
        fillGroup(analysis.features.groups.classPaths, .classPathChance, &table)
        fillGroup(analysis.features.groups.signatures, .signatureChance, &table)
        fillGroup(analysis.features.groups.parents, .parentSignatureChance, &table)
        guard let document = page.document else { return fillBestRun(&table) }
        fillContainers(document, &table)
    }

    // MARK: Before and after

    private static let windows: [(reach: Int, around: Feature, before: Feature, after: Feature)] = [
        (3, .around3, .before3, .after3), (8, .around8, .before8, .after8), (20, .around20, .before20, .after20),
    ]

    private func fillNeighbours(_ table: inout FeatureTable) {
        let count = scores.count
        for index in 0..<count {
            table[index, .ownScore] = scores[index]
            for (place, offset) in [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].enumerated() {
                let other = index + offset
                table[index, raw: Feature.previousScore5.rawValue + place] = other >= 0 && other < count ? scores[other] : -7
            }
            for window in Self.windows {
                let first = max(0, index - window.reach)
                let end = min(count, index + window.reach + 1)
                table[index, window.around] = mean(first..<end, without: index)
                table[index, window.before] = mean(first..<index)
                table[index, window.after] = mean((index + 1)..<end)
            }
        }
    }

    /// The mean chance of a run's words.
    private func mean(_ run: Range<Int>, without block: Int? = nil) -> Float {
        var kept = keptBefore[run.upperBound] - keptBefore[run.lowerBound]
        var all = wordsBefore[run.upperBound] - wordsBefore[run.lowerBound]
        if let block {
            kept -= chances[block] * words[block]
            all -= words[block]
        }
        return kept / max(1, all)
    }

    // MARK: The page

    private func fillPage(_ table: inout FeatureTable) {
        let kept = keptBefore[scores.count]
        let distances = distancesToStrong()
        for index in scores.indices {
            table[index, .pageChance] = kept / wordsBefore[scores.count]
            table[index, .pageKeptWords] = kept
            table[index, .keptBefore] = keptBefore[index] / max(0.001, kept)
            table[index, .strongDistance] = distances[index]
        }
    }

    /// Blocks to the nearest strong one, at most 99.
    private func distancesToStrong() -> [Float] {
        let strong = Float(Self.strong) / 100
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

    /// How much of each block's vocabulary the surely kept blocks have.
    private func fillTopic(_ table: inout FeatureTable) {
        let words = analysis.features.words
        var topic = TopicWords()
        let strong = scores.map { $0 >= Float(Self.strong) / 100 }
        for block in strong.indices where strong[block] { topic.add(words.hashes[words.ranges[block]], of: block) }
        for block in strong.indices {
            table[block, .keptOverlap] = topic.share(of: words.hashes[words.ranges[block]], isOne: strong[block])
        }
    }

    /// How much of each block those before it and behind it say that are likely kept.
    private func fillRepeats(_ table: inout FeatureTable) {
        let repeated = analysis.features.repeated
        // The scores alone: a closure over all of this would be copied for every block.
        let isLikely = scores.map { $0 > 0 }
        let before = repeated.shares(counting: { isLikely[$0] })
        for (block, share) in before.enumerated() { table[block, .keptBeforeOverlap] = share }
        for run in RepeatedText.runs(of: before) {
            let copied = run.reduce(Float(0)) { $0 + words[$1] }
            for block in run { table[block, .keptCopyWords] = copied }
        }
        for (block, share) in repeated.shares(backwards: true, counting: { isLikely[$0] }).enumerated() {
            table[block, .keptBehindOverlap] = share
        }
    }

    // MARK: Likes

    /// The mean chance of the other blocks of each block's record, and of the other records of its group; -1 outside of records.
    private func fillRecords(_ table: inout FeatureTable) {
        let (groups, records) = (analysis.features.records.groups, analysis.features.records.records)
        var ofGroup = [SIMD2<Float>](repeating: .zero, count: Int(groups.max() ?? -1) + 1)
        var ofRecord = [SIMD2<Float>](repeating: .zero, count: Int(records.max() ?? -1) + 1)
        for (block, group) in groups.enumerated() where group >= 0 {
            let own = SIMD2(chances[block] * words[block], words[block])
            ofGroup[Int(group)] += own
            ofRecord[Int(records[block])] += own
        }
        for block in scores.indices {
            guard block < groups.count, groups[block] >= 0 else {
                table[block, .recordChance] = -1
                table[block, .recordGroupChance] = -1
                continue
            }
            let (group, record) = (ofGroup[Int(groups[block])], ofRecord[Int(records[block])])
            table[block, .recordChance] = (record.x - chances[block] * words[block]) / max(1, record.y - words[block])
            table[block, .recordGroupChance] = (group.x - record.x) / max(1, group.y - record.y)
        }
    }

    /// The mean chance of the other blocks of a group, drawn to the block's own by two words.
    private func fillGroup(_ numbers: [Int32], _ feature: Feature, _ table: inout FeatureTable) {
        guard let last = numbers.max() else { return }
        var kept = [Float](repeating: 0, count: Int(last) + 1)
        var all = kept
        for (index, number) in numbers.enumerated() {
            kept[Int(number)] += chances[index] * words[index]
            all[Int(number)] += words[index]
        }
        for (index, number) in numbers.enumerated() {
            let own = chances[index] * words[index]
            table[index, feature] = (kept[Int(number)] - own + 2 * chances[index]) / (all[Int(number)] - words[index] + 2)
        }
    }

    // MARK: Containers

    private func fillContainers(_ document: Document, _ table: inout FeatureTable) {
        struct Sum { var kept: Float = 0; var words: Float = 0; var value: Float = 0 }
        var sums = [Sum](repeating: Sum(), count: document.nodeCount)
        for (index, block) in page.blocks.enumerated() {
            let node = block.container.index
            sums[node].kept += chances[index] * words[index]
            sums[node].words += words[index]
            sums[node].value += words[index] * (2 * chances[index] - 1)
        }
        var best = 0
        for index in stride(from: document.nodeCount - 1, to: 0, by: -1) where sums[index].words > 0 {
            let above = document.parent(NodeID(rawValue: UInt32(index)))!.index
            sums[above].kept += sums[index].kept
            sums[above].words += sums[index].words
            sums[above].value += sums[index].value
            if best == 0 || sums[index].value >= sums[best].value { best = index }
        }
        if sums[0].value > sums[best].value { best = 0 }
        if let containers = analysis.features.containers {
            let all = max(0.001, sums[0].kept)
            for (index, block) in page.blocks.enumerated() {
                for (level, container) in containers.widening(from: block.container, count: FeatureGroup.chanceLevels).enumerated() {
                    let sum = sums[container.index]
                    let column = FeatureGroup.containerChances.first.rawValue + level * 2
                    table[index, raw: column] = (sum.kept - chances[index] * words[index]) / max(1, sum.words - words[index])
                    table[index, raw: column + 1] = sum.kept / all
                }
            }
        }
        fillBest(NodeID(rawValue: UInt32(best)), document, &table) {
            sums[$0.index].value
        } share: {
            (sums[best].kept / max(0.001, sums[0].kept), sums[best].kept / max(1, sums[best].words))
        }
    }

    /// Where each block stands to the subtree of the greatest expected gain in words.
    private func fillBest(
        _ best: NodeID, _ document: Document, _ table: inout FeatureTable, value: (NodeID) -> Float, share: () -> (Float, Float)
    ) {
        let inside = page.blocks.indices.filter {
            page.blocks[$0].container == best || document.isAncestor(best, of: page.blocks[$0].container)
        }
        let (kept, precision) = share()
        let most = max(1, value(best))
        for (index, block) in page.blocks.enumerated() {
            let isInside = block.container == best || document.isAncestor(best, of: block.container)
            table[index, .bestInside] = isInside ? 1 : 0
            table[index, .bestValue] = value(block.container) / most
            table[index, .bestFirst] = Float(index - (inside.first ?? 0))
            table[index, .bestLast] = Float(index - (inside.last ?? 0))
            table[index, .bestShare] = kept
            table[index, .bestPrecision] = precision
            table[index, .bestSteps] = Float(document.steps(from: best, upTo: block.container, atMost: 30))
        }
    }

    /// Of text without elements: where each block stands to the run of the greatest expected gain in words.
    private func fillBestRun(_ table: inout FeatureTable) {
        let values = scores.indices.map { words[$0] * (2 * chances[$0] - 1) }
        let best = BestRun(values)
        let kept = keptBefore[best.range.upperBound] - keptBefore[best.range.lowerBound]
        let all = wordsBefore[best.range.upperBound] - wordsBefore[best.range.lowerBound]
        var before: [Float] = [0]
        for value in values { before.append(before[before.count - 1] + value) }
        for index in scores.indices {
            let isInside = best.range.contains(index)
            table[index, .bestInside] = isInside ? 1 : 0
            table[index, .bestValue] = (before[min(scores.count, index + 11)] - before[max(0, index - 10)]) / max(1, best.sum)
            table[index, .bestFirst] = Float(index - best.range.lowerBound)
            table[index, .bestLast] = Float(index - best.range.upperBound + 1)
            table[index, .bestShare] = kept / max(0.001, keptBefore[scores.count])
            table[index, .bestPrecision] = kept / max(1, all)
            let outside = max(best.range.lowerBound - index, index - best.range.upperBound + 1)
            table[index, .bestSteps] = isInside ? 0 : Float(min(30, outside))
        }
    }
}
