internal import BlockAnalysis
internal import PageTree
internal import RuleEngine
internal import RuleModel

/// A text as it was given, moderated: nothing of it is taken for chrome.
package struct ModeratedText: Sendable {
    package let status: Verdict.Status
    package let skip: Verdict.Skip?
    package let url: String?
    /// What is printed: the text with masks and cuts; nothing when it is not let through.
    package let text: String
    package let moderation: ModerationOutcome
    /// Identifies the rules that were used.
    package let rulesHash: String
    /// Where each paragraph, by its number, begins in the source, in bytes.
    package let paragraphStarts: [Int]
    package let source: [UInt8]
}

extension Filter {
    /// Bytes by which a text's language is guessed.
    private static let languageSample = 1 << 15

    /// Moderates a text as it is, whatever in it looks like chrome.
    /// - Complexity: O(n) over the text.
    package func moderate(_ page: Page) -> ModeratedText {
        let settings = moderation ?? ModerationSettings()
        let compiled = rules.compiled
        let (source, skip) = sourceToModerate(page)
        let paragraphs = VerticalWords.joined(PlainTextSegmenter.paragraphs(source), in: source)
        let sample = PageAnalysis.view(text: Self.sample(source))
        var facts = PageFacts(form: .text, url: page.url, host: page.url.flatMap(PageAddress.host), language: sample.guessedLanguage)
        facts.host = facts.host ?? compiled.recognise(sample)
        var moderated = DocumentModeration(
            rules.moderation, settings, facts: facts, guards: guards(source, facts),
            language: facts.language ?? Self.scriptLanguage(source))
        if moderated.measuresDocument { moderated.measure(source) }
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var starts: [Int] = []
        var position = 0
        for (number, paragraph) in paragraphs.enumerated() {
            output += source[position..<paragraph.lowerBound]
            starts.append(output.count)
            position = paragraph.upperBound
            let edits = moderated.edit(
                source, paragraph, .block(number), block: min(number, 20_000), markup: MarkupReading.view(of: source, paragraph))
            output += edits?.bytes ?? Array(source[paragraph])
            // A paragraph of which nothing is left takes its line feed with it.
            if let edits, edits.bytes.allSatisfy({ $0 <= 0x20 }), position < source.count, source[position] == 0x0A {
                output.removeLast(edits.bytes.count)
                position += 1
            }
        }
        output += source[position...]
        var outcome = skip.map { .notModerated($0.description, language: nil) } ?? moderated.outcome
        let offsets = CharacterOffsets(output[...])
        let isRejected = outcome.action == .reject
        for index in outcome.findings.indices where !isRejected {
            guard case .block(let paragraph) = outcome.findings[index].origin, let result = outcome.findings[index].result else { continue }
            outcome.findings[index].output = offsets.span((starts[paragraph] + result.lowerBound)..<(starts[paragraph] + result.upperBound))
        }
        return ModeratedText(
            status: skip != nil ? .skipped : isRejected ? .rejected : paragraphs.isEmpty ? .empty : .ok, skip: skip, url: page.url,
            text: isRejected ? "" : String(decoding: output, as: UTF8.self), moderation: outcome, rulesHash: compiled.hash,
            paragraphStarts: paragraphs.map(\.lowerBound), source: source)
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

    private static func sample(_ source: [UInt8]) -> [UInt8] {
        var end = min(source.count, languageSample)
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
        let head = source.prefix(languageSample)
        let cyrillic = head.count { $0 == 0xD0 || $0 == 0xD1 }
        let latin = head.count { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        return cyrillic > latin ? "ru" : nil
    }
}
