package import BlockAnalysis

/// Fits the two score cards of a lane on gold sets and estimates, by folds over hosts, how well they will do elsewhere.
package struct Trainer {
    private let lane: Lane
    private var samples: [TrainingSample] = []
    private let folds = 5
    /// Prints one line of progress.
    private let log: (String) -> Void

    /// Reads all pages. Each set weighs the square root of its pages, so that a big one does not drown a small one.
    package init(lane: Lane, sets: [GoldSet], log: @escaping (String) -> Void) throws {
        self.lane = lane
        self.log = log
        for set in sets {
            let weight = Float(Double(30) / Double(set.pages.count).squareRoot())
            for page in set.pages {
                if let sample = try TrainingSample(page, set: set.name, lane: lane, weight: weight) { samples.append(sample) }
            }
            log("\(set.name): \(set.pages.count) pages read")
        }
    }

    /// The cards over all samples, after the estimate was logged.
    package mutating func train() -> CardPair {
        estimate()
        return fitPair(Array(samples.indices))
    }

    private static let contextFeatures = Feature.allCases.filter { $0.rawValue >= Feature.ownScore.rawValue }
    private static let blockFeatures = Feature.allCases.filter { $0.rawValue < Feature.ownScore.rawValue }

    private mutating func estimate() {
        var results: [String: [Double]] = [:]
        for fold in 0..<folds {
            let inside = samples.indices.filter { samples[$0].group % folds != fold }
            let pair = fitPair(inside)
            for index in samples.indices where samples[index].group % folds == fold {
                let scores = pair.scores(&samples[index].table, page: samples[index].page)
                let sample = samples[index]
                let output = scores.indices.filter { scores[$0] > 0 }.flatMap { sample.tokens[$0] }
                results[sample.set, default: []].append(Overlap(output: output, gold: sample.gold).f1)
                let oracle = scores.indices.filter { sample.truth[$0] > 0.5 }.flatMap { sample.tokens[$0] }
                results[sample.set + " (oracle)", default: []].append(Overlap(output: oracle, gold: sample.gold).f1)
            }
        }
        for (set, values) in results.sorted(by: { $0.key < $1.key }) {
            let mean = values.reduce(0, +) / Double(values.count)
            log("\(set): \(values.count) pages, word F1 by \(folds) folds \(String(Int(mean * 10000))) / 10000")
        }
    }

    private mutating func fitPair(_ indices: [Int]) -> CardPair {
        let first = AdditiveFit().fit(data(indices, Self.blockFeatures, offset: nil), features: Self.blockFeatures)
        for index in indices {
            let scores = (0..<samples[index].table.blockCount).map { first.score(samples[index].table, $0) }
            let page = samples[index].page
            CardPair.fillContext(&samples[index].table, scores: scores, page: page)
        }
        let second = AdditiveFit(cycles: 40).fit(
            data(indices, Self.contextFeatures, offset: first), features: Self.contextFeatures)
        return CardPair(first: first, second: second)
    }

    private func data(_ indices: [Int], _ features: [Feature], offset card: ScoreCard?) -> AdditiveFit.Data {
        var data = AdditiveFit.Data(
            columns: features.map { _ in [] }, truth: [], weight: [], offset: [])
        for index in indices {
            let sample = samples[index]
            let total = Float(sample.tokens.reduce(0) { $0 + $1.count + 3 })
            for block in 0..<sample.table.blockCount {
                for (column, feature) in features.enumerated() { data.columns[column].append(sample.table[block, feature]) }
                data.truth.append(sample.truth[block])
                data.weight.append(sample.weight * 20 * Float(sample.tokens[block].count + 3) / total)
                data.offset.append(card.map { Float($0.score(sample.table, block)) / 100 } ?? 0)
            }
        }
        return data
    }
}
