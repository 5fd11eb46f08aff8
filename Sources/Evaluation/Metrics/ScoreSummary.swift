/// Means over pages, with a 95 % interval of word F1 by bootstrap.
package struct ScoreSummary: Sendable {
    package let name: String
    package let pages: Int
    package let precision: Double
    package let recall: Double
    package let f1: Double
    /// The 2.5 % and 97.5 % quantiles of the mean word F1 over resampled pages.
    package let interval: ClosedRange<Double>
    package let shingles: (precision: Double, recall: Double, f1: Double)
    /// Share of the wanted snippets that were found; nil when the pages have none.
    package let withRate: Double?
    /// Share of the unwanted snippets that were found.
    package let withoutRate: Double?
    /// F1 over all pages' snippets at once: wanted ones found, wanted ones missing, unwanted ones found (trafilatura's evaluation);
    /// nil when the pages have no snippets of both kinds.
    package let snippetF1: Double?
    /// Whether any page has a gold text.
    package let hasWords: Bool

    /// - Complexity: O(pages × resamples).
    package init(name: String, _ scores: [PageScore], resamples: Int = 1000) {
        self.name = name
        pages = scores.count
        let whole = scores.filter { !$0.hasSnippetsOnly }
        hasWords = !whole.isEmpty
        precision = Bootstrap.mean(whole.map(\.words.precision))
        recall = Bootstrap.mean(whole.map(\.words.recall))
        let values = whole.map(\.words.f1)
        f1 = Bootstrap.mean(values)
        interval = Bootstrap.interval(values, resamples: resamples)
        shingles = ShingleCounts.total(whole.map(\.shingles))
        withRate = Self.rate(scores.map(\.with))
        withoutRate = Self.rate(scores.map(\.without))
        snippetF1 = Self.pooled(scores)
    }

    private static func pooled(_ scores: [PageScore]) -> Double? {
        let wanted = scores.reduce(0) { $0 + $1.with.of }
        let unwanted = scores.reduce(0) { $0 + $1.without.of }
        guard wanted > 0, unwanted > 0 else { return nil }
        let found = scores.reduce(0) { $0 + $1.with.found }
        return Double(2 * found) / Double(wanted + found + scores.reduce(0) { $0 + $1.without.found })
    }

    private static func rate(_ counts: [(found: Int, of: Int)]) -> Double? {
        let all = counts.reduce(0) { $0 + $1.of }
        return all == 0 ? nil : Double(counts.reduce(0) { $0 + $1.found }) / Double(all)
    }
}

/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (OOPSLA 2014): the same numbers on every run.
struct SplitMix64 {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
