internal import Extraction
internal import Output

/// All that was decided of a page.
public struct Verdict: Sendable {
    /// Whether there is an article.
    public enum Status: String, Sendable, CaseIterable {
        case ok
        /// The page was judged and holds no article.
        case empty
        /// Moderation does not let the article through.
        case rejected
        /// The page could not be judged.
        case skipped
    }

    public let status: Status
    /// Empty without an article. Made each time it is asked for: who wants a verdict written does not pay for its parts.
    public var article: Article { Article(verdict) }
    public var metadata: Metadata { Metadata(verdict.metadata) }
    /// What moderation found and did; nil when it was not asked for, or there was nothing to moderate.
    public let moderation: Moderation?
    /// What one should know of the page beside: why it was skipped, where a limit struck, which rules found nothing.
    public let notes: [String]
    private let verdict: Extraction.Verdict

    init(_ verdict: Extraction.Verdict) {
        self.verdict = verdict
        status = Status(verdict.status)
        moderation = verdict.moderation.map(Moderation.init)
        notes =
            [verdict.skip.map(\.description)].compactMap(\.self) + verdict.degradations.map(\.rawValue)
            + verdict.audit.ruleMisses.map { "rule_miss: \($0)" } + verdict.audit.ruleLimits.map { "rule_limit: \($0)" }
    }

    /// The article in a format, with a line feed at its end unless it is empty.
    public func written(as format: Format, includingTitle: Bool = true) -> String {
        format.output.writer(WriterOptions(includesTitle: includingTitle)).write(verdict)
    }

    /// Why each block was kept or stripped, as JSON: every addend of its score.
    public func explained() -> String {
        Explanation(verdict).jsonText
    }
}

extension Verdict.Status {
    init(_ status: Extraction.Verdict.Status) {
        switch status {
        case .ok: self = .ok
        case .empty: self = .empty
        case .rejected: self = .rejected
        case .skipped: self = .skipped
        }
    }
}

/// A format that an article is written in.
public enum Format: String, Sendable, CaseIterable {
    case text, markdown, html, json, ndjson
    /// TEI P5.
    case tei

    var output: OutputFormat { OutputFormat(rawValue: rawValue) ?? .text }
}
