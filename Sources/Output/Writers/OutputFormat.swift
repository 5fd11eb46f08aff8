/// A format by its name.
package struct OutputFormat: RawRepresentable, CaseIterable, Hashable, Sendable {
    package let rawValue: String
    /// What a file of it is called, with the dot.
    package let fileEnding: String
    private let make: @Sendable (WriterOptions) -> any VerdictWriter

    /// All formats: a new one is a file with its writer and a line here.
    package static let allCases: [OutputFormat] = [
        TextWriter.format, MarkdownWriter.format, HTMLWriter.format, JSONWriter.format, JSONWriter.linesFormat, TEIWriter.format,
    ]

    /// Names under which other tools know a format: of trafilatura "txt" and "xmltei", of Pandoc "plain", "commonmark".
    package static let otherNames = [
        "txt": "text", "plain": "text", "md": "markdown", "commonmark": "markdown", "gfm": "markdown", "jsonl": "ndjson", "xmltei": "tei",
    ]

    init(_ name: String, fileEnding: String, make: @escaping @Sendable (WriterOptions) -> any VerdictWriter) {
        rawValue = name
        self.fileEnding = fileEnding
        self.make = make
    }

    package init?(rawValue: String) {
        guard let format = Self.allCases.first(where: { $0.rawValue == Self.otherNames[rawValue] ?? rawValue }) else { return nil }
        self = format
    }

    package func writer(_ options: WriterOptions = WriterOptions()) -> any VerdictWriter { make(options) }

    /// The same for the option that is asked for most.
    package func writer(includesTitle: Bool) -> any VerdictWriter {
        make(WriterOptions(includesTitle: includesTitle))
    }

    package static func == (left: OutputFormat, right: OutputFormat) -> Bool { left.rawValue == right.rawValue }
    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension OutputFormat {
    package static var text: OutputFormat { TextWriter.format }
    package static var markdown: OutputFormat { MarkdownWriter.format }
    package static var html: OutputFormat { HTMLWriter.format }
    package static var json: OutputFormat { JSONWriter.format }
    package static var ndjson: OutputFormat { JSONWriter.linesFormat }
}
