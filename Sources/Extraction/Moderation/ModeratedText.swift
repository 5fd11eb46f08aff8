internal import BlockAnalysis
internal import PageTree
internal import RuleEngine
internal import RuleModel
public import TextModeration

/// A text as it was given, moderated: nothing of it is taken for chrome.
public struct ModeratedText: Sendable {
    public let status: Verdict.Status
    public let skip: Verdict.Skip?
    public let url: String?
    /// What is printed: the text with masks and cuts; nothing when it is not let through.
    public let text: String
    public let moderation: ModerationOutcome
    /// Identifies the rules that were used.
    public let rulesHash: String
    /// Where each paragraph, by its number, begins in the source, in bytes.
    public let paragraphStarts: [Int]
    public let source: [UInt8]
    /// The page's side texts afterwards; nil where they were not moderated.
    public let sideTexts: [String]?
}

extension Filter {
    /// Bytes by which a text's language is guessed: more where the first few say nothing.
    private static let languageSamples = [1 << 11, 1 << 15]

    /// Moderates a text as it is, whatever in it looks like chrome.
    /// - Complexity: O(n) over the text.
    public func moderate(_ page: Page) -> ModeratedText {
        let (source, skip) = sourceToModerate(page)
        let paragraphs = TextParagraphs(source)
        let (outcome, text, sideTexts) = moderated(paragraphs, skip, page)
        let isRejected = outcome.action == .reject
        return ModeratedText(
            status: skip != nil ? .skipped : isRejected ? .rejected : paragraphs.ranges.isEmpty ? .empty : .ok, skip: skip, url: page.url,
            text: isRejected ? "" : String(decoding: text, as: UTF8.self), moderation: outcome, rulesHash: rules.compiled.hash,
            paragraphStarts: paragraphs.ranges.map(\.lowerBound), source: source, sideTexts: sideTexts)
    }

    private func moderated(_ paragraphs: TextParagraphs, _ skip: Verdict.Skip?, _ page: Page) -> (
        ModerationOutcome, text: [UInt8], sideTexts: [String]?
    ) {
        if let skip { return (.notModerated(skip.description, language: nil), [], nil) }
        let source = paragraphs.source
        var facts = PageFacts(
            form: .text, url: page.url, host: page.url.flatMap(PageAddress.host), language: Self.guessedLanguage(source))
        if facts.host == nil, rules.moderation.asksForSites {
            facts.host = rules.compiled.recognise(PageAnalysis.view(text: Self.head(source, Self.languageSamples.last ?? 0)))
        }
        let moderator = Moderator(
            rules.moderation, moderation ?? ModerationSettings(), facts: facts, guards: guards(source, facts),
            language: facts.language ?? Self.scriptLanguage(source))
        let pieces = paragraphs.pieces
        let result = moderator.moderate(pieces + page.sideTexts.pieces, whole: moderator.measuresDocument ? source : nil)
        let (text, starts) = paragraphs.edited(result.edits)
        let sideTexts = page.sideTexts.edited(result.edits, from: pieces.count)
        guard result.outcome.action != .reject else { return (result.outcome, text, sideTexts) }
        let offsets = CharacterOffsets(text[...])
        let placed = result.outcome.placed { finding in
            guard case .block(let paragraph) = finding.origin, let result = finding.result else { return nil }
            return offsets.span((starts[paragraph] + result.lowerBound)..<(starts[paragraph] + result.upperBound))
        }
        return (placed, text, sideTexts)
    }

    /// The characters of a text, or why it is none.
    private func sourceToModerate(_ page: Page) -> (bytes: [UInt8], skip: Verdict.Skip?) {
        let count = page.bytes.bytes.count
        if count > largestPage { return ([], .tooLarge(bytes: count, limit: largestPage)) }
        if !page.isString, let format = FileFormat.binary(page.bytes.bytes) { return ([], .noPage(format)) }
        let text = DecodedText(page.bytes, host: page.url.flatMap(PageAddress.host))
        // A comment may be JSON or XML; what is no text at all can't be moderated.
        let isNoText = !page.isString && !text.encoding.name.hasPrefix("utf-16") && FileFormat.isNoText(page.bytes.bytes)
        return isNoText ? ([], .noPage("binary data")) : (text.bytes, nil)
    }

    /// The language by function words.
    private static func guessedLanguage(_ source: [UInt8]) -> String? {
        for size in languageSamples {
            if let found = TextLanguage.guess(head(source, size)) { return found }
            if source.count <= size { break }
        }
        return nil
    }

    private static func head(_ source: [UInt8], _ size: Int) -> [UInt8] {
        var end = min(source.count, size)
        while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
        return Array(source[..<end])
    }

    /// The blocks for which what rules ask of blocks holds; of most rule sets none asks.
    private func guards(_ source: [UInt8], _ facts: PageFacts) -> [RuleNumber: BlockSet] {
        guard rules.moderation.asksForBlocks else { return [:] }
        let analysis = PageAnalysis(text: source, cutsGluedLines: false)
        let run = RuleRun(rules.compiled, document: nil, facts: facts)
        return run.hits(on: analysis.view, analysis.features.table, moderating: true).guards
    }

    /// A text too short to guess its language by words: Russian when most of its letters are Cyrillic.
    private static func scriptLanguage(_ source: [UInt8]) -> String? {
        let head = source.prefix(languageSamples.last ?? 0)
        let cyrillic = head.count { $0 == 0xD0 || $0 == 0xD1 }
        let latin = head.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return cyrillic > latin ? "ru" : nil
    }
}
