internal import BlockAnalysis
package import Extraction
package import JSONText
internal import PageFields
package import TextModeration

/// The article as one JSON object; README documents the members.
package struct JSONWriter: VerdictWriter {
    package static let format = OutputFormat("json", fileEnding: ".json") { JSONWriter(layout: .pretty, options: $0) }
    package static let linesFormat = OutputFormat("ndjson", fileEnding: ".ndjson") { JSONWriter(layout: .compact, options: $0) }
    package let layout: JSON.Layout
    package let options: WriterOptions

    package init(layout: JSON.Layout, options: WriterOptions = WriterOptions()) {
        self.layout = layout
        self.options = options
    }

    package func write(_ verdict: Verdict) -> String { writeWithPlaces(verdict).output }

    /// Findings stand where they do in the member `text`.
    package func writeWithPlaces(_ verdict: Verdict) -> (output: String, moderation: ModerationOutcome?) {
        let (members, moderation) = Self.membersWithPlaces(verdict, options)
        return (JSON.object(members).text(layout) + "\n", moderation)
    }

    /// The members in their documented order.
    package static func members(_ verdict: Verdict) -> [JSON.Member] { membersWithPlaces(verdict).members }

    package static func membersWithPlaces(_ verdict: Verdict, _ options: WriterOptions = WriterOptions()) -> (
        members: [JSON.Member], moderation: ModerationOutcome?
    ) {
        let article = verdict.status == .ok ? verdict.article : nil
        let page = article.map { PlainText.content($0) } ?? WrittenPage()
        let moderation = verdict.moderation(placedIn: page)
        return (members(verdict, article, moderation, text: page.text, options), moderation)
    }

    private static func members(
        _ verdict: Verdict, _ article: Article?, _ moderation: ModerationOutcome?, text: String, _ options: WriterOptions
    ) -> [JSON.Member] {
        let metadata = verdict.metadata
        var members: [JSON.Member] = [
            .init("schema", .integer(WinnowVersion.schema)),
            .init("status", .string(verdict.status.rawValue)),
        ]
        if let skip = verdict.skip { members.append(.init("reason", .string(skip.description))) }
        members += [
            .init("url", .optional(verdict.url ?? metadata.canonical)),
            .init("title", .optional(metadata.title)),
            .init("subtitle", .optional(metadata.subtitle)),
            .init("authors", .array(metadata.authors.map(author))),
            .init("published", .optional(metadata.published)),
            .init("modified", .optional(metadata.modified)),
            .init("section", .optional(metadata.section)),
            .init("tags", .array(metadata.tags.map(JSON.string))),
            .init("language", .optional(metadata.language)),
            .init("direction", .optional(metadata.direction?.rawValue)),
            .init("site", .optional(metadata.site)),
            .init("image", .optional(metadata.image)),
            .init("image_width", metadata.imageWidth.map(JSON.integer) ?? .null),
            .init("description", .optional(metadata.description)),
            .init("canonical", .optional(metadata.canonical)),
            .init("page_type", .optional(metadata.pageType)),
            .init("paywall", .bool(verdict.isPaywalled)),
            .init("license", .optional(metadata.license)),
            .init("credits", .array(metadata.credits.map(JSON.string))),
            .init("text", .string(text)),
            .init("body", .string(article.map { PlainText.content($0, includesTitle: false).text } ?? "")),
        ]
        if options.body == .blocks {
            let body = JSONBody(sources: verdict.sourceRanges())
            members.append(.init("content", body.blocks(article?.body ?? [])))
        }
        let comments = verdict.comments
        if options.comments != .drop || !comments.isEmpty { members.append(.init("comments", .array(comments.map(comment)))) }
        members += [
            .init("quality", .decimal(verdict.quality, places: 3)),
            .init(
                "blocks",
                .object([
                    .init("kept", .integer(verdict.keptCount)), .init("stripped", .integer(verdict.strippedCount)),
                ])),
            .init("encoding", .object(encoding(verdict))),
            .init("source", .optional(verdict.source?.rawValue)),
            .init("degradations", .array(verdict.degradations.map { .string($0.rawValue) })),
            .init(
                "rules",
                .object([
                    .init("hash", .string(verdict.rulesHash)), .init("host", .optional(metadata.host)),
                    .init("misses", .array(verdict.audit.ruleMisses.map(JSON.string))),
                    .init("limits", .array(verdict.audit.ruleLimits.map(JSON.string))),
                    .init("layouts", .array(verdict.audit.layouts.map(JSON.string))),
                    .init("skipped_files", .array(verdict.audit.skippedRuleFiles.map(JSON.string))),
                ])),
        ]
        if let moderation { members.append(.init("moderation", moderation.json)) }
        members.append(.init("version", .string(WinnowVersion.current)))
        return members
    }

    private static func comment(_ comment: Comment) -> JSON {
        .object([
            .init("author", .optional(comment.author)), .init("published", .optional(comment.published)),
            .init("depth", .integer(comment.depth)), .init("text", .string(comment.text)),
        ])
    }

    private static func author(_ author: Metadata.Author) -> JSON {
        .object([.init("name", .string(author.name)), .init("role", .optional(author.role)), .init("kind", .string(author.kind.rawValue))])
    }

    private static func encoding(_ verdict: Verdict) -> [JSON.Member] {
        [
            .init("name", .string(verdict.encoding.name)), .init("reason", .string(verdict.encoding.reason.rawValue)),
            .init("confidence", .decimal(verdict.encoding.confidence, places: 2)),
            .init("overruled", .optional(verdict.encoding.overruledLabel)),
        ]
    }
}
