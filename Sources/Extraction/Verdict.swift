public import BlockAnalysis
public import PageFields
public import PageTree
public import RuleModel
public import TextEncoding
public import TextModeration

/// All that was decided of a page, with the reasons.
public struct Verdict: Sendable {
    /// Whether there is an article.
    public enum Status: String, Sendable {
        case ok
        /// The page was judged and holds no article.
        case empty
        /// Moderation does not let the article through.
        case rejected
        /// The page could not be judged.
        case skipped
    }

    /// Why a page could not be judged.
    public enum Skip: Sendable, Equatable, CustomStringConvertible {
        case tooLarge(bytes: Int, limit: Int)
        /// The bytes are something else, as "PNG image".
        case noPage(String)

        public var description: String {
            switch self {
            case .tooLarge(let bytes, let limit): "the page has \(bytes) bytes, over the limit of \(limit)"
            case .noPage(let format): "it is no page: \(format)"
            }
        }
    }

    public let status: Status
    public let skip: Skip?
    public let url: String?
    /// The page's address as it is known: the given one, else its own word.
    public let address: String?
    public let view: PageView
    public let labels: PageLabels
    /// After moderation, where there was any.
    public let metadata: Metadata
    /// What moderation made of it; nil when it was not asked for.
    public let pageModeration: PageModeration?
    public let encoding: EncodingChoice
    public let degradations: [Degradation]
    /// Where the page's characters stand in its bytes; nil where its text is not of its markup.
    let sourceOffsets: SourceOffsets?
    /// What was read beside the text.
    public let reading: ReadingOptions
    /// Where the text was taken from, when not from what the page shows.
    public let source: TextSource?
    /// Whether the page says that its text is not for everybody, or offers the rest of it to subscribers.
    public let isPaywalled: Bool
    /// Identifies the rules that were used.
    public let rulesHash: String
    /// What rules did besides, for audits.
    public let audit: Audit

    /// What only audits, reports and statistics ask for.
    public struct Audit: Sendable {
        /// What the fields were chosen from, with the points of each.
        public let candidates: [Candidate]
        /// Body rules of the page's site that found nothing.
        public let ruleMisses: [String]
        /// Rules at which a limit struck.
        public let ruleLimits: [String]
        /// The layouts of its site that the page has.
        public let layouts: [String]
        /// Fields as rules found them, before one was chosen.
        public let fieldHits: [FieldHit]
        /// Exceptions that spoke, with their blocks.
        public let exceptionHits: [(rule: String, block: Int)]
        /// Nanoseconds that each rule took, by its place in `CompiledRules.rules`; empty unless the filter measures.
        public let ruleTimes: [RuleNumber: Int]
        /// Rule files that were left out for their errors.
        public let skippedRuleFiles: [String]

        init(_ hits: RuleHits = RuleHits(), candidates: [Candidate] = [], rules: RuleSet) {
            self.candidates = candidates
            ruleMisses = hits.misses
            ruleLimits = hits.limits
            layouts = hits.layouts
            fieldHits = hits.fields
            exceptionHits = hits.exceptionHits
            ruleTimes = hits.times
            skippedRuleFiles = rules.skipped
        }
    }

    init(
        _ reading: PageReading, page: Page, labels: PageLabels, hits: RuleHits, fields: FoundFields, rules: RuleSet,
        options: ReadingOptions,
        saysPaid: Bool
    ) {
        self.reading = options
        sourceOffsets = reading.offsets
        isPaywalled = saysPaid || hits.hits.contains { $0.rule.hasPrefix("paywall.") && $0.liftedBy == nil }
        source = reading.source
        url = page.url
        address = reading.facts.url
        view = reading.view
        self.labels = labels
        metadata = fields.metadata
        encoding = reading.encoding
        let all = view.segmentation.isCapped ? reading.degradations + [.blockCap] : reading.degradations
        degradations = all.sorted { $0.rawValue < $1.rawValue }
        rulesHash = rules.compiled.hash
        audit = Audit(hits, candidates: fields.candidates, rules: rules)
        pageModeration = nil
        skip = nil
        let hasBody = labels.labels.indices.contains { labels.labels[$0].isKept && labels.isContent($0) }
        status = hasBody ? .ok : .empty
    }

    init(skipped: Skip, page: Page, rules: RuleSet, moderation: ModerationOutcome?) {
        status = .skipped
        reading = ReadingOptions()
        sourceOffsets = nil
        isPaywalled = false
        source = nil
        skip = skipped
        url = page.url
        address = page.url
        view = PageView(document: nil, segmentation: Segmentation(), titles: [])
        labels = PageLabels.none
        metadata = Metadata()
        pageModeration = moderation.map { PageModeration($0) }
        encoding = EncodingChoice(.utf8, reason: .text)
        degradations = []
        rulesHash = rules.compiled.hash
        audit = Audit(rules: rules)
    }

    /// A verdict with what moderation made of it.
    init(_ verdict: Verdict, status: Status, metadata: Metadata, moderation: PageModeration) {
        self.status = status
        self.metadata = metadata
        pageModeration = moderation
        skip = verdict.skip
        url = verdict.url
        address = verdict.address
        view = verdict.view
        labels = verdict.labels
        encoding = verdict.encoding
        degradations = verdict.degradations
        source = verdict.source
        reading = verdict.reading
        sourceOffsets = verdict.sourceOffsets
        isPaywalled = verdict.isPaywalled
        rulesHash = verdict.rulesHash
        audit = verdict.audit
    }

    /// The article with its structure, as it is printed.
    /// - Complexity: O(n) over the printed text, each time it is asked.
    public var article: Article { ArticleBuilder.article(self) }

    /// What moderation found and did; nil when it was not asked for, or there was nothing to moderate.
    public var moderation: ModerationOutcome? { pageModeration?.outcome }

    /// Indices of the printed blocks with a role of running content, in page order.
    public var bodyBlocks: [Int] { labels.labels.indices.filter { isKept($0) && labels.isContent($0) } }

    /// Words of the printed running content.
    var bodyWords: Int { bodyBlocks.reduce(0) { $0 + view.measures[$1].words } }

    /// Indices of the printed subtitles.
    public var subtitleBlocks: [Int] { labels.labels.indices.filter { isKept($0) && labels.labels[$0].role == .subtitle } }

    /// Indices of what readers wrote below the article, where that was asked for and is not its body.
    public var commentBlocks: [Int] {
        guard reading.comments else { return [] }
        return labels.labels.indices.filter { block in
            labels.labels[block].role == .comments && !labels.labels[block].isKept && !isCut(block) && view.measures[block].words >= 3
                && view.blocks[block].linkDensity < 0.5 && !view.blocks[block].isHidden && labels.table[block, .inForm] > 2
        }
    }

    /// Indices of blocks that are printed below figures, where those were asked for.
    var captionBlocks: [Int] {
        guard reading.figures, let document = view.document else { return [] }
        let captions = FigureFinder(self, document, LinkBase(url: nil)).find().flatMap(\.figure.caption)
        return captions.compactMap { if case .block(let block) = $0.origin { block } else { nil } }
    }

    /// Whether a block is kept: its label says so, and moderation left something of it.
    public func isKept(_ block: Int) -> Bool { labels.labels[block].isKept && !isCut(block) }

    /// Whether moderation cut all of a block.
    public func isCut(_ block: Int) -> Bool {
        guard let text = pageModeration?.edits[block]?.bytes else { return false }
        return !String(decoding: text, as: UTF8.self).contains { $0.isLetter || $0.isNumber || $0.isSymbol || $0 == "*" }
    }

    /// A block's text as it is printed: after moderation.
    public func printedText(of block: Int) -> String {
        pageModeration?.edits[block].map(\.text) ?? view.segmentation.text(of: block)
    }

    /// An attribute's text as it is printed: after moderation. One that moderation did not see is not printed.
    func shownText(of place: SpokenAttributes.Place, in document: Document) -> String? {
        guard let pageModeration else { return document.attribute(place.name, of: place.element) }
        return pageModeration.attributes[place].map { String(decoding: $0, as: UTF8.self) }
    }

    public var keptCount: Int { labels.labels.indices.count { isKept($0) } }
    public var strippedCount: Int { labels.labels.count - keptCount }

    /// The word F1 that the kept blocks are expected to have by the chances of all, 0…1; 0 without a body. It falls with kept words
    /// that are unsure and with stripped ones that might have been right.
    public var quality: Double {
        var (kept, hit, expected) = (0.0, 0.0, 0.0)
        for (block, label) in labels.labels.enumerated() {
            let isBody = isKept(block) && labels.isContent(block)
            guard isBody || !Self.besideBody.contains(label.role) else { continue }
            let words = Double(max(1, view.measures[block].words))
            let chance = labels.chance(of: block)
            expected += chance * words
            if isBody {
                kept += words
                hit += chance * words
            }
        }
        return kept == 0 ? 0 : 2 * hit / (kept + expected)
    }

    /// Roles that are no candidates for the body.
    private static let besideBody: RoleSet = [.headline, .subtitle, .byline, .dateline, .caption, .credit, .section, .hidden]
}
