internal import BlockAnalysis
internal import PageFields
internal import RuleEngine
internal import RuleModel
public import TextModeration
internal import TextPrimitives

/// What moderation made of a page.
public struct PageModeration: Sendable {
    public let outcome: ModerationOutcome
    /// What was done to blocks whose text changed.
    let edits: [Int: TextEdits]
    /// The attributes that were moderated, as they are afterwards.
    let attributes: [SpokenAttributes.Place: [UInt8]]
    /// The moderated title's bytes before any format, when it changed.
    let title: [UInt8]?
    /// The plain text that was measured, when moderation changed nothing of it.
    let content: WrittenPage?
    /// The page's side texts afterwards.
    public let sideTexts: [String]?

    /// - Parameter sideTexts: nil where they were not moderated.
    init(
        _ outcome: ModerationOutcome, edits: [Int: TextEdits] = [:], attributes: [SpokenAttributes.Place: [UInt8]] = [:],
        title: [UInt8]? = nil, content: WrittenPage? = nil, sideTexts: [String]? = nil
    ) {
        self.sideTexts = sideTexts
        self.outcome = outcome
        self.edits = edits
        self.attributes = attributes
        self.title = title
        self.content = content
    }

    /// A text after moderation; nil for one that stayed as it was.
    public func text(of origin: TextOrigin) -> [UInt8]? {
        switch origin {
        case .block(let block): edits[block]?.bytes
        case .field("title"): title
        case .field, .member, .attribute, .document: nil
        }
    }
}

extension Verdict {
    /// The verdict after its printed texts and fields were moderated.
    /// - Parameters:
    ///   - isComment: whether all that the markup shows is read by people.
    ///   - hidesText: whether text stands where nobody is shown it, in a comment that may be shown otherwise elsewhere.
    ///   - showsUnread: whether the markup has no text of its own, but elements that show people something all the same.
    /// - Complexity: O(n) over the page's text.
    func moderated(
        _ rules: CompiledModeration, _ settings: ModerationSettings, facts: PageFacts, guards: [RuleNumber: BlockSet],
        sideTexts: [SideText], isComment: Bool = false, hidesText: Bool = false, showsUnread: Bool = false
    ) -> Verdict {
        var facts = facts
        facts.language = metadata.language ?? facts.language
        let moderator = Moderator(rules, settings, facts: facts, guards: guards, language: facts.language)
        let texts = PageTexts(self, settings, isComment: isComment)
        let content = status == .ok && moderator.measuresDocument ? PlainText.content(self) : nil
        let result = moderator.moderate(texts.pieces + sideTexts.pieces, whole: content.map { Array($0.text.utf8) })
        var outcome = hidesText ? result.outcome.held("text stands in elements that are not shown") : result.outcome
        // A page without a word has nothing to be moderated but its fields.
        if status != .ok, !view.blocks.isEmpty { outcome = outcome.held("no article was found in the page") }
        // Words of a comment's pictures and links are words, a page's title alone is not the page.
        if showsUnread, !isComment || texts.pieces.isEmpty {
            outcome = outcome.held("what the page shows is no text: pictures, films, frames or what a script writes")
        }
        let edits = Dictionary(uniqueKeysWithValues: texts.blocks.compactMap { block, piece in result.edits[piece].map { (block, $0) } })
        let moderated = texts.metadata(metadata, after: result.edits)
        let title = texts.title.flatMap { result.edits[$0]?.bytes }
        let isUnchanged = edits.isEmpty && title == nil && moderated.subtitle == metadata.subtitle
        let page = PageModeration(
            outcome, edits: edits, attributes: texts.attributes(after: result.edits), title: title, content: isUnchanged ? content : nil,
            sideTexts: sideTexts.edited(result.edits, from: texts.pieces.count))
        let isRejected = outcome.action == .reject
        let verdict = Verdict(self, status: isRejected ? .rejected : status, metadata: moderated, moderation: page)
        // A page of which nothing is left holds no article.
        guard verdict.status == .ok, verdict.bodyBlocks.isEmpty else { return verdict }
        return Verdict(self, status: .empty, metadata: moderated, moderation: page)
    }
}
