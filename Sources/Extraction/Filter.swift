public import BlockAnalysis
internal import PageFields
public import PageTree
internal import RuleEngine
internal import RuleModel
public import TextModeration

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
    let caps: PageCaps
    private let timesRules: Bool
    /// How what is kept is moderated; nil for not at all.
    public let moderation: ModerationSettings?
    private let reading: ReadingOptions

    /// - Parameter timesRules: measure what each rule takes (`Verdict.Audit.ruleTimes`).
    public init(
        rules: RuleSet, profile: Profile = .article, largestPage: Int = 256 << 20, caps: PageCaps = PageCaps(),
        timesRules: Bool = false, moderation: ModerationSettings? = nil, reading: ReadingOptions = ReadingOptions()
    ) {
        self.reading = reading
        self.timesRules = timesRules
        self.moderation = moderation
        self.rules = rules
        self.profile = profile
        self.largestPage = largestPage
        self.caps = caps
    }

    /// Judges one page. Never fails: a page that cannot be judged is `skipped` with the reason.
    /// - Complexity: O(n) over the page's bytes.
    public func judge(_ page: Page) -> Verdict {
        guard page.bytes.bytes.count <= largestPage else {
            return skipped(.tooLarge(bytes: page.bytes.bytes.count, limit: largestPage), page)
        }
        if let format = page.isString ? nil : FileFormat.binary(page.bytes.bytes) {
            return skipped(.noPage(format), page)
        }
        let text = DecodedText(page.bytes, host: page.url.flatMap(PageAddress.host))
        if let format = page.otherFormat(text) { return skipped(.noPage(format), page) }
        if isText(page, text) { return judge(PageReading(flattened: text, url: page.url, rules: rules.compiled), page) }
        return judgeMarkup(text, page)
    }

    /// A page that shows little may hold its text beside its tree; the fuller answer counts.
    private func judgeMarkup(_ text: DecodedText, _ page: Page) -> Verdict {
        var reading = reading
        let isComment = isComment(page)
        reading.readsSpoken = isComment
        func judge(_ text: DecodedText, _ source: TextSource?) -> Verdict {
            self.judge(
                PageReading(text, url: page.url, rules: rules.compiled, caps: caps, source: source, options: reading), page,
                isComment: isComment)
        }
        let shown = judge(text, nil)
        let words = shown.bodyWords
        guard words < FullerSource.enough, let document = shown.view.document else { return shown }
        if let found = FullerSource.find(text.bytes, document, shown: words), found.words > words * 2 {
            let fuller = judge(DecodedText(PageBytes(text: String(decoding: found.html, as: UTF8.self))), found.source)
            if fuller.bodyWords > words * 2 { return fuller }
        }
        guard FullerSource.hasNoscript(text.bytes) else { return shown }
        let fuller = judge(text, .noscript)
        return fuller.bodyWords >= words * 2 + FullerSource.fewest(beside: words) ? fuller : shown
    }

    /// Whether a page is a comment as HTML, or is said to be one: all of it is moderated, and kept.
    private func isComment(_ page: Page) -> Bool {
        moderation != nil && (profile.name == Profile.comment.name || MarkupFragment.isFragment(page.bytes.bytes))
    }

    /// What could not be judged was not moderated, and waits for a person.
    private func skipped(_ skip: Verdict.Skip, _ page: Page) -> Verdict {
        Verdict(
            skipped: skip, page: page, rules: rules,
            moderation: moderation == nil ? nil : .notModerated(skip.description, language: nil))
    }

    /// Whether a page is flattened text, by what it says it is or by its bytes.
    public func isText(_ page: Page) -> Bool { isText(page, DecodedText(page.bytes, host: page.url.flatMap(PageAddress.host))) }

    /// Whether a page is to be moderated as it stands: text is, though tags stand in it, when it neither begins with one nor has a
    /// page's shape.
    public func isTextToModerate(_ page: Page) -> Bool {
        guard page.form == nil else { return page.form == .text }
        let text = DecodedText(page.bytes, host: page.url.flatMap(PageAddress.host)).bytes
        return !FormSniffer.isHTML(text) || (!MarkupFragment.beginsWithTag(text) && MarkupFragment.isFragment(text))
    }

    /// - Parameter text: decoded only where the page does not say what it is.
    private func isText(_ page: Page, _ text: @autoclosure () -> DecodedText) -> Bool {
        page.form == .text || (page.form == nil && !FormSniffer.isHTML(text().bytes))
    }

    func judge(_ reading: PageReading, _ page: Page, isComment: Bool = false, fields wanted: FieldSelection? = nil) -> Verdict {
        let context = reading.context
        let analysis = PageAnalysis(reading.view, context: context)
        let hits = reading.run.hits(on: reading.view, analysis.features.table, timing: timesRules, moderating: moderation != nil)
        let labels = (isComment ? .comment : profile).label(consume analysis, hits: hits.hits)
        // Whether a short line under the headline is a by-line, the fields say, whatever is written of them.
        let lines = isComment ? [] : labels.linesUnderHeadline(of: reading.view)
        // All of a page's own words are moderated, those of its fields too.
        let asked = wanted ?? (moderation == nil ? self.reading.fields : .all)
        let fields = FieldReading.read(
            reading.view, labels: labels, head: reading.head, rules: hits.fields.map(RuleField.init), host: reading.host, url: page.url,
            timezone: rules.compiled.timezone(of: reading.host), fields: lines.isEmpty ? asked : asked.withByline)
        let text = labels.leavingOut(bylines: fields.bylines(among: lines, of: reading.view, labels))
        let printed = profile.printsHeadline ? text.printing(subtitle: fields.subtitleBlock) : text
        let verdict = Verdict(
            reading, page: page, labels: printed, hits: hits, fields: fields, rules: rules, options: self.reading,
            saysPaid: context.saysPaid)
        return moderation.map {
            verdict.moderated(
                rules.moderation, $0, facts: reading.facts, guards: hits.guards, sideTexts: page.sideTexts,
                isComment: isComment, hidesText: isComment && MarkupFragment.hidesText(page.bytes.bytes),
                showsUnread: reading.view.blocks.isEmpty && MarkupFragment.showsUnread(page.bytes.bytes))
        } ?? verdict
    }
}
