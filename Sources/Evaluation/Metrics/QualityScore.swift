/// What the `quality` that a page states of itself is worth: whether it orders pages as their word F1 does (Spearman's rank
/// correlation), and whether it says that F1 (calibration).
package struct QualityScore: Sendable {
    package let name: String
    package let pages: Int
    /// -1…1; nil where all pages are alike.
    package let rankCorrelation: Double?
    /// The mean distance between stated quality and word F1 over ten parts of the pages by quality, weighed by their pages.
    package let calibrationError: Double
    /// Of each of the ten parts the mean quality and the mean word F1.
    package let parts: [(quality: Double, f1: Double)]

    /// - Complexity: O(n log n).
    package init(name: String, _ pages: [(quality: Double, f1: Double)]) {
        self.name = name
        self.pages = pages.count
        rankCorrelation = Self.correlation(Self.ranks(pages.map(\.quality)), Self.ranks(pages.map(\.f1)))
        let sorted = pages.sorted { ($0.quality, $0.f1) < ($1.quality, $1.f1) }
        var parts: [(quality: Double, f1: Double)] = []
        var error = 0.0
        for part in 0..<10 {
            let own = sorted[(sorted.count * part / 10)..<(sorted.count * (part + 1) / 10)]
            guard !own.isEmpty else { continue }
            let (quality, f1) = (Bootstrap.mean(own.map(\.quality)), Bootstrap.mean(own.map(\.f1)))
            parts.append((quality, f1))
            error += (quality - f1).magnitude * Double(own.count) / Double(sorted.count)
        }
        self.parts = parts
        calibrationError = error
    }

    /// Places in ascending order; equals share the mean of theirs.
    static func ranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            for place in start...end { ranks[order[place]] = Double(start + end) / 2 }
            start = end + 1
        }
        return ranks
    }

    private static func correlation(_ left: [Double], _ right: [Double]) -> Double? {
        let (leftMean, rightMean) = (Bootstrap.mean(left), Bootstrap.mean(right))
        var (both, leftSquare, rightSquare) = (0.0, 0.0, 0.0)
        for (first, second) in zip(left, right) {
            both += (first - leftMean) * (second - rightMean)
            leftSquare += (first - leftMean) * (first - leftMean)
            rightSquare += (second - rightMean) * (second - rightMean)
        }
        let scale = (leftSquare * rightSquare).squareRoot()
        return scale == 0 ? nil : both / scale
    }
}
