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
    private let isLive: Bool

    /// - Parameters:
    ///   - flattens: judge HTML pages as flattened text.
    ///   - isLive: judge pages while they arrive.
    package init(filter: Filter, includesTitle: Bool, flattens: Bool = false, isLive: Bool = false) {
        self.isLive = isLive
        self.filter = filter
        self.includesTitle = includesTitle
        self.flattens = flattens
    }

    /// The score of every page, in the set's order, on all cores.
    /// - Throws: `IOError` for the first page whose file cannot be read.
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
        let judged = isLive ? live(page) : text
        var score = PageScore(gold, set: set, output: judged)
        if isLive { score.agreement = Overlap(output: WordTokens.tokens(judged), gold: WordTokens.tokens(text)) }
        score.fields = gold.fields.map { FieldScore($0, verdict.metadata, set: set, id: gold.id) }
        return score
    }

    /// What leaves of a page that comes in pieces.
    private func live(_ page: Page) -> String {
        let arriving = ArrivingPage(filter, url: page.url, form: page.form)
        var parts: [Article] = []
        var rest = page.bytes.bytes[...]
        while !rest.isEmpty {
            if let part = arriving.write(Array(rest.prefix(Self.piece))) { parts.append(part) }
            rest = rest.dropFirst(Self.piece)
        }
        parts.append(arriving.finish())
        return parts.map { PlainText.content($0, includesTitle: includesTitle).text }.joined(separator: "\n\n")
    }

    /// Bytes that come at a time.
    private static let piece = 4096
}
