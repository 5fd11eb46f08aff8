internal import BlockAnalysis
import Foundation

/// Fits a `ScoreCard` by cyclic Newton steps on binned features under logistic loss: a generalized additive model.
struct AdditiveFit {
    var cycles = 40
    var rate: Float = 0.2
    /// Weight of a prior that pulls a range's points to zero, in pages.
    var ridge: Float = 4
    var bins = 24

    struct Data {
        /// Rows of all samples, one column a feature.
        var columns: [[Float]]
        var truth: [Float]
        var weight: [Float]
        /// The score that the card starts from, in log-odds.
        var offset: [Float]
    }

    /// - Complexity: O(cycles × features × blocks).
    func fit(_ data: Data, features: [Feature]) -> ScoreCard {
        let count = data.truth.count
        var score = data.offset
        var rows: [(feature: Feature, edges: [Float], bins: [UInt8], points: [Float])] = []
        for (feature, column) in zip(features, data.columns) {
            let edges = edges(column)
            guard !edges.isEmpty else { continue }
            rows.append((feature, edges, column.map { Self.bin($0, edges) }, [Float](repeating: 0, count: edges.count + 1)))
        }
        var gradient = [Float](repeating: 0, count: count)
        var curvature = gradient
        var base: Float = 0
        for _ in 0..<cycles {
            for row in rows.indices {
                for index in 0..<count {
                    let chance = 1 / (1 + exp(-score[index]))
                    gradient[index] = data.weight[index] * (data.truth[index] - chance)
                    curvature[index] = data.weight[index] * max(chance * (1 - chance), 0.01)
                }
                if row == 0 {
                    let step = gradient.reduce(0, +) / (curvature.reduce(0, +) + ridge) * rate
                    base += step
                    for index in 0..<count { score[index] += step }
                }
                var sums = [Float](repeating: 0, count: rows[row].points.count)
                var weights = sums
                let bins = rows[row].bins
                for index in 0..<count {
                    sums[Int(bins[index])] += gradient[index]
                    weights[Int(bins[index])] += curvature[index]
                }
                let steps = zip(sums.indices, zip(sums, weights)).map { bin, pair in
                    (pair.0 - ridge * 0.05 * rows[row].points[bin]) / (pair.1 + ridge) * rate
                }
                for bin in steps.indices { rows[row].points[bin] += steps[bin] }
                for index in 0..<count { score[index] += steps[Int(bins[index])] }
            }
        }
        return ScoreCard(
            base: Int((base * 100).rounded()),
            rows: rows.map { row in
                ScoreCard.Row(feature: row.feature, edges: row.edges, points: row.points.map { Int(($0 * 100).rounded()) })
            })
    }

    /// Values between the ranges: by quantiles, at values that occur, rounded to three digits.
    private func edges(_ column: [Float]) -> [Float] {
        var sample: [Float] = []
        let step = max(1, column.count / 50_000)
        for index in stride(from: 0, to: column.count, by: step) { sample.append(column[index]) }
        sample.sort()
        let distinct = Array(Set(sample)).sorted()
        // Few values (a tag's code, a distance) get a range each; many are cut by quantiles.
        guard distinct.count > bins else { return distinct.dropLast().map(Self.rounded) }
        let edges = (1..<bins).map { Self.rounded(sample[$0 * sample.count / bins]) }
        return Array(Set(edges)).sorted()
    }

    private static func rounded(_ value: Float) -> Float {
        guard value != 0 else { return 0 }
        let scale = pow(10, 2 - floor(log10(abs(value))))
        return (value * scale).rounded() / scale
    }

    private static func bin(_ value: Float, _ edges: [Float]) -> UInt8 {
        var low = 0
        var high = edges.count
        while low < high {
            let middle = (low + high) / 2
            if value <= edges[middle] { high = middle } else { low = middle + 1 }
        }
        return UInt8(low)
    }
}
