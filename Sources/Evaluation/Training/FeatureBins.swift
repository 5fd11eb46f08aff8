internal import BlockAnalysis
import Glibc

/// Where the values of a feature are cut into bins: at each value of a feature of few, else by quantiles.
enum FeatureBins {
    /// The values after which a bin ends, ascending, rounded to three digits. - Complexity: O(n log n).
    static func edges(_ values: [Float]) -> [Float] {
        var sample: [Float] = []
        let step = max(1, values.count / 100_000)
        for index in stride(from: 0, to: values.count, by: step) { sample.append(values[index]) }
        sample.sort()
        let distinct = Set(sample).sorted()
        guard distinct.count > TreeFit.Data.most else { return Array(distinct.dropLast()) }
        let edges = (1..<TreeFit.Data.most).map { rounded(sample[$0 * sample.count / TreeFit.Data.most]) }
        return Set(edges).sorted()
    }

    static func bin(_ value: Float, _ edges: [Float]) -> UInt8 {
        var (low, high) = (0, edges.count)
        while low < high {
            let middle = (low + high) / 2
            if value <= edges[middle] { high = middle } else { low = middle + 1 }
        }
        return UInt8(low)
    }

    private static func rounded(_ value: Float) -> Float {
        guard value != 0 else { return 0 }
        let scale = pow(10, 2 - floor(log10(abs(value))))
        return (value * scale).rounded() / scale
    }
}
