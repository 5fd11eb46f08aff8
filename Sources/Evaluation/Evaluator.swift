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
    private let isLive: Bool
    private let shortens: Bool

    /// - Parameters:
    ///   - flattening: how HTML pages are flattened before they are judged; nil for not at all.
    ///   - countsBlocks: count words by role as well.
    ///   - other: an output that this one is held against.
    ///   - isLive: judge pages while they arrive.
    ///   - shortens: judge pages with few blocks left, see `ShortPage`.
    package init(
        filter: Filter, includesTitle: Bool, flattening: FlatteningChoice? = nil, countsBlocks: Bool = false, other: PageRecords? = nil,
        isLive: Bool = false, shortens: Bool = false
    ) {
        self.shortens = shortens
        self.isLive = isLive
        self.filter = filter
        self.includesTitle = includesTitle
        self.flattening = flattening
        self.countsBlocks = countsBlocks
        self.other = other
    }

    /// The score of every page, in the set's order, on all cores.
    /// - Throws: `IOError` for the first page whose file cannot be read.
    package func scores(_ set: GoldSet) throws -> [PageScore] {
        try parallelMap(set.pages) { try score($0, in: set.name) }
    }

    func score(_ gold: GoldPage, in set: String) throws -> PageScore {
        let page = try page(gold)
        let start = ContinuousClock.now
        let verdict = filter.judge(page)
        let time = start.duration(to: .now).components
        var score = score(verdict, page, gold, in: set, includesTitle: includesTitle)
        score.nanoseconds = Int(time.seconds) * 1_000_000_000 + Int(time.attoseconds / 1_000_000_000)
        return score
    }

    /// The scores of a page with its headline and without.
    func bothScores(_ gold: GoldPage, in set: String) throws -> (with: PageScore, without: PageScore) {
        let (page, gold) = try shortens ? shortened(gold) : (page(gold), gold)
        let verdict = filter.judge(page)
        return (
            score(verdict, page, gold, in: set, includesTitle: true), score(verdict, page, gold, in: set, includesTitle: false)
        )
    }

    /// What is printed of a page.
    /// - Throws: `IOError`.
    package func output(_ gold: GoldPage) throws -> String {
        TextWriter(includesTitle: includesTitle).write(filter.judge(try page(gold)))
    }

    private func page(_ gold: GoldPage) throws -> Page {
        page(try Files.read(gold.path), gold)
    }

    private func page(_ bytes: [UInt8], _ gold: GoldPage) -> Page {
        guard let flattening, !gold.isText else { return Page(PageBytes(bytes), url: gold.url, form: gold.isText ? .text : .html) }
        return Page(PageBytes(flattening.flattening(of: gold.id).flatten(Flattening.document(bytes))), form: .text)
    }

    private func shortened(_ gold: GoldPage) throws -> (Page, GoldPage) {
        let bytes = try Files.read(gold.path)
        guard !gold.isText, let short = ShortPage(bytes, gold) else { return (page(bytes, gold), gold) }
        return (page(short.html, gold), gold.with(gold: short.gold))
    }

    private func score(_ verdict: Verdict, _ page: Page, _ gold: GoldPage, in set: String, includesTitle: Bool) -> PageScore {
        let text = TextWriter(includesTitle: includesTitle).write(verdict)
        let judged = isLive ? live(page) : text
        var score = PageScore(gold, set: set, output: judged)
        if isLive { score.agreement = Overlap(output: WordTokens.tokens(judged), gold: WordTokens.tokens(text)) }
        score.fields = gold.fields.map { FieldScore($0, verdict.metadata, set: set, id: gold.id) }
        score.quality = verdict.quality
        if countsBlocks { score.blocks = BlockConfusion(verdict, gold: gold) }
        score.other = other?.f1(of: gold, in: set)
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
