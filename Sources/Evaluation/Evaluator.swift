internal import BlockAnalysis
internal import ByteIO
package import Extraction
internal import Output
internal import PageTree

/// Runs a filter over gold sets and counts.
package struct Evaluator: Sendable {
    private let filter: Filter
    private let includesTitle: Bool
    private let flattens: Bool

    /// - Parameter flattens: judge HTML pages as flattened text.
    package init(filter: Filter, includesTitle: Bool, flattens: Bool = false) {
        self.filter = filter
        self.includesTitle = includesTitle
        self.flattens = flattens
    }

    /// The score of every page, in the set's order, on all cores.
    /// - Throws: `IOFailure` for the first page whose file cannot be read.
    package func scores(_ set: GoldSet) throws -> [PageScore] {
        try parallelMap(set.pages) { try score($0, in: set.name) }
    }

    func score(_ gold: GoldPage, in set: String) throws -> PageScore {
        let bytes = try Files.read(gold.path)
        let page: Page
        if flattens, !gold.isText {
            let view = PageAnalysis.view(HTMLParser.parse(PageBytes(bytes)), titles: [])
            page = Page(PageBytes(Flattening.of(gold.id).flatten(view)), form: .text)
        } else {
            page = Page(PageBytes(bytes), url: gold.url, form: gold.isText ? .text : .html)
        }
        let verdict = filter.judge(page)
        let text = TextWriter(includesTitle: includesTitle).write(verdict)
        var score = PageScore(gold, set: set, output: text)
        score.fields = gold.fields.map { FieldScore($0, verdict.metadata, set: set, id: gold.id) }
        return score
    }
}
