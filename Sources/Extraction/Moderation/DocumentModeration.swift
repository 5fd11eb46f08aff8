internal import RuleEngine
internal import RuleModel
internal import TextViews

/// Moderates the texts of one document, one after another.
struct DocumentModeration {
    private let rules: CompiledModeration
    private let settings: ModerationSettings
    private let session: CompiledModeration.Session
    private let language: String?
    private var tally: ModerationTally

    /// - Parameter guards: the blocks for which what rules ask of blocks holds.
    init(_ rules: CompiledModeration, _ settings: ModerationSettings, facts: PageFacts, guards: [RuleNumber: BlockSet], language: String?) {
        self.rules = rules
        self.settings = settings
        self.language = language
        session = rules.session(facts, guards: guards)
        tally = ModerationTally(policy: rules.policy, mostFindings: settings.mostFindings)
    }

    /// Moderates one text and notes what is found.
    /// - Parameters:
    ///   - block: the block that rules' conditions on blocks look at.
    ///   - isKept: whether the text is printed; in others things are found but not changed.
    ///   - isReported: false for a text that is printed besides, and was looked at there.
    ///   - markup: the text as a browser shows it, where it holds markup.
    /// - Returns: the edits, or nil for a text that stays as it is.
    mutating func edit(
        _ bytes: [UInt8], _ range: Range<Int>, _ origin: TextOrigin, block: Int?, isKept: Bool = true, isReported: Bool = true,
        markup: TextView? = nil
    ) -> TextEdits? {
        var hits = rules.hits(in: bytes, range, block: block, session)
        if let markup {
            hits = rules.hits(
                hits, and: rules.hits(in: markup.bytes, 0..<markup.bytes.count, block: block, session), through: markup, bytes)
        }
        guard !hits.isEmpty else { return nil }
        let edits = isKept ? TextEdits(bytes, range, hits: hits, policy: rules.policy, mask: settings.mask, language: language) : nil
        if isReported {
            let offsets = CharacterOffsets(bytes[range])
            for hit in hits {
                let local = (hit.range.lowerBound - range.lowerBound)..<(hit.range.upperBound - range.lowerBound)
                let isChanged = isKept && hit.liftedBy == nil
                tally.add(
                    finding(
                        hit, origin, isKept: isKept, text: String(decoding: bytes[hit.range], as: UTF8.self), span: offsets.span(local),
                        replacement: isChanged ? TextEdits.replacement(of: hit, bytes, rules.policy, settings.mask, language) : nil,
                        result: edits?.result(of: hit.range)))
            }
        }
        return edits?.isChanged == true ? edits : nil
    }

    /// The same for a text by itself.
    mutating func edit(_ text: String, _ origin: TextOrigin, block: Int? = nil, isReported: Bool = true) -> TextEdits? {
        let bytes = Array(text.utf8)
        return edit(bytes, 0..<bytes.count, origin, block: block, isReported: isReported)
    }

    /// Measures the whole document.
    mutating func measure(_ text: [UInt8]) {
        for (hit, values) in rules.documentHits(text, session) {
            tally.add(finding(hit, .document, isKept: true, text: "", span: nil, replacement: nil, result: nil, measures: values))
        }
    }

    /// Whether any of the document's rules measures it.
    var measuresDocument: Bool { rules.measuresDocument(session) }

    var outcome: ModerationOutcome { tally.outcome(limits: session.limits(rules), language: language) }

    private func finding(
        _ hit: CompiledModeration.Hit, _ origin: TextOrigin, isKept: Bool, text: String, span: Finding.Span?, replacement: String?,
        result: Range<Int>?, measures: [(name: String, value: Double)] = []
    ) -> Finding {
        Finding(
            rule: hit.rule.id, place: hit.rule.place.description, tier: hit.rule.tier.name, category: hit.moderation.category,
            severity: hit.moderation.severity, score: hit.moderation.score * hit.confidence / 100, effect: hit.moderation.effect,
            confidence: hit.confidence, origin: origin, isKept: isKept,
            text: text, span: span, view: hit.match?.view, matched: hit.match?.matched, steps: hit.match?.steps ?? [],
            replacement: replacement, measures: measures, liftedBy: hit.liftedBy, result: result)
    }
}
