/// How a profile cuts a page.
public struct CutSettings: Sendable, Equatable {
    /// Added to every block's points before they are chances, in hundredths: below zero for fewer words that are surer, above for
    /// more. The standard is fitted on folds over hosts: golds are narrower than chances say.
    public var shift: Int
    /// Pages whose best expected F1 is lower are empty. Two sentences of news behind a long layer of consent stand at .19; between .15
    /// and .2 no page of the development sets changes its score (`winnow eval`).
    public var floor: Double

    /// Added besides where the page leaves doubt, in hundredths: all of it where the F1 that is expected at the standard shift is `.doubtful` or
    /// less, none where it is `.sure` or more. Of lists and shops golds hold more than chances say, of articles less.
    public var doubtShift: Int

    /// Whether nothing is cut at all.
    public var keepsAll: Bool

    public static let standardShift = -75
    static let sure = 0.65
    static let doubtful = 0.5

    public init(shift: Int = CutSettings.standardShift, doubtShift: Int = 150, floor: Double = 0.15, keepsAll: Bool = false) {
        self.shift = shift
        self.doubtShift = doubtShift
        self.floor = floor
        self.keepsAll = keepsAll
    }
}

/// What was decided of a page as a whole.
public struct PageCut: Sendable, Equatable {
    /// The points, in hundredths, below which a block was stripped.
    public let threshold: Int
    /// What is added to all points before they are chances; what a page's doubt adds moves the threshold alone.
    public let shift: Int
    /// The F1 that the best cut is expected to reach where nothing is added for doubt: what is said of the page's quality.
    public let expectedF1: Double
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
        var settings = draft.cutSettings
        // Flattened news leave doubt that does not speak for more of them.
        let isText = draft.page.document == nil
        if isText { settings.doubtShift = 0 }
        // Behind a long layer of consent all that is measured of places is of the layer's end.
        if NoticePass.words(in: draft) >= Self.longNotice { settings.floor = min(settings.floor, Self.floorBehindNotice) }
        let blocks = candidates.map { (score: draft[$0].score, words: draft.measure($0).words) }
        // «Loading…», «404 Not Found», a page of one link: a word or three by themselves are a label, whatever chance they have.
        let canBeLabel = isText || candidates.allSatisfy { draft.page.blocks[$0].linkDensity == 1 }
        let isLabel = canBeLabel && !settings.keepsAll && blocks.reduce(0) { $0 + $1.words } < Self.fewestWords
        let cut = isLabel ? Self.none(of: blocks, settings) : Self.cut(blocks, settings)
        for block in candidates { draft.add(-cut.threshold, to: block, by: self) }
        draft.labels.cut = cut
    }

    /// Words of a layer of consent that moves what is measured, and the floor behind one: two sentences of news stand at .11.
    private static let longNotice = 25
    private static let floorBehindNotice = 0.08

    /// Words of a flattened text, or of links, that can be a sentence.
    private static let fewestWords = 4

    /// The cut that strips all.
    private static func none(of blocks: [(score: Int, words: Int)], _ settings: CutSettings, expectedF1: Double = 0) -> PageCut {
        PageCut(threshold: max(0, blocks.reduce(0) { max($0, $1.score) }), shift: settings.shift, expectedF1: expectedF1)
    }

    /// The cut of blocks with points and words.
    static func cut(_ blocks: [(score: Int, words: Int)], _ settings: CutSettings) -> PageCut {
        let sorted = blocks.sorted { $0.score > $1.score }
        if settings.keepsAll { return PageCut(threshold: (sorted.last?.score ?? 0) - 1, shift: 0, expectedF1: 0) }
        let standard = best(of: sorted, shift: CutSettings.standardShift)
        let doubt = min(max((CutSettings.sure - standard.f1) / (CutSettings.sure - CutSettings.doubtful), 0), 1)
        let shift = settings.shift + (standard.f1 >= settings.floor ? Int((Double(settings.doubtShift) * doubt).rounded()) : 0)
        let best = shift == CutSettings.standardShift ? standard : best(of: sorted, shift: shift)
        guard best.f1 >= settings.floor, best.count > 0 else {
            return none(of: sorted, settings, expectedF1: standard.f1)
        }
        // The best place is where the chance falls under half of the F1; between the last block above and the first below.
        let half = min(max(best.f1 / 2, 0.001), 0.999)
        let ideal = Logistic.hundredths(chance: half) - shift
        let above = sorted[best.count - 1].score - 1
        let below = best.count < sorted.count ? sorted[best.count].score : Int.min
        return PageCut(threshold: min(above, max(below, ideal)), shift: settings.shift, expectedF1: standard.f1)
    }

    /// How many of the blocks, the surest first, are to be kept, and the F1 that is expected then.
    private static func best(of sorted: [(score: Int, words: Int)], shift: Int) -> (count: Int, f1: Double) {
        func chance(_ score: Int) -> Double { Logistic.chance(hundredths: score + shift) }
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
        return best
    }
}
