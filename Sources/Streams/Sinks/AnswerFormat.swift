internal import Extraction
package import Output
package import PageFields
package import TextModeration

/// What an answer becomes in bytes. A format is one file.
package protocol AnswerFormat: Sendable {
    /// Whether every item gives something of its own, whatever became of it; else only what was judged is written, and
    /// people are told of the rest.
    var isRecords: Bool { get }
    /// Whether every item gives exactly one line, so that a run can be taken up again behind the last one.
    var isLines: Bool { get }
    /// What stands before all answers.
    var beginning: [UInt8] { get }
    /// What a file of it is called, with the dot.
    var fileEnding: String { get }
    /// The fields that it writes.
    var fields: FieldSelection { get }
    /// - Returns: the bytes, and what moderation says of a page, with its findings placed in them.
    func write(_ outcome: Outcome, _ subject: Subject) -> (bytes: [UInt8], moderation: ModerationOutcome?)
}

extension AnswerFormat {
    package var isLines: Bool { false }
    package var fields: FieldSelection { .all }
    package var beginning: [UInt8] { [] }
}

/// A format by the name that `--output` gives it.
package struct NamedFormat: Sendable {
    package let name: String
    /// - Parameters:
    ///   - options: what stands beside the text.
    package let make: @Sendable (_ options: WriterOptions, _ headers: DocumentFormat.Headers) -> any AnswerFormat

    /// The format of a name, its own or one that other tools have for it.
    package static func named(_ name: String) -> NamedFormat? {
        let own = OutputFormat.otherNames[name] ?? name
        return all.first { $0.name == own }
    }

    init(_ name: String, _ make: @escaping @Sendable (WriterOptions, DocumentFormat.Headers) -> any AnswerFormat) {
        self.name = name
        self.make = make
    }

    /// All formats: those of documents, then those of records.
    package static let all: [NamedFormat] =
        OutputFormat.allCases.filter { $0 != .ndjson }.map { format in
            NamedFormat(format.rawValue) { DocumentFormat(format, options: $0, headers: $1) }
        } + [
            NamedFormat("ndjson") { options, _ in RecordFormat(options) }, NamedFormat("tsv") { _, _ in KeyValueFormat() },
            NamedFormat("wet") { _, _ in WETFormat() },
        ]
}

/// Nothing: the run's output is its report.
package struct ReportOnly: AnswerFormat {
    package let isRecords = false
    package let fileEnding = ""
    package init() {}

    package func write(_ outcome: Outcome, _ subject: Subject) -> (bytes: [UInt8], moderation: ModerationOutcome?) {
        guard case .page(let verdict) = outcome else { return ([], nil) }
        return ([], TextWriter().writeWithPlaces(verdict).moderation)
    }
}
