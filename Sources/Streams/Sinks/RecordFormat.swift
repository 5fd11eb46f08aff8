internal import Extraction
internal import JSONText
package import Output
package import TextModeration

/// NDJSON: one JSON object a line for every item.
package struct RecordFormat: AnswerFormat {
    package let isRecords = true
    package let isLines = true
    package let fileEnding = ".json"
    private let options: WriterOptions

    package init(_ options: WriterOptions = WriterOptions()) { self.options = options }

    package func write(_ outcome: Outcome, _ subject: Subject) -> (bytes: [UInt8], moderation: ModerationOutcome?) {
        let (members, moderation) = Self.membersWithPlaces(of: outcome, subject, options)
        return (JSON.object(members).bytes() + [0x0A], moderation)
    }

    static func members(of outcome: Outcome, _ subject: Subject) -> [JSON.Member] {
        membersWithPlaces(of: outcome, subject, WriterOptions()).members
    }

    /// `id`, then the answer's members, then what passes through. A member of the record that has the name of one of ours
    /// stands under `input`, so that nothing is lost.
    private static func membersWithPlaces(of outcome: Outcome, _ subject: Subject, _ options: WriterOptions) -> (
        members: [JSON.Member], moderation: ModerationOutcome?
    ) {
        var own: [JSON.Member]
        var moderation = outcome.moderation
        switch outcome {
        case .page where subject.isRedacted, .text where subject.isRedacted: own = redacted(outcome, subject)
        case .page(let verdict): (own, moderation) = JSONWriter.membersWithPlaces(verdict, options)
        case .text(let text): own = text.members
        case .none(let status, let reason, let moderation): own = unjudged(status, reason, subject, moderation)
        }
        if !subject.provenance.isEmpty { own.append(.init("provenance", .object(subject.provenance))) }
        if let time = subject.time { own.append(.init("ms", .decimal(Double(time.microseconds) / 1000, places: 3))) }
        let names = Set(own.map(\.name)).union(["id"])
        var passing = subject.passing.filter { !names.contains($0.name) }
        var hidden = subject.passing.filter { names.contains($0.name) }
        if !hidden.isEmpty {
            hidden += passing.filter { $0.name == "input" }
            passing.removeAll { $0.name == "input" }
            passing.append(.init("input", .object(hidden)))
        }
        return ([JSON.Member("id", subject.id)] + own + passing, moderation)
    }

    /// What was found and what follows; not the text in which it was found.
    private static func redacted(_ outcome: Outcome, _ subject: Subject) -> [JSON.Member] {
        var members: [JSON.Member] = [.init("schema", .integer(WinnowVersion.schema)), .init("status", .string(outcome.status.rawValue))]
        if let line = subject.line { members.append(.init("line", .integer(line))) }
        if let moderation = outcome.moderation { members.append(.init("moderation", moderation.json)) }
        return members + [.init("version", .string(WinnowVersion.current))]
    }

    private static func unjudged(_ status: RecordStatus, _ reason: String, _ subject: Subject, _ moderation: ModerationOutcome?)
        -> [JSON.Member]
    {
        var members: [JSON.Member] = [.init("schema", .integer(WinnowVersion.schema)), .init("status", .string(status.rawValue))]
        members.append(.init(status == .skipped ? "reason" : "error", .string(reason)))
        if let url = subject.url { members.append(.init("url", .string(url))) }
        if let line = subject.line { members.append(.init("line", .integer(line))) }
        if let moderation { members.append(.init("moderation", moderation.json)) }
        return members
    }
}
