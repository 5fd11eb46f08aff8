internal import ByteIO
package import Extraction
internal import Output
internal import PageTree

/// Runs a filter over gold sets and counts.
package struct Evaluator: Sendable {
    private let filter: Filter
    private let includesTitle: Bool

    package init(filter: Filter, includesTitle: Bool) {
        self.filter = filter
        self.includesTitle = includesTitle
    }

    /// The score of every page, in the set's order, on all cores.
    /// - Throws: `IOFailure` for the first page whose file cannot be read.
    package func scores(_ set: GoldSet) throws -> [PageScore] {
        try parallelMap(set.pages) { try score($0, in: set.name) }
    }

    private func score(_ gold: GoldPage, in set: String) throws -> PageScore {
        let page = Page(PageBytes(try Files.read(gold.path)), url: gold.url, form: gold.isText ? .text : .html)
        let verdict = filter.judge(page)
        let text = TextWriter(includesTitle: includesTitle).write(verdict)
        var score = PageScore(gold, set: set, output: text)
        score.fields = gold.fields.map { FieldScore($0, verdict.metadata, set: set, id: gold.id) }
        return score
    }
}
