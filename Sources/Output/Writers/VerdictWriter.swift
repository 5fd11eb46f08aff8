package import Extraction
package import PageFields
package import TextModeration

/// From a verdict to bytes. Every format is one type in one file, and stands in `OutputFormat.allCases`.
package protocol VerdictWriter: Sendable {
    /// The fields that it writes.
    var fields: FieldSelection { get }
    /// The whole output for one page, with a line feed at its end unless it is empty.
    func write(_ verdict: Verdict) -> String
    /// The same, with what moderation says of the verdict, its findings told where in the output they stand.
    func writeWithPlaces(_ verdict: Verdict) -> (output: String, moderation: ModerationOutcome?)
}

extension VerdictWriter {
    package var fields: FieldSelection { .all }
}

/// A writer of running text, in which every text of the page has a place.
protocol RunningTextWriter: VerdictWriter {
    func page(_ verdict: Verdict) -> WrittenPage
}

extension RunningTextWriter {
    package func write(_ verdict: Verdict) -> String { page(verdict).text }

    package func writeWithPlaces(_ verdict: Verdict) -> (output: String, moderation: ModerationOutcome?) {
        let page = page(verdict)
        return (page.text, verdict.moderation(placedIn: page))
    }
}
