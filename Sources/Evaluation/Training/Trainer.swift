package import BlockAnalysis
package import Extraction
package import PageTree

/// How the scorer of a form of pages is fitted.
package struct TrainingPlan: Sendable {
    package var form = PageForm.html
    package var folds = 5
    /// Trees of the first and of the second stage.
    package var trees = (180, 120)
    package var depth = 5
    /// What of a tree's gain the ensemble takes.
    package var rate = 0.15
    /// Weight of a prior that pulls leaves to zero, in rows of mean weight.
    package var prior = 4.0
    /// The part of the features that a tree may ask.
    package var featureShare = 0.2
    /// The part of the rows with small gradients that a tree is grown on.
    package var rowShare = 0.12
    /// Whether a scorer of all pages is fitted beside those of the folds.
    package var fitsAll = true
    /// Every how many-th page is read; more than one for a quick look.
    package var every = 1
    /// A set that is never fitted on: all others are, and it is measured.
    package var leftOut: String?
    /// Whether pages are also shown with meaningless class names.
    package var renamesClasses = true
    /// Weight of a page with few blocks left beside the whole one; 0 shows none.
    package var shortShare = 0.0
    /// Whether pages are measured with few blocks left.
    package var measuresShort = false
    /// Whether pages of flattened text are shown in a second way, too.
    package var flattensTwice = true

    package init() {}

    /// A set that is left out stands in a fold of its own, which nothing is fitted on; others are dealt by host.
    func fold(of page: GoldPage, in set: String) -> Int { set == leftOut ? folds : TrainingSample.host(page) % folds }

    func fit(trees: Int) -> TreeFit {
        TreeFit(
            trees: trees, depth: depth, rate: Float(rate), prior: Float(prior), featureShare: featureShare, restShare: rowShare)
    }

    /// The cut that profiles have.
    package static let standardShift = CutSettings().shift
    package static let standardDoubtShift = CutSettings().doubtShift
    package static let standardFloor = CutSettings().floor

}

/// Fits the scorer of a form of pages on gold sets and measures, on pages whose hosts were left out of the fit, how well it does elsewhere.
package struct Trainer {
    private let plan: TrainingPlan
    private let samples: [TrainingSample]
    /// All pages that were read, those without a sample (an empty gold, no text) too.
    private let pages: [(set: String, page: GoldPage)]
    private var rows: TrainingRows
    private let log: (String) -> Void

    /// Reads all pages. Each set weighs the square root of its pages, so that a big one does not drown a small one.
    /// - Parameters:
    ///   - measuresOnly: whether nothing will be fitted.
    ///   - log: prints one line of progress.
    /// - Throws: `IOError`.
    package init(_ plan: TrainingPlan, sets: [GoldSet], measuresOnly: Bool = false, log: @escaping (String) -> Void) throws {
        self.plan = plan
        self.log = log
        var samples: [TrainingSample] = []
        var read: [(set: String, page: GoldPage)] = []
        for set in sets {
            let pages = set.pages.enumerated().filter { $0.offset % plan.every == 0 }.map(\.element)
            func show(_ pages: [GoldPage], _ dress: TrainingSample.Dress, share: Float) throws {
                samples += try parallelMap(pages) { page in
                    try TrainingSample(page, set: set.name, form: plan.form, dress: dress, share: share)
                }.compactMap(\.self)
            }
            if !measuresOnly {
                try show(pages, .plain, share: 1)
                if plan.renamesClasses, plan.form == .html {
                    try show(pages.filter { TrainingSample.hash($0.id) % 3 == 0 }, .renamed, share: 0.5)
                }
                if plan.shortShare > 0 { try show(pages, .short, share: Float(plan.shortShare)) }
                if plan.flattensTwice, plan.form == .text { try show(pages, .otherwise, share: 0.5) }
            }
            read += pages.map { (set.name, $0) }
            log("\(set.name): \(pages.count) pages read")
        }
        self.samples = samples
        pages = read
        rows = TrainingRows(samples, plan: plan)
        log("\(samples.count) samples, \(rows.count) blocks, \(rows.fitted.count) of them to fit on")
    }

    /// The scorer of all pages and, of each fold, the scorer of all other pages (last, of a set that is left out).
    package mutating func train() -> (scorer: BoostedScorer, byFold: FoldScorers) {
        let splits = Array(0..<(plan.fitsAll || plan.leftOut != nil ? rows.folds + 1 : rows.folds))
        let rows = rows
        let tokens = Self.map(splits) { rows.fitTokens(without: $0) }
        log("tokens fitted")
        self.rows.fillTokens(tokens)
        let tokenRows = self.rows
        let plan = plan
        let first = Self.map(splits) { split in
            plan.fit(trees: plan.trees.0).fit(tokenRows.data(without: split), hasBase: true)
        }
        log("first stage fitted")
        self.rows.fillContext(first)
        let contextRows = self.rows
        let second = Self.map(splits) { split in
            plan.fit(trees: plan.trees.1).fit(contextRows.data(without: split), hasBase: false)
        }
        log("second stage fitted")
        let scorers = splits.indices.map {
            BoostedScorer(
                text: tokens[$0].text, classes: tokens[$0].classes, sections: tokens[$0].sections, first: first[$0], second: second[$0])
        }
        return (scorers[scorers.count - 1], FoldScorers(scorers))
    }

    /// What whole filters, each with the scorer of a fold, make of that fold's pages.
    /// - Throws: `IOError`.
    package func measure(
        _ scorers: FoldScorers, rules: RuleSet, shift: Int, doubtShift: Int, floor: Double, profile name: String = Profile.article.name,
        leavingOut passes: [String] = [],
        flattening: FlatteningChoice = .mixed,
        countsBlocks: Bool = false
    ) throws -> (withHeadline: [PageScore], withoutHeadline: [PageScore]) {
        let profile = (Profile.named(name) ?? .article).cutting(
            CutSettings(shift: shift, doubtShift: doubtShift, floor: floor)
        ).leavingOut(passes)
        let filters = scorers.scorers.map { scorer in
            Filter(rules: rules, profile: profile.scoring(with: FormScorers(markup: scorer, text: scorer)))
        }
        let flattening = plan.form == .text ? flattening : nil
        let shortens = plan.measuresShort
        let measured = pages.filter { plan.leftOut == nil || $0.set == plan.leftOut }
            .map { (set: $0.set, page: $0.page, fold: plan.fold(of: $0.page, in: $0.set)) }
        let scores = try parallelMap(measured) { sample in
            let evaluator = Evaluator(
                filter: filters[sample.fold], includesTitle: true, flattening: flattening, countsBlocks: countsBlocks, shortens: shortens)
            return try evaluator.bothScores(sample.page, in: sample.set)
        }
        return (scores.map(\.with), scores.map(\.without))
    }

    /// Results on all cores, in order.
    private static func map<Result: Sendable>(_ splits: [Int], _ body: @Sendable (Int) -> Result) -> [Result] {
        // Nothing of it throws.
        (try? parallelMap(splits, body)) ?? []
    }
}
