package import Extraction
package import JSONText
package import Output
package import RuleModel
package import TextModeration

/// What a record's answer is told by, whatever became of it.
package struct Subject: Sendable {
    package let id: JSON
    /// What messages and reports call it.
    package let name: String
    /// Its place in a folder of outputs.
    package let path: String
    package let url: String?
    /// Its line in an NDJSON file.
    package let line: Int?
    /// Members of a record that pass through.
    package let passing: [JSON.Member]
    /// Where it came from.
    package let provenance: [JSON.Member]
    /// Whether it stands among others of one input.
    package let isOneOfMany: Bool
    /// What reading and judging it took, where its record is to tell.
    package var time: Duration?
    /// Whether nothing of it may be told but where it stands: moderation found something, and what it found is not for logs.
    package var isRedacted = false

    /// The same with other members that pass through.
    func passing(_ members: [JSON.Member]) -> Subject {
        Subject(
            id: id, name: name, path: path, url: url, line: line, passing: members, provenance: provenance, isOneOfMany: isOneOfMany)
    }

    /// The same with nothing that it says itself: an id, an address and members that pass through may hold what was found.
    func redacted() -> Subject {
        var subject = Subject(
            id: line == nil ? id : .null, name: line.map { "line \($0)" } ?? name, path: path, url: nil, line: line, passing: [],
            provenance: provenance.filter { $0.name != "uri" }, isOneOfMany: isOneOfMany)
        subject.isRedacted = true
        return subject
    }
}

/// What became of a record.
package enum Outcome: Sendable {
    case page(Verdict)
    /// A text that was moderated as it is.
    case text(ModeratedText)
    /// Not judged, with the reason, and what that means for moderation where there was to be any.
    case none(RecordStatus, reason: String, ModerationOutcome?)

    package var status: RecordStatus {
        switch self {
        case .page(let verdict): Self.status(verdict.status)
        case .text(let text): Self.status(text.status)
        case .none(let status, _, _): status
        }
    }

    private static func status(_ status: Verdict.Status) -> RecordStatus {
        switch status {
        case .ok: .ok
        case .empty: .empty
        case .rejected: .rejected
        case .skipped: .skipped
        }
    }

    /// What moderation says of it; nil when it was not asked for.
    package var moderation: ModerationOutcome? {
        switch self {
        case .page(let verdict): verdict.moderation
        case .text(let text): text.moderation
        case .none(_, _, let moderation): moderation
        }
    }

    /// The side texts of its page after moderation; nil where they were not moderated.
    var sideTexts: [String]? {
        switch self {
        case .page(let verdict): verdict.pageModeration?.sideTexts
        case .text(let text): text.sideTexts
        case .none: nil
        }
    }

    /// Why it was not judged.
    package var reason: String? {
        switch self {
        case .page(let verdict): verdict.skip?.description
        case .text(let text): text.skip?.description
        case .none(_, let reason, _): reason
        }
    }
}

/// A record's answer, ready to be written.
package struct Answer: Sendable {
    package var status: RecordStatus
    package var name = ""
    package var path = ""
    /// What the run's format makes of it; empty for what is not written.
    package var output: [UInt8] = []
    /// What people must be told.
    package var messages: [String] = []
    /// Why it was not judged.
    package var reason: String?
    /// Whether it is a negative answer: no article, or one that moderation does not let through. A text that is moderated as
    /// it is may be empty.
    package var isNegative = false
    /// Its part of the report of findings.
    package var part: FindingReport.Part?
    /// What moderation says of it.
    package var action: DocumentAction?
    /// Whether an input could not be read.
    package var isInputFailure = false
    /// Whether `--where` left it out.
    package var isLeftOut = false
    /// Bytes of the page as it came.
    package var bytesIn = 0
    /// What reading and judging it took.
    package var time = Duration.zero
}
