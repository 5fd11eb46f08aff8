internal import BlockAnalysis
internal import ByteIO
package import Extraction
internal import Output
internal import PageTree

/// Runs a filter over gold sets and counts.
package struct Evaluator: Sendable {
    private let filter: Filter
    private let includesTitle: Bool
    private let flattening: FlatteningChoice?
    private let countsBlocks: Bool
    private let other: PageRecords?

    /// - Parameters:
    ///   - flattening: how HTML pages are flattened before they are judged; nil for not at all.
    ///   - countsBlocks: count words by role as well.
    ///   - other: an output that this one is held against.
    package init(
        filter: Filter, includesTitle: Bool, flattening: FlatteningChoice? = nil, countsBlocks: Bool = false, other: PageRecords? = nil
    ) {
        self.filter = filter
        self.includesTitle = includesTitle
        self.flattening = flattening
        self.countsBlocks = countsBlocks
        self.other = other
    }

    /// The score of every page, in the set's order, on all cores.
    /// - Throws: `IOFailure` for the first page whose file cannot be read.
    package func scores(_ set: GoldSet) throws -> [PageScore] {
        try parallelMap(set.pages) { try score($0, in: set.name) }
    }

    func score(_ gold: GoldPage, in set: String) throws -> PageScore {
        score(try judge(gold), gold, in: set, includesTitle: includesTitle)
    }

    /// The scores of a page with its headline and without.
    func bothScores(_ gold: GoldPage, in set: String) throws -> (with: PageScore, without: PageScore) {
        let verdict = try judge(gold)
        return (score(verdict, gold, in: set, includesTitle: true), score(verdict, gold, in: set, includesTitle: false))
    }

    private func judge(_ gold: GoldPage) throws -> Verdict {
        let bytes = try Files.read(gold.path)
        guard let flattening, !gold.isText else {
            return filter.judge(Page(PageBytes(bytes), url: gold.url, form: gold.isText ? .text : .html))
        }
        let document = Flattening.document(bytes)
        return filter.judge(Page(PageBytes(flattening.flattening(of: gold.id).flatten(document)), form: .text))
    }

    private func score(_ verdict: Verdict, _ gold: GoldPage, in set: String, includesTitle: Bool) -> PageScore {
        let text = TextWriter(includesTitle: includesTitle).write(verdict)
        var score = PageScore(gold, set: set, output: text)
        score.fields = gold.fields.map { FieldScore($0, verdict.metadata, set: set, id: gold.id) }
        score.quality = verdict.quality
        if countsBlocks { score.blocks = BlockConfusion(verdict, gold: gold) }
        score.other = other?.f1(of: gold, in: set)
        return score
    }
}
