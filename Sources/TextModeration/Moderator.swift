internal import RuleEngine
public import RuleModel
internal import TextViews

/// Moderates the texts of one document: the one path for pages, texts and records.
public struct Moderator {
    private let rules: CompiledModeration
    private let settings: ModerationSettings
    private let session: CompiledModeration.Session
    private let language: String?

    /// What became of a document's pieces.
    public struct Result: Sendable {
        public let outcome: ModerationOutcome
        /// By the piece's place in the list, for pieces that changed.
        public let edits: [Int: TextEdits]
    }

    /// - Parameter guards: the blocks for which what rules ask of blocks holds.
    public init(
        _ rules: CompiledModeration, _ settings: ModerationSettings, facts: PageFacts, guards: [RuleNumber: BlockSet], language: String?
    ) {
        self.rules = rules
        self.settings = settings
        self.language = language
        session = rules.session(facts, guards: guards)
    }

    /// Whether any of the document's rules measures it as a whole.
    public var measuresDocument: Bool { rules.measuresDocument(session) }

    /// - Parameter whole: the whole text, for rules that measure it.
    /// - Complexity: O(n) over the texts.
    public func moderate(_ pieces: [ModerationPiece], whole: [UInt8]? = nil) -> Result {
        var tally = ModerationTally(policy: rules.policy, mostFindings: settings.mostFindings)
        if let whole {
            for (hit, values) in rules.documentHits(whole, session) { tally.add(Finding(hit, measures: values)) }
        }
        var edits: [Int: TextEdits] = [:]
        for (number, piece) in pieces.enumerated() {
            let found = moderate(piece, &tally)
            if let found, found.isChanged { edits[number] = found }
        }
        for run in SpreadWord.runs(in: pieces) {
            for reading in SpreadWord.readings(pieces, run) { moderate(reading, pieces, &tally, &edits) }
        }
        let outcome = tally.outcome(limits: session.limits(rules), language: language)
        return Result(outcome: settings.redacts ? outcome.redacted() : outcome, edits: edits)
    }

    private func moderate(_ piece: ModerationPiece, _ tally: inout ModerationTally) -> TextEdits? {
        let hits = hits(piece)
        guard !hits.isEmpty else { return nil }
        let range = piece.range
        let edits =
            piece.isPrinted
            ? TextEdits(
                piece.bytes, range, hits: hits, policy: rules.policy, mask: settings.mask, pseudonyms: settings.pseudonyms,
                language: language) : nil
        guard piece.isReported else { return edits }
        let offsets = CharacterOffsets(piece.bytes[range])
        for hit in hits {
            let isChanged = piece.isPrinted && hit.liftedBy == nil
            let local = (hit.range.lowerBound - range.lowerBound)..<(hit.range.upperBound - range.lowerBound)
            tally.add(
                Finding(
                    hit, piece, span: offsets.span(local),
                    replacement: isChanged
                        ? TextEdits.replacement(of: hit, piece.bytes, rules.policy, settings.mask, settings.pseudonyms, language) : nil,
                    result: edits?.result(of: hit.range)))
        }
        return edits
    }

    /// Moderates what the texts of several pieces spell together: the first gets what stands for it, of the others nothing is left.
    private func moderate(
        _ spread: SpreadWord, _ pieces: [ModerationPiece], _ tally: inout ModerationTally, _ edits: inout [Int: TextEdits]
    ) {
        let text = spread.bytes
        for hit in rules.hits(in: text, 0..<text.count, block: nil, session) {
            let numbers = spread.pieces(of: hit.range)
            guard numbers.count > 1, let first = numbers.first else { continue }
            let replacement =
                hit.liftedBy == nil
                ? TextEdits.replacement(of: hit, text, rules.policy, settings.mask, settings.pseudonyms, language) : nil
            if let replacement {
                for number in numbers {
                    edits[number] = TextEdits(pieces[number].range, replacedBy: number == first ? replacement : "")
                }
            }
            let place = CharacterOffsets(pieces[first].bytes[pieces[first].range]).span(0..<pieces[first].range.count)
            tally.add(
                Finding(
                    hit, ModerationPiece(pieces[first].origin, text, 0..<text.count), span: place, replacement: replacement,
                    result: edits[first]?.result(of: pieces[first].range)))
        }
    }

    private func hits(_ piece: ModerationPiece) -> [CompiledModeration.Hit] {
        let hits = rules.hits(in: piece.bytes, piece.range, block: piece.block, session)
        guard let shown = MarkupReading.view(of: piece.bytes, piece.range, hasTags: piece.mayHoldMarkup) else { return hits }
        let inside = rules.hits(in: shown.bytes, 0..<shown.bytes.count, block: piece.block, session)
        return rules.hits(hits, and: inside, through: shown, piece.bytes)
    }
}
