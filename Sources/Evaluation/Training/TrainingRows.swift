internal import BlockAnalysis

/// All blocks of all samples as rows, and what of them is known at each step of a fit.
struct TrainingRows: Sendable {
    let folds: Int
    let foldOfSample: [Int]
    /// Rows whose truth is known; of the small blocks that are plainly chrome a part.
    private(set) var fitted: [Int] = []
    private let samples: [TrainingSample]
    private var tables: [FeatureTable]
    private let starts: [Int]
    private var foldOfRow: [Int] = []
    private var truth: [Float] = []
    private var weight: [Float] = []
    private var offset: [Float]
    private let textTokens: TokenRows
    private let classTokens: TokenRows
    private let sectionTokens: TokenRows
    private let hasSections: Bool
    private var hasContext = false
    /// The fitted rows.
    private var data = TreeFit.Data(features: [], edges: [], bins: [], truth: [], weight: [], offset: [])

    var count: Int { truth.count }

    /// The part of the small negatives that is fitted on, weighed up.
    private static let easyShare = 0.15

    init(_ samples: [TrainingSample], plan: TrainingPlan) {
        self.samples = samples
        folds = plan.folds
        foldOfSample = samples.map { plan.fold(of: $0.page, in: $0.set) }
        tables = samples.map(\.analysis.features.table)
        var start = 0
        starts = samples.map { sample in
            defer { start += sample.truth.count }
            return start
        }
        offset = [Float](repeating: 0, count: start)
        textTokens = TokenRows(samples.lazy.flatMap(\.textTokens))
        classTokens = TokenRows(samples.lazy.flatMap(\.classTokens))
        sectionTokens = TokenRows(samples.lazy.flatMap(\.sectionTokens))
        hasSections = plan.form == .html
        var pages: [String: Float] = [:]
        for sample in samples where sample.share == 1 { pages[sample.set, default: 0] += 1 }
        var random = SplitMix64(seed: 1)
        for (index, sample) in samples.enumerated() {
            let known = sample.words.indices.filter { sample.truth[$0] != nil }
            let total = Float(known.reduce(0) { $0 + sample.words[$1] + 3 })
            let own = 30 / max(1, pages[sample.set] ?? 1).squareRoot() * 20 * sample.share
            for (block, label) in sample.truth.enumerated() {
                foldOfRow.append(foldOfSample[index])
                truth.append(label ?? 0)
                var rowWeight = own * Float(sample.words[block] + 3) / max(1, total)
                if let label {
                    let isEasy = label < 0.2 && sample.words[block] < 12
                    if !isEasy || random.unit() < Self.easyShare { fitted.append(truth.count - 1) }
                    if isEasy { rowWeight /= Float(Self.easyShare) }
                }
                weight.append(rowWeight)
            }
        }
    }

    /// The rows to fit on when a fold is left out; the one after the last leaves none out.
    private func rows(without fold: Int) -> [Int] { fitted.filter { foldOfRow[$0] != fold && foldOfRow[$0] < folds } }

    // MARK: Tokens

    func fitTokens(without fold: Int) -> FittedTokens {
        let rows = rows(without: fold)
        func fit(_ tokens: TokenRows) -> TokenTable {
            TokenFit().fit(tokens.tokens, starts: tokens.starts, truth: truth, weight: weight, rows: rows)
        }
        return FittedTokens(text: fit(textTokens), classes: fit(classTokens), sections: hasSections ? fit(sectionTokens) : nil)
    }

    /// Fills the token features, each page's from tables that have not seen its host.
    mutating func fillTokens(_ tables: [FittedTokens]) {
        for (index, sample) in samples.enumerated() {
            let own = tables[foldOfSample[index]]
            BoostedScorer.fillTokens(&self.tables[index], sample.analysis, text: own.text, classes: own.classes, sections: own.sections)
        }
        fillBins()
    }

    // MARK: Trees

    /// Fills the context features and the offset, each page's from trees that have not seen its host.
    mutating func fillContext(_ ensembles: [TreeEnsemble]) {
        for (index, sample) in samples.enumerated() {
            let scores = ensembles[foldOfSample[index]].scores(tables[index])
            BoostedScorer.fillContext(&tables[index], sample.analysis, scores: scores)
            for (block, score) in scores.enumerated() { offset[starts[index] + block] = Float(score) / 100 }
        }
        hasContext = true
        fillBins()
    }

    /// The rows to fit on when a fold is left out.
    func data(without fold: Int) -> TreeFit.Data {
        data.rows(fitted.indices.filter { foldOfRow[fitted[$0]] != fold && foldOfRow[fitted[$0]] < folds })
    }

    /// Puts the values of the fitted rows into bins, those of the features that are new since the last time.
    private mutating func fillBins() {
        var places: [(sample: Int, block: Int)] = []
        var sample = 0
        for row in fitted {
            while sample + 1 < starts.count, starts[sample + 1] <= row { sample += 1 }
            places.append((sample, row - starts[sample]))
        }
        let features = Feature.allCases.filter { hasContext == FeatureGroup.context.contains($0) }
        for feature in features {
            let values = places.map { tables[$0.sample][$0.block, feature] }
            let edges = FeatureBins.edges(values)
            data.features.append(feature)
            data.edges.append(edges)
            data.bins.append(values.map { FeatureBins.bin($0, edges) })
        }
        data.truth = fitted.map { truth[$0] }
        data.weight = fitted.map { weight[$0] }
        data.offset = fitted.map { offset[$0] }
    }
}

/// The tables of one fold.
struct FittedTokens: Sendable {
    let text: TokenTable
    let classes: TokenTable
    let sections: TokenTable?
}

/// The tokens of all rows, end to end.
struct TokenRows: Sendable {
    private(set) var tokens: [UInt16] = []
    /// One more than there are rows.
    private(set) var starts: [Int] = [0]

    init(_ rows: some Sequence<[UInt16]>) {
        for row in rows {
            tokens += row
            starts.append(tokens.count)
        }
    }
}
