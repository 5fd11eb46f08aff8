public import JSONText
internal import BlockAnalysis

/// The article as one JSON object; README documents the members.
public struct JSONWriter: VerdictWriter {
    public let layout: JSON.Layout

    public init(layout: JSON.Layout) { self.layout = layout }

    public func write(_ verdict: Verdict) -> String {
        JSON.object(Self.members(verdict)).text(layout) + "\n"
    }

    /// The members in their documented order.
    public static func members(_ verdict: Verdict) -> [JSON.Member] {
        let metadata = verdict.metadata
        let body = TextWriter(includesTitle: false).paragraphs(verdict)
        let headline = verdict.status == .ok ? [metadata.title].compactMap(\.self) : []
        var members: [JSON.Member] = [
            .init("schema", .integer(WinnowVersion.schema)),
            .init("status", .string(verdict.status.rawValue)),
        ]
        if let skip = verdict.skip { members.append(.init("reason", .string(skip.description))) }
        members += [
            .init("url", .optional(verdict.url)),
            .init("title", .optional(metadata.title)),
            .init("subtitle", .optional(metadata.subtitle)),
            .init("authors", .array(metadata.authors.map { .object([.init("name", .string($0.name)), .init("role", .optional($0.role))]) })),
            .init("published", .optional(metadata.published)),
            .init("section", .optional(metadata.section)),
            .init("tags", .array(metadata.tags.map(JSON.string))),
            .init("language", .optional(metadata.language)),
            .init("site", .optional(metadata.site)),
            .init("image", .optional(metadata.image)),
            .init("credits", .array(metadata.credits.map(JSON.string))),
            .init("text", .string((headline + body).joined(separator: "\n\n"))),
            .init("body", .string(body.joined(separator: "\n\n"))),
            .init("quality", .decimal(verdict.quality, places: 3)),
            .init("blocks", .object([
                .init("kept", .integer(verdict.keptCount)), .init("stripped", .integer(verdict.strippedCount)),
            ])),
            .init("encoding", .object(encoding(verdict))),
            .init("degradations", .array(verdict.degradations.map { .string($0.rawValue) })),
            .init("rules", .object([
                .init("hash", .string(verdict.rulesHash)), .init("host", .optional(metadata.host)),
                .init("misses", .array(verdict.ruleMisses.map(JSON.string))),
                .init("limits", .array(verdict.ruleLimits.map(JSON.string))),
                .init("layouts", .array(verdict.layouts.map(JSON.string))),
                .init("skipped_files", .array(verdict.skippedRuleFiles.map(JSON.string))),
            ])),
            .init("version", .string(WinnowVersion.current)),
        ]
        return members
    }

    private static func encoding(_ verdict: Verdict) -> [JSON.Member] {
        [
            .init("name", .string(verdict.encoding.name)), .init("reason", .string(verdict.encoding.reason.rawValue)),
            .init("overruled", .optional(verdict.encoding.overruledLabel)),
        ]
    }
}
