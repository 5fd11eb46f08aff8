/// A list of passes that turn a page's blocks into labels (boilerpipe's extractors are such lists).
public struct Profile: Sendable {
    public let name: String
    let scorers: FormScorers
    let passes: [any LabelPass]
    /// The roles that are printed as running content.
    public let printed: RoleSet
    public let cut: CutSettings
    /// Whether the headline is printed before the body, or is a field alone.
    public let printsHeadline: Bool

    public init(
        name: String, scorers: FormScorers = .builtIn, printed: RoleSet, cut: CutSettings = CutSettings(), printsHeadline: Bool = true,
        passes: [any LabelPass] = Profile.articlePasses
    ) {
        self.name = name
        self.scorers = scorers
        self.printed = printed
        self.cut = cut
        self.printsHeadline = printsHeadline
        self.passes = passes
    }

    /// The same profile with other scorers, as training tries them.
    public func scoring(with scorers: FormScorers) -> Profile {
        Profile(name: name, scorers: scorers, printed: printed, cut: cut, printsHeadline: printsHeadline, passes: passes)
    }

    /// The same profile with another cut.
    public func cutting(_ cut: CutSettings) -> Profile {
        Profile(name: name, scorers: scorers, printed: printed, cut: cut, printsHeadline: printsHeadline, passes: passes)
    }

    /// The same profile without some of its passes, as training tries what each is worth.
    public func leavingOut(_ names: [String]) -> Profile {
        Profile(
            name: name, scorers: scorers, printed: printed, cut: cut, printsHeadline: printsHeadline,
            passes: passes.filter { !names.contains($0.name) })
    }

    /// One article with its headline.
    public static let article = Profile(name: "article", printed: Role.articleBody)

    /// What its author wrote and nothing else: a comment, a message.
    public static let comment = Profile(
        name: "comment", printed: Role.articleBody, passes: [RulePass(), ContentRolePass(), EverythingPass(), KeepPass()])

    /// From points to kept and stripped, as articles need it.
    public static let articlePasses: [any LabelPass] = [
        RulePass(), ContentRolePass(), HeadlinePass(), HeadlineRepeatPass(), HiddenTextPass(), MastheadPass(), NoticePass(),
        CommentPass(), SharedThreadPass(), CommentThreadPass(), ExpectedF1Cut(), BarePagePass(), TeaserPass(), PullQuotePass(),
        EnclosedPass(), GroupPass(), RecordPass(), RecordListPass(), TimelinePass(), SectionRunPass(), TextElementPass(),
        ElementFamilyPass(), PricePass(), ShortTextPass(), TextThreadPass(), FactLinesPass(), TextTablePass(), SiblingPass(),
        CallOutPass(), FactsPass(), QuoteSourcePass(), FigureCaptionPass(), GalleryPass(), CodeLabelPass(), DateLinePass(), NotePass(),
        TeaserBoxPass(), PlainTextHeadlinePass(), SentenceRunPass(), AuthorNotePass(), CopyPass(), HeadingPass(), LeadHeadingPass(),
        ChromeRolePass(),
        KeepPass(),
    ]

    /// Scores the blocks by the scorer of the page's form, then runs the passes in order.
    /// - Complexity: O(blocks × features).
    public func label(_ analysis: consuming PageAnalysis, hits: [RuleHit]) -> PageLabels {
        let page = analysis.view
        var table = analysis.takeTable()
        let scorer = scorers.scorer(for: page)
        let scores = scorer.scores(&table, analysis)
        var draft = LabelDraft(
            page: page, cutSettings: cut, groups: analysis.features.groups, records: analysis.features.records,
            blockWords: analysis.features.words, marks: page.document.map { ClassMarks($0, PassWords.all) } ?? .none,
            labels: PageLabels(
                labels: scores.map { BlockLabel(role: .widget, score: $0) }, hits: hits, table: table,
                headline: analysis.features.headline, printed: printed, printsHeadline: printsHeadline, scorer: scorer))
        for pass in passes { pass.run(&draft) }
        return draft.labels
    }
}

/// A heuristic that revises labels. One idea, one file.
public protocol LabelPass: Sendable {
    /// As it stands in reasons, in kebab case.
    var name: String { get }
    /// Revises a page's labels.
    func run(_ draft: inout LabelDraft)
}

/// Labels in the making.
public struct LabelDraft {
    let page: PageView
    let cutSettings: CutSettings
    let groups: PathGroups
    let records: Records
    let blockWords: BlockWords
    /// The class names that passes ask for.
    let marks: ClassMarks
    /// Lists, tables and blocks of code, as `GroupPass` found them.
    var blockGroups: [BlockGroups.Group] = []
    var labels: PageLabels

    var blocks: Range<Int> { 0..<labels.labels.count }
    subscript(block: Int) -> BlockLabel {
        get { labels.labels[block] }
        set { labels.labels[block] = newValue }
    }
    func measure(_ block: Int) -> TextMeasure { page.measures[block] }
    func text(_ block: Int) -> String { page.segmentation.text(of: block) }
    /// The hashes of a block's words.
    func words(_ block: Int) -> ArraySlice<UInt32> { blockWords.hashes[blockWords.ranges[block]] }
    func value(_ feature: Feature, _ block: Int) -> Float { labels.table[block, feature] }
    /// Whether one of some marks, which say how far up an element of their kind is, stands fewer steps up than an element that the block is in.
    func isMarked(_ block: Int, by marks: [Feature], below steps: Int) -> Bool { marks.contains { value($0, block) < Float(steps) } }

    /// Whether the block would be printed as running content.
    func isContent(_ block: Int) -> Bool { hasContentRole(block) && self[block].score > 0 }

    /// Whether the profile prints the block's role as running content.
    func hasContentRole(_ block: Int) -> Bool { labels.isContent(block) }

    /// Whether what stands around a block may speak for it: it has a role of content, no rule speaks of it, and it is stripped for want of no
    /// more than some points.
    func couldBeContent(_ block: Int, above least: Int) -> Bool {
        hasContentRole(block) && self[block].hits.isEmpty && self[block].score <= 0 && self[block].score > least
    }

    /// What blocks count in judging them together: their words, and one more each for those without any.
    func weight(of blocks: [Int]) -> Int { blocks.reduce(0) { $0 + weight(of: $1) } }

    func weight(of block: Int) -> Int { measure(block).words + 1 }

    /// The mean points of blocks by their weight.
    /// - Precondition: there is one block at least.
    func meanScore(of blocks: [Int]) -> Int {
        blocks.reduce(0) { $0 + self[$1].score * weight(of: $1) } / weight(of: blocks)
    }

    /// Adds points to a block and remembers who did, and why where a pass has more than one reason.
    mutating func add(_ points: Int, to block: Int, because reason: String? = nil, by pass: any LabelPass) {
        guard points != 0 else { return }
        labels.labels[block].score += points
        labels.labels[block].passes.append((reason.map { pass.name + ": " + $0 } ?? pass.name, points))
    }

    /// Raises a block that is not kept just above zero.
    mutating func keep(_ block: Int, because reason: String, by pass: any LabelPass) {
        add(1 - self[block].score, to: block, because: reason, by: pass)
    }
}
