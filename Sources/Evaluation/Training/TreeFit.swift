internal import BlockAnalysis
import Glibc

/// Fits a `TreeEnsemble` by gradient boosting under logistic loss, on values put into bins (Friedman, "Greedy function approximation",
/// Ann. Statist. 29, 2001; Ke et al., "LightGBM", NIPS 2017): each tree sees a part of the features and of the rows.
///
/// Leaves are rounded to hundredths before the next tree is fitted, so that what is fitted is what is run.
struct TreeFit {
    var trees = 180
    var depth = 5
    var rate: Float = 0.15
    /// Weight of a prior that pulls leaves to zero, in rows of mean weight.
    var prior: Float = 4
    var featureShare = 0.2
    /// The part of the rows that each tree sees for their great gradients, and the part of the others.
    var topShare = 0.2
    var restShare = 0.12
    var seed: UInt64 = 0x77696E6E6F77

    /// Rows of many pages, a column a feature.
    struct Data {
        var features: [Feature]
        /// Of each feature the values between bins, ascending.
        var edges: [[Float]]
        /// Of each feature the bin of every row.
        var bins: [[UInt8]]
        var truth: [Float]
        var weight: [Float]
        /// The score that the ensemble starts from, in log-odds.
        var offset: [Float]

        /// Bins a feature at most.
        static let most = 64

        /// The data of some rows.
        func rows(_ rows: [Int]) -> Data {
            Data(
                features: features, edges: edges, bins: bins.map { column in rows.map { column[$0] } }, truth: rows.map { truth[$0] },
                weight: rows.map { weight[$0] }, offset: rows.map { offset[$0] })
        }
    }

    /// - Complexity: O(trees × (rows + depth × tried features × rows tried)).
    func fit(_ data: Data, hasBase: Bool) -> TreeEnsemble {
        let count = data.truth.count
        let mean = max(data.weight.reduce(0, +) / Float(max(1, count)), .leastNormalMagnitude)
        let weight = data.weight.map { $0 / mean }
        let base = hasBase ? Self.base(data.truth, weight) : 0
        var score = data.offset.map { $0 + Float(base) / 100 }
        var random = SplitMix64(seed: seed)
        var questions: [TreeEnsemble.Question] = []
        var leaves: [Int8] = []
        var steps = [SIMD2<Float>](repeating: .zero, count: count)
        for _ in 0..<trees {
            for row in 0..<count {
                let chance = 1 / (1 + exp(-score[row]))
                steps[row] = SIMD2(weight[row] * (data.truth[row] - chance), weight[row] * max(chance * (1 - chance), 0.01))
            }
            let bag = bag(steps, &random)
            let tried = data.features.indices.filter { _ in random.unit() < featureShare }
            guard let tree = grow(data, bag, tried) else { continue }
            questions += tree.questions
            leaves += tree.leaves
            var places = [UInt8](repeating: 0, count: count)
            for (level, asked) in tree.asked.enumerated() {
                let bins = data.bins[asked.feature]
                let bit = UInt8(1 << level)
                for row in 0..<count where Int(bins[row]) > asked.bin { places[row] |= bit }
            }
            for row in 0..<count { score[row] += Float(tree.leaves[Int(places[row])]) / 100 }
        }
        return TreeEnsemble(base: base, depth: depth, questions: questions, leaves: leaves)
    }

    /// Rows that a tree is grown on, with their gradients and curvatures.
    private struct Bag {
        var rows: [Int32] = []
        var steps: [SIMD2<Float>] = []
    }

    /// The rows of the greatest gradients and a sample of all others, weighed up (LightGBM's one-side sampling).
    private func bag(_ steps: [SIMD2<Float>], _ random: inout SplitMix64) -> Bag {
        guard !steps.isEmpty else { return Bag() }
        let sample = (0..<2000).map { _ in steps[Int(random.next() % UInt64(steps.count))].x.magnitude }.sorted()
        let threshold = sample[Int(Double(sample.count) * (1 - topShare))]
        let scale = Float((1 - topShare) / (restShare * (1 - topShare)))
        var bag = Bag()
        for row in steps.indices {
            if steps[row].x.magnitude >= threshold {
                bag.rows.append(Int32(row))
                bag.steps.append(steps[row])
            } else if random.unit() < restShare {
                bag.rows.append(Int32(row))
                bag.steps.append(steps[row] * scale)
            }
        }
        return bag
    }

    private static func base(_ truth: [Float], _ weight: [Float]) -> Int {
        let share = zip(truth, weight).reduce(Float(0)) { $0 + $1.0 * $1.1 } / max(1, weight.reduce(0, +))
        let bounded = min(max(share, 0.001), 0.999)
        return Int((log(bounded / (1 - bounded)) * 100).rounded())
    }

    private struct Tree {
        var questions: [TreeEnsemble.Question] = []
        var asked: [(feature: Int, bin: Int)] = []
        var leaves: [Int8] = []
    }

    private func grow(_ data: Data, _ bag: Bag, _ tried: [Int]) -> Tree? {
        var tree = Tree()
        var places = [UInt8](repeating: 0, count: bag.rows.count)
        for level in 0..<depth {
            var best: (gain: Float, feature: Int, bin: Int) = (-1, 0, 0)
            for feature in tried where !data.edges[feature].isEmpty {
                let sums = Self.sums(data.bins[feature], places, bag, leaves: 1 << level)
                let (gain, bin) = split(sums, leaves: 1 << level, edges: data.edges[feature].count)
                if gain > best.gain { best = (gain, feature, bin) }
            }
            guard best.gain >= 0 else { return nil }
            tree.questions.append(
                TreeEnsemble.Question(feature: data.features[best.feature], threshold: data.edges[best.feature][best.bin]))
            tree.asked.append((best.feature, best.bin))
            let bins = data.bins[best.feature]
            let bit = UInt8(1 << level)
            for index in places.indices where Int(bins[Int(bag.rows[index])]) > best.bin { places[index] |= bit }
        }
        var sums = [SIMD2<Float>](repeating: .zero, count: 1 << depth)
        for index in places.indices { sums[Int(places[index])] += bag.steps[index] }
        tree.leaves = sums.map { Int8(max(-127, min(127, ($0.x / ($0.y + prior) * rate * 100).rounded()))) }
        return tree
    }

    /// Gradient and curvature by leaf and bin.
    private static func sums(_ bins: [UInt8], _ places: [UInt8], _ bag: Bag, leaves: Int) -> [SIMD2<Float>] {
        var sums = [SIMD2<Float>](repeating: .zero, count: leaves * Data.most)
        for index in 0..<places.count {
            sums[Int(places[index]) &* Data.most &+ Int(bins[Int(bag.rows[index])])] += bag.steps[index]
        }
        return sums
    }

    /// The best place for one question to all leaves, and what it gains.
    private func split(_ sums: [SIMD2<Float>], leaves: Int, edges: Int) -> (gain: Float, bin: Int) {
        var gains = [Float](repeating: 0, count: edges)
        for leaf in 0..<leaves {
            var total = SIMD2<Float>.zero
            for bin in 0...edges { total += sums[leaf * Data.most + bin] }
            let before = total.x * total.x / (total.y + prior)
            var left = SIMD2<Float>.zero
            for bin in 0..<edges {
                left += sums[leaf * Data.most + bin]
                let right = total - left
                gains[bin] += left.x * left.x / (left.y + prior) + right.x * right.x / (right.y + prior) - before
            }
        }
        var best: (gain: Float, bin: Int) = (-1, 0)
        for (bin, gain) in gains.enumerated() where gain > best.gain { best = (gain, bin) }
        return best
    }
}

extension SplitMix64 {
    /// 0 up to 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
