import ArgumentParser
import ByteIO
import Extraction
import Output

struct ModerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "moderate",
        abstract: "Mask, replace, cut or report what moderation rules find.",
        discussion: """
            Text is taken as it is, line by line: nothing of it is chrome (“winnow --moderate” takes the article of \
            flattened pages first). Of an HTML page the article is moderated. Writes the text afterwards, or with \
            --output findings what was found where; --report writes all findings to a file besides.

            Each rule says of what it finds how severe it is, how much it counts, and what is done: flag, mask, replace, \
            strip, hold, reject. The sums of the groups, each up to its cap, give the document's action: pass, flag, hold \
            or reject. A document that is rejected gives no text and exit status 1; --fail-on tells which others do.

            Rules name topics and words; they do not judge whether a text is toxic.
            """)

    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson, findings, sarif }

    @Option(help: "What the input is.")
    var input = InputForm.auto

    @Option(help: "What to write: the text, it with all that is known as JSON, records, or the findings alone.")
    var output = Output.text

    @OptionGroup var streams: StreamOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup(title: "Moderation") var moderation: ModerationOptions

    @Argument(help: ArgumentHelp("Files to read; standard input without any, or for “-”. gzip is undone.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        if input == .ndjson, output == .text || output == .json {
            throw ValidationError("--input ndjson goes with --output ndjson, findings or sarif")
        }
        try page.validate(files, input)
        if moderation.report == "-", format == nil { throw ValidationError("standard output has the text; --report takes a file here") }
        if moderation.report != nil, format != nil {
            throw ValidationError("--output \(output.rawValue) is a report; --report would be a second one")
        }
    }

    /// The report that standard output gets.
    private var format: ReportFormat? {
        switch output {
        case .findings: .text
        case .sarif: .sarif
        case .text, .json, .ndjson: nil
        }
    }

    func run() throws {
        let filter = Filter(rules: try rules.load(), moderation: moderation.settings)
        let sink = try ModerationSink(moderation, rulesHash: filter.rules.compiled.hash, format: format)
        let written: DocumentRun.Output =
            switch output {
            case .text: .format(.text, includesTitle: true)
            case .json: .format(.json, includesTitle: true)
            case .ndjson: .format(.ndjson, includesTitle: true)
            case .findings, .sarif: .report
            }
        let run = DocumentRun(filter: filter, page: page, output: written, takesTextAsIs: true, redacts: moderation.redact, sink: sink)
        try run.run(files, input, streams)
    }
}
