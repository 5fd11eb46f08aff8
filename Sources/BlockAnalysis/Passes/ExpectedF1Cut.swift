/// How a profile cuts a page.
package struct CutSettings: Sendable, Equatable {
    /// Added to every block's points before they are chances, in hundredths: below zero for fewer words that are surer, above for
    /// more. The standard is fitted on folds over hosts: golds are narrower than chances say.
    package var shift: Int
    /// Pages whose best expected F1 is lower are empty. Two sentences of news behind a long layer of consent stand at .19; between .15
    /// and .2 no page of the development sets changes its score (`winnow eval`).
    package var floor: Double

    /// Whether nothing is cut at all.
    package var keepsAll: Bool

    package init(shift: Int = -75, floor: Double = 0.15, keepsAll: Bool = false) {
        self.shift = shift
        self.floor = floor
        self.keepsAll = keepsAll
    }
}

/// What was decided of a page as a whole.
package struct PageCut: Sendable, Equatable {
    /// The points, in hundredths, below which a block was stripped.
    package let threshold: Int
    /// What was added to all points before they were chances.
    package let shift: Int
    /// The F1 that the kept blocks were expected to reach.
    package let expectedF1: Double
}

/// Moves all blocks of a page by one number of points, so that what ends above zero are the blocks with the greatest expected F1.
///
/// With a chance p and w words a block, keeping the blocks of the greatest chances down to some place is expected to give
/// F1 = 2 Σ kept p·w / (Σ kept w + Σ all p·w); the best place is where that is greatest (Lewis, "Evaluating and optimizing autonomous
/// text classification systems", SIGIR 1995; Ye et al., "Optimizing F-measure: a tale of two approaches", ICML 2012). One threshold
/// for all pages would have to serve those of which we are sure and those of which we are not: an unsure answer is worth more
/// than none.
struct ExpectedF1Cut: LabelPass {
    let name = "cut"

    /// - Complexity: O(n log n) over the blocks.
    func run(_ draft: inout LabelDraft) {
        let candidates = draft.blocks.filter { draft.hasContentRole($0) }
        guard !candidates.isEmpty else { return }
        let cut = Self.cut(candidates.map { (draft[$0].score, draft.measure($0).words) }, draft.cutSettings)
        for block in candidates { draft.add(-cut.threshold, to: block, by: self) }
        draft.labels.cut = cut
    }

    /// The cut of blocks with points and words.
    static func cut(_ blocks: [(score: Int, words: Int)], _ settings: CutSettings) -> PageCut {
        let sorted = blocks.sorted { $0.score > $1.score }
        if settings.keepsAll { return PageCut(threshold: (sorted.last?.score ?? 0) - 1, shift: 0, expectedF1: 0) }
        func chance(_ score: Int) -> Double { Logistic.chance(hundredths: score + settings.shift) }
        let expected = sorted.reduce(0) { $0 + chance($1.score) * Double($1.words) }
        var (kept, hit) = (0.0, 0.0)
        var best = (count: 0, f1: 0.0)
        for (index, block) in sorted.enumerated() {
            kept += Double(block.words)
            hit += chance(block.score) * Double(block.words)
            // Blocks of equal points stand or fall together.
            if index + 1 < sorted.count, sorted[index + 1].score == block.score { continue }
            let f1 = kept + expected == 0 ? 0 : 2 * hit / (kept + expected)
            if f1 > best.f1 { best = (index + 1, f1) }
        }
        guard best.f1 >= settings.floor, best.count > 0 else {
            return PageCut(threshold: max(0, sorted[0].score), shift: settings.shift, expectedF1: best.f1)
        }
        // The best place is where the chance falls under half of the F1; between the last block above and the first below.
        let half = min(max(best.f1 / 2, 0.001), 0.999)
        let ideal = Logistic.hundredths(chance: half) - settings.shift
        let above = sorted[best.count - 1].score - 1
        let below = best.count < sorted.count ? sorted[best.count].score : Int.min
        return PageCut(threshold: min(above, max(below, ideal)), shift: settings.shift, expectedF1: best.f1)
    }
}
