package import BlockAnalysis
package import PageTree
internal import RuleEngine
internal import RuleModel

/// Judges pages: the one door to the library.
///
///     let filter = Filter(rules: try RuleSet())
///     let verdict = filter.judge(Page(PageBytes(bytes), url: "https://lenta.ru/news/…"))
///     print(TextWriter().write(verdict))
///
/// A filter is immutable and may be used from many threads. What it gives back is a function of the page's bytes, its
/// URL, the rules and the version, and of nothing else.
package struct Filter: Sendable {
    package let rules: RuleSet
    package let profile: Profile
    /// Pages of more bytes are skipped.
    package let largestPage: Int
    private let caps: PageCaps
    private let timesRules: Bool
    /// How what is kept is moderated; nil for not at all.
    package let moderation: ModerationSettings?

    /// - Parameter timesRules: measure what each rule takes (`Verdict.ruleTimes`).
    package init(
        rules: RuleSet, profile: Profile = .article, largestPage: Int = 256 << 20, caps: PageCaps = PageCaps(),
        timesRules: Bool = false, moderation: ModerationSettings? = nil
    ) {
        self.timesRules = timesRules
        self.moderation = moderation
        self.rules = rules
        self.profile = profile
        self.largestPage = largestPage
        self.caps = caps
    }

    /// Judges one page. Never fails: a page that cannot be judged is `skipped` with the reason.
    /// - Complexity: O(n) over the page's bytes.
    package func judge(_ page: Page) -> Verdict {
        guard page.bytes.bytes.count <= largestPage else {
            return Verdict(skipped: .tooLarge(bytes: page.bytes.bytes.count, limit: largestPage), page: page, rules: rules)
        }
        if let format = page.isString ? nil : FileFormat.binary(page.bytes.bytes) {
            return Verdict(skipped: .noPage(format), page: page, rules: rules)
        }
        let text = DecodedText(page.bytes, host: page.url.flatMap(PageAddress.host))
        if let format = page.otherFormat(text) { return Verdict(skipped: .noPage(format), page: page, rules: rules) }
        return isText(page, text) ? judgeText(text, page) : judgeMarkup(text, page)
    }

    /// Whether a page is flattened text, by what it says it is or by its bytes.
    package func isText(_ page: Page) -> Bool { isText(page, DecodedText(page.bytes, host: page.url.flatMap(PageAddress.host))) }

    /// - Parameter text: decoded only where the page does not say what it is.
    private func isText(_ page: Page, _ text: @autoclosure () -> DecodedText) -> Bool {
        page.form == .text || (page.form == .auto && !FormSniffer.isHTML(text().bytes))
    }

    private func judgeMarkup(_ text: DecodedText, _ page: Page) -> Verdict {
        let compiled = rules.compiled
        let given = page.url.flatMap(PageAddress.host)
        var document = HTMLParser.parse(
            text, caps: caps, keeping: compiled.attributes(for: given), readsNoscript: compiled.readsNoscript(for: given))
        var head = PageHead(document)
        var host = given ?? head.address.flatMap(PageAddress.host)
        /// A host that only the page tells may have rules that ask for more of it.
        func read(for host: String?) {
            guard host != given, compiled.needsMore(for: host) else { return }
            document = HTMLParser.parse(
                text, caps: caps, keeping: compiled.attributes(for: host), readsNoscript: compiled.readsNoscript(for: host))
            head = PageHead(document)
        }
        read(for: host)
        var prepared = compiled.preprocess(document, host: host)
        var run = RuleRun(compiled, document: prepared, facts: facts(page, head, host))
        var view = segment(prepared, run, head)
        if host == nil, let recognised = compiled.recognise(view) {
            host = recognised
            read(for: host)
            prepared = compiled.preprocess(document, host: host)
            run = RuleRun(compiled, document: prepared, facts: facts(page, head, host))
            view = segment(prepared, run, head)
        }
        return verdict(
            view, run, head, facts(page, head, host), site: host, page, encoding: text.encoding, degradations: document.degradations)
    }

    private func facts(_ page: Page, _ head: PageHead, _ host: String?) -> PageFacts {
        PageFacts(
            form: .html, url: page.url ?? head.address, host: host, titles: head.titles, meta: head.meta,
            language: head.language ?? head.structured.language ?? head.first("og:locale"), published: head.publishedDay)
    }

    private func segment(_ document: Document, _ run: RuleRun, _ head: PageHead) -> PageView {
        PageAnalysis.view(document, boundaries: run.boundaries, titles: head.titles)
    }

    private func judgeText(_ text: DecodedText, _ page: Page) -> Verdict {
        let view = PageAnalysis.view(text: text.bytes)
        let site = page.url.flatMap(PageAddress.host) ?? rules.compiled.recognise(view)
        let facts = PageFacts(form: .text, url: page.url, host: site, language: view.guessedLanguage)
        return verdict(
            view, RuleRun(rules.compiled, document: nil, facts: facts), PageHead(), facts, site: site, page, encoding: text.encoding,
            degradations: Array(text.degradations))
    }

    private func verdict(
        _ view: PageView, _ run: RuleRun, _ head: PageHead, _ facts: PageFacts, site: String?, _ page: Page,
        encoding: EncodingChoice, degradations: [Degradation]
    ) -> Verdict {
        let context = view.document.map { PageContext($0, url: facts.url) } ?? PageContext()
        let analysis = PageAnalysis(view, context: context)
        let hits = run.hits(on: view, analysis.features.table, timing: timesRules, moderating: moderation != nil)
        let labels = profile.label(analysis, hits: hits.hits)
        let fields = FieldAssembly(
            view: view, labels: labels, hits: hits, head: head, site: site,
            timezone: rules.compiled.timezone(of: site))
        let all = view.segmentation.isCapped ? degradations + [.blockCap] : degradations
        let verdict = Verdict(
            page: page, address: facts.url, view: view, labels: labels, hits: hits, metadata: fields.metadata(), rules: rules,
            encoding: encoding, degradations: all.sorted { $0.rawValue < $1.rawValue })
        return moderation.map { verdict.moderated(rules.moderation, $0, facts: facts, guards: hits.guards) } ?? verdict
    }
}
