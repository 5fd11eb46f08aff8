internal import Extraction
internal import JSONText
package import Output
package import PageFields
package import TextModeration

/// Articles as text, Markdown, HTML or JSON, one after another.
package struct DocumentFormat: AnswerFormat {
    private let format: OutputFormat
    private let options: WriterOptions
    private let headers: Headers
    package let isRecords = false

    /// When a document stands below a line with its name.
    package enum Headers: Sendable {
        case always
        /// In what holds several: archives, folders.
        case amongOthers
        case never
    }

    package init(_ format: OutputFormat, options: WriterOptions, headers: Headers) {
        self.format = format
        self.options = options
        self.headers = format == .text || format == .markdown || format == .html ? headers : .never
    }

    package var fileEnding: String { format.fileEnding }
    package var fields: FieldSelection { format.writer(options).fields }

    package func write(_ outcome: Outcome, _ subject: Subject) -> (bytes: [UInt8], moderation: ModerationOutcome?) {
        if subject.isRedacted, format == .json || format == .ndjson {
            let members = RecordFormat.members(of: outcome, subject).filter { $0.name != "id" }
            return (below(subject, JSON.object(members).text(format == .json ? .pretty : .compact) + "\n"), outcome.moderation)
        }
        switch outcome {
        case .none: return ([], nil)
        case .page(let verdict):
            let (text, moderation) = format.writer(options).writeWithPlaces(verdict)
            return (below(subject, text), moderation)
        case .text(let text):
            let written =
                format == .json ? text.json + "\n" : text.status == .ok || text.status == .empty ? text.text : ""
            return (below(subject, written), nil)
        }
    }

    private func below(_ subject: Subject, _ text: String) -> [UInt8] {
        let hasHeader = headers == .always || (headers == .amongOthers && subject.isOneOfMany)
        return Array((hasHeader ? "==> \(subject.name) <==\n\(text)\n" : text).utf8)
    }
}
