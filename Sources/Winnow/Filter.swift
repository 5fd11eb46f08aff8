public import BlockAnalysis
public import PageTree
internal import RuleLanguage

/// Judges pages: the one door to the library.
///
///     let filter = Filter(rules: try RuleSet())
///     let verdict = filter.judge(Page(PageBytes(bytes), url: "https://lenta.ru/news/…"))
///     print(TextWriter().write(verdict))
///
/// A filter is immutable and may be used from many threads. What it gives back is a function of the page's bytes, its
/// URL, the rules and the version, and of nothing else.
public struct Filter: Sendable {
    public let rules: RuleSet
    public let profile: Profile
    /// Pages of more bytes are skipped.
    public let largestPage: Int
    private let caps: PageCaps

    public init(rules: RuleSet, profile: Profile = .article, largestPage: Int = 256 << 20, caps: PageCaps = PageCaps()) {
        self.rules = rules
        self.profile = profile
        self.largestPage = largestPage
        self.caps = caps
    }

    /// Judges one page. Never fails: a page that cannot be judged is `skipped` with the reason.
    /// - Complexity: O(n) over the page's bytes.
    public func judge(_ page: Page) -> Verdict {
        guard page.bytes.bytes.count <= largestPage else {
            return Verdict(skipped: .tooLarge(bytes: page.bytes.bytes.count, limit: largestPage), page: page, rules: rules)
        }
        let text = DecodedText(page.bytes)
        let isHTML = page.form == .html || (page.form == .auto && FormSniffer.isHTML(text.bytes))
        return isHTML ? judgeMarkup(text, page) : judgeText(text, page)
    }

    private func judgeMarkup(_ text: DecodedText, _ page: Page) -> Verdict {
        let document = HTMLParser.parse(text, caps: caps, keeping: rules.compiled.attributes)
        let head = PageHead(document)
        let host = page.url.flatMap(PageAddress.host) ?? head.address.flatMap(PageAddress.host)
        var run = RuleRun(rules.compiled, document: document, host: host)
        var view = segment(document, run, head)
        var site = host
        if host == nil, let recognised = rules.compiled.recognise(view) {
            site = recognised
            run = RuleRun(rules.compiled, document: document, host: site)
            view = segment(document, run, head)
        }
        return verdict(view, run, head, site: site, page, encoding: text.encoding, degradations: document.degradations)
    }

    private func segment(_ document: Document, _ run: RuleRun, _ head: PageHead) -> PageView {
        PageView(
            document: document, segmentation: Segmenter.segment(document, boundaries: run.boundaries), titles: head.titles)
    }

    private func judgeText(_ text: DecodedText, _ page: Page) -> Verdict {
        let view = PageView(document: nil, segmentation: PlainTextSegmenter.segment(text.bytes), titles: [])
        let site = page.url.flatMap(PageAddress.host) ?? rules.compiled.recognise(view)
        let run = RuleRun(rules.compiled, document: nil, host: site)
        return verdict(
            view, run, PageHead(), site: site, page, encoding: text.encoding,
            degradations: Array(text.degradations))
    }

    private func verdict(
        _ view: PageView, _ run: RuleRun, _ head: PageHead, site: String?, _ page: Page, encoding: EncodingChoice,
        degradations: [Degradation]
    ) -> Verdict {
        let features = FeatureExtractor.extract(view)
        let hits = run.hits(on: view, features.table)
        let labels = profile.label(view, features: features, hits: hits.hits)
        let fields = FieldAssembly(
            view: view, labels: labels, hits: hits, head: head, site: site,
            timezone: rules.compiled.timezone(of: site))
        let all = view.segmentation.isCapped ? degradations + [.blockCap] : degradations
        return Verdict(
            page: page, view: view, labels: labels, hits: hits, metadata: fields.metadata(), rules: rules,
            encoding: encoding, degradations: all.sorted { $0.rawValue < $1.rawValue })
    }
}
