internal import BlockAnalysis
package import JSONText
internal import PageTree
internal import RuleEngine
internal import TextPrimitives

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
    let paragraphStarts: [Int]
    let source: [UInt8]

    /// The answer's members in their documented order.
    /// - Parameter redacted: findings without the words that were found.
    package func members(redacted: Bool = false) -> [JSON.Member] {
        var members: [JSON.Member] = [.init("schema", .integer(WinnowVersion.schema)), .init("status", .string(status.rawValue))]
        if let skip { members.append(.init("reason", .string(skip.description))) }
        return members + [
            .init("url", .optional(url)), .init("language", .optional(moderation.language)), .init("text", .string(text)),
            .init("moderation", moderation.json(redacted: redacted)), .init("rules", .object([.init("hash", .string(rulesHash))])),
            .init("version", .string(WinnowVersion.current)),
        ]
    }

    /// The members as one object, laid out for people.
    package func json(redacted: Bool = false) -> String { JSON.object(members(redacted: redacted)).text(.pretty) }

    /// Where each finding stands in the source.
    /// - Complexity: O(n), each time it is asked.
    var positions: [ReportedDocument.Position] {
        let lineStarts = [0] + source.indices.filter { source[$0] == 0x0A }.map { $0 + 1 }
        let offsets = CharacterOffsets(source[...])
        func place(_ byte: Int) -> (line: Int, column: Int) {
            let line = lineStarts.partitioningIndex { $0 > byte } - 1
            return (line + 1, offsets.characters(before: byte) - offsets.characters(before: lineStarts[line]) + 1)
        }
        return moderation.findings.map { finding in
            guard case .block(let paragraph) = finding.origin, let span = finding.span else { return .unknown }
            let first = paragraphStarts[paragraph]
            let bytes = (first + span.bytes.lowerBound)..<(first + span.bytes.upperBound)
            let (start, end) = (place(bytes.lowerBound), place(bytes.upperBound))
            return .text(line: start.line, column: start.column, endLine: end.line, endColumn: end.column, bytes: bytes)
        }
    }
}

extension Filter {
    /// Bytes by which a text's language is guessed.
    private static let languageSample = 1 << 15

    /// Moderates a text as it is, whatever in it looks like chrome.
    /// - Complexity: O(n) over the text.
    package func moderate(_ page: Page) -> ModeratedText {
        let settings = moderation ?? ModerationSettings()
        let compiled = rules.compiled
        let isTooLarge = page.bytes.bytes.count > largestPage
        let source = isTooLarge ? [] : DecodedText(page.bytes).bytes
        let paragraphs = PlainTextSegmenter.paragraphs(source)
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
            let edits = moderated.edit(source, paragraph, .block(number), block: min(number, 20_000))
            output += edits?.bytes ?? Array(source[paragraph])
            // A paragraph of which nothing is left takes its line feed with it.
            if let edits, edits.bytes.allSatisfy({ $0 <= 0x20 }), position < source.count, source[position] == 0x0A {
                output.removeLast(edits.bytes.count)
                position += 1
            }
        }
        output += source[position...]
        var outcome = moderated.outcome
        let offsets = CharacterOffsets(output[...])
        let isRejected = outcome.action == .reject
        for index in outcome.findings.indices where !isRejected {
            guard case .block(let paragraph) = outcome.findings[index].origin, let result = outcome.findings[index].result else { continue }
            outcome.findings[index].output = offsets.span((starts[paragraph] + result.lowerBound)..<(starts[paragraph] + result.upperBound))
        }
        let skip = isTooLarge ? Verdict.Skip.tooLarge(bytes: page.bytes.bytes.count, limit: largestPage) : nil
        return ModeratedText(
            status: isTooLarge ? .skipped : isRejected ? .rejected : paragraphs.isEmpty ? .empty : .ok, skip: skip, url: page.url,
            text: isRejected ? "" : String(decoding: output, as: UTF8.self), moderation: outcome, rulesHash: compiled.hash,
            paragraphStarts: paragraphs.map(\.lowerBound), source: source)
    }

    private static func sample(_ source: [UInt8]) -> [UInt8] {
        var end = min(source.count, languageSample)
        while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
        return Array(source[..<end])
    }

    /// The blocks for which what rules ask of blocks holds; of most rule sets none asks.
    private func guards(_ source: [UInt8], _ facts: PageFacts) -> [String: Set<Int>] {
        guard rules.moderation.asksForBlocks else { return [:] }
        let analysis = PageAnalysis(text: source)
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
