internal import BlockAnalysis
internal import RuleEngine
internal import RuleModel
internal import TextPrimitives

/// A page's texts after moderation.
package struct ModeratedPage: Sendable {
    package var outcome: ModerationOutcome
    /// Blocks whose text changed; an empty one is cut.
    var blocks: [Int: [UInt8]] = [:]
    /// What was done to them.
    var edits: [Int: TextEdits] = [:]
    /// The moderated title's bytes before any format, when it changed.
    var title: [UInt8]?
    /// The plain text that was measured, when moderation changed nothing of it.
    package var content: WrittenPage?

    package func text(of origin: TextOrigin) -> [UInt8]? {
        switch origin {
        case .block(let block): blocks[block]
        case .field("title"): title
        case .field, .document: nil
        }
    }
}

extension Verdict {
    /// The verdict after its printed texts and fields were moderated.
    /// - Complexity: O(n) over the page's text.
    func moderated(_ rules: CompiledModeration, _ settings: ModerationSettings, facts: PageFacts, guards: [RuleNumber: BlockSet]) -> Verdict
    {
        guard status == .ok else {
            var verdict = self
            // A page without a word has nothing to be moderated.
            let language = metadata.language ?? facts.language
            verdict.moderatedPage = ModeratedPage(
                outcome: view.blocks.isEmpty
                    ? DocumentModeration(rules, settings, facts: facts, guards: guards, language: language).outcome
                    : .notModerated("no article was found in the page", language: language))
            return verdict
        }
        var facts = facts
        facts.language = metadata.language ?? facts.language
        var moderation = DocumentModeration(rules, settings, facts: facts, guards: guards, language: facts.language)
        let content = moderation.measuresDocument ? PlainText.content(self) : nil
        if let content { moderation.measure(Array(content.text.utf8)) }
        var verdict = self
        var page = ModeratedPage(outcome: moderation.outcome)
        var printed: Set<String> = []
        if let title = metadata.title {
            printed.insert(title)
            if let edits = moderation.edit(title, .field("title"), block: labels.headline) {
                verdict.metadata.title = edits.text.trimmedOrNil
                page.title = edits.bytes
            }
        }
        for block in (subtitleBlocks + bodyBlocks + commentBlocks + captionBlocks).sorted() {
            printed.insert(view.segmentation.text(of: block))
            if let edits = moderation.edit(view.segmentation.arena, view.blocks[block].text, .block(block), block: block) {
                page.blocks[block] = edits.bytes
                page.edits[block] = edits
            }
        }
        if settings.looksAtStripped {
            for block in labels.labels.indices where !labels.labels[block].isKept {
                _ = moderation.edit(view.segmentation.arena, view.blocks[block].text, .block(block), block: block, isKept: false)
            }
        }
        let subtitle = metadata.subtitle
        verdict.moderateFields(&moderation, printed)
        if page.blocks.isEmpty, page.title == nil, verdict.metadata.subtitle == subtitle { page.content = content }
        page.outcome = moderation.outcome
        verdict.moderatedPage = page
        if page.outcome.action == .reject { verdict.status = .rejected }
        if verdict.status == .ok, verdict.bodyBlocks.isEmpty { verdict.status = .empty }
        return verdict
    }

    /// Fields that only JSON prints. One that says what a printed text says is reported there.
    private mutating func moderateFields(_ moderation: inout DocumentModeration, _ printed: Set<String>) {
        func edited(_ text: String, _ field: String) -> String? {
            guard let edits = moderation.edit(text, .field(field), isReported: !printed.contains(text)) else { return text }
            return edits.text.trimmedOrNil
        }
        metadata.subtitle = metadata.subtitle.flatMap { edited($0, "subtitle") }
        if let description = metadata.description {
            // Most repeat the article's beginning, where the finding is reported.
            let beginning = description.prefix(40)
            let edits = moderation.edit(description, .field("description"), isReported: !printed.contains { $0.hasPrefix(beginning) })
            metadata.description = edits.map { $0.text.trimmedOrNil } ?? description
        }
        metadata.license = metadata.license.flatMap { edited($0, "license") }
        metadata.pageType = metadata.pageType.flatMap { edited($0, "page_type") }
        metadata.section = metadata.section.flatMap { edited($0, "section") }
        metadata.site = metadata.site.flatMap { edited($0, "site") }
        metadata.tags = metadata.tags.compactMap { edited($0, "tags") }
        metadata.credits = metadata.credits.compactMap { edited($0, "credits") }
        metadata.authors = metadata.authors.compactMap { author in
            guard let name = edited(author.name, "authors") else { return nil }
            return .init(name: name, role: author.role.flatMap { edited($0, "authors") }, kind: author.kind)
        }
    }
}

extension String {
    /// Without white space at its ends; nil when nothing but punctuation is left.
    fileprivate var trimmedOrNil: String? {
        guard contains(where: { $0.isLetter || $0.isNumber || $0 == "*" || $0 == "█" }) else { return nil }
        return String(trimmed)
    }
}
