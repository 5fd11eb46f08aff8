/// How much better one output is than another on the same pages: the mean difference of word F1 with a 95 % interval by bootstrap
/// over pages. Pages are hard or easy for both, so that pairs tell far smaller differences apart than two intervals do.
package struct PairedDifference: Sendable {
    package let name: String
    package let pages: Int
    /// Ours less the other's.
    package let mean: Double
    package let interval: ClosedRange<Double>
    /// Pages on which ours is better, and on which the other is.
    package let better: Int
    package let worse: Int

    /// - Parameter pairs: word F1 of ours and of the other's, a page each.
    /// - Complexity: O(pages × resamples).
    package init(name: String, _ pairs: [(ours: Double, other: Double)], resamples: Int = 1000) {
        self.name = name
        pages = pairs.count
        let differences = pairs.map { $0.ours - $0.other }
        mean = Bootstrap.mean(differences)
        interval = Bootstrap.interval(differences, resamples: resamples)
        better = differences.count { $0 > 0 }
        worse = differences.count { $0 < 0 }
    }
}

/// Intervals of means over resampled pages (Efron, "Bootstrap methods", Ann. Statist. 7, 1979).
enum Bootstrap {
    static func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

    /// The 2.5 % and 97.5 % quantiles of the mean; the same on every run.
    static func interval(_ values: [Double], resamples: Int) -> ClosedRange<Double> {
        guard values.count > 1, resamples > 1 else { return mean(values)...mean(values) }
        var random = SplitMix64(seed: 0x77696E6E6F77)
        let means = (0..<resamples).map { _ in
            var sum = 0.0
            for _ in values.indices { sum += values[Int(random.next() % UInt64(values.count))] }
            return sum / Double(values.count)
        }.sorted()
        return means[resamples * 25 / 1000]...means[min(resamples - 1, resamples * 975 / 1000)]
    }
}
