public import BlockAnalysis
public import RuleModel
public import TextPrimitives
public import TextViews

/// Something that a moderation rule found in a document, with all that led to it.
public struct Finding: Sendable {
    /// A part of a text; redacted it tells where it begins alone.
    public struct Span: Sendable, Equatable {
        /// In characters (Unicode scalars).
        public let characters: Range<Int>
        /// In bytes of UTF-8.
        public let bytes: Range<Int>
        /// Whether it tells where it ends: how long a word is gives many a word away.
        public let hasEnd: Bool

        public init(characters: Range<Int>, bytes: Range<Int>, hasEnd: Bool = true) {
            self.characters = characters
            self.bytes = bytes
            self.hasEnd = hasEnd
        }

        var redacted: Span {
            Span(
                characters: characters.lowerBound..<characters.lowerBound, bytes: bytes.lowerBound..<bytes.lowerBound, hasEnd: false)
        }
    }

    /// The rule's id, and its file and line.
    public let rule: String
    public let place: SourcePlace
    /// Who speaks.
    public let tier: Tier
    public let category: String
    public let severity: Moderation.Severity
    /// In hundredths.
    public let score: Int
    public let effect: Moderation.Effect
    /// How sure it is that the rule's sense is meant, in hundredths.
    public let confidence: Int
    /// The text in which it stands: a block, a field, or the document as a whole.
    public let origin: TextOrigin
    /// Whether that text is printed.
    public let isKept: Bool
    /// As it was written; nil where that is not to be told.
    public private(set) var text: String?
    /// Where it stands in its text, before any mask.
    public private(set) var span: Span?
    /// The view nearest to the text in which the rule matched, what stands there, and what was done to get there.
    public let view: TextView.Kind?
    public private(set) var matched: String?
    /// In their order; redacted only of which kinds.
    public private(set) var steps: [Step]
    /// What stands for it in the output; nil where it stands as it was, and where what stands there shows a part of it and
    /// is not to be told.
    public private(set) var replacement: String?
    /// The measures of the document that the rule saw.
    public let measures: [(name: String, value: Double)]
    /// The allow list or suppression that lets it stand; it then does not count.
    public let liftedBy: String?
    /// In bytes of its text after masks and cuts.
    public let result: Range<Int>?
    /// Where it, or what stands for it, stands in the output; nil where that does not show it.
    public private(set) var output: Span?
    /// Whether what was found is not to be told.
    public private(set) var isRedacted = false

    /// Whether the word was found in disguise only.
    public var isEvasive: Bool { view.map { $0 >= .evasion } ?? false }
    /// Whether it counts: it is in what is printed, and nothing lifts it.
    public var counts: Bool { isKept && liftedBy == nil }

    /// Something in a text.
    init(_ hit: CompiledModeration.Hit, _ piece: ModerationPiece, span: Span, replacement: String?, result: Range<Int>?) {
        self.init(
            hit, origin: piece.origin, isKept: piece.isPrinted, text: String(decoding: piece.bytes[hit.range], as: UTF8.self), span: span,
            replacement: replacement, result: result, measures: [])
    }

    /// Something that was measured of the whole document.
    init(_ hit: CompiledModeration.Hit, measures: [(name: String, value: Double)]) {
        self.init(hit, origin: .document, isKept: true, text: "", span: nil, replacement: nil, result: nil, measures: measures)
    }

    private init(
        _ hit: CompiledModeration.Hit, origin: TextOrigin, isKept: Bool, text: String, span: Span?, replacement: String?,
        result: Range<Int>?, measures: [(name: String, value: Double)]
    ) {
        rule = hit.rule.id
        place = hit.rule.place
        tier = hit.rule.tier
        category = hit.moderation.category
        severity = hit.moderation.severity
        score = hit.moderation.score * hit.confidence / 100
        effect = hit.moderation.effect
        confidence = hit.confidence
        self.origin = origin
        self.isKept = isKept
        self.text = text
        self.span = span
        view = hit.match?.view
        matched = hit.match?.matched
        steps = hit.match?.steps ?? []
        self.replacement = replacement
        self.measures = measures
        liftedBy = hit.liftedBy
        self.result = result
    }
}

extension Finding {
    /// The finding without the words themselves, and without where they end: for logs.
    public func redacted() -> Finding {
        var finding = self
        finding.isRedacted = true
        finding.text = nil
        finding.matched = nil
        finding.span = span?.redacted
        finding.output = output?.redacted
        finding.steps = steps.reduce(into: []) { kinds, step in
            if !kinds.contains(where: { $0.kind == step.kind }) { kinds.append(Step(step.kind, from: "", to: "")) }
        }
        if let replacement, !replacement.showsNothing { finding.replacement = nil }
        return finding
    }

    /// The finding with its place in an output.
    public func placed(at place: Span) -> Finding {
        var finding = self
        finding.output = isRedacted ? place.redacted : place
        return finding
    }
}

extension String {
    /// Whether a replacement shows nothing of what it stands for.
    fileprivate var showsNothing: Bool { !contains { $0.isLetter } || hasPrefix("[") }
}
