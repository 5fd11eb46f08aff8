import ArgumentParser
import CommandOptions
import Extraction
import Output
import Streams
import TextModeration

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

    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json, ndjson, tsv, findings, sarif }

    @Option(help: "What to write: the text, it with all that is known as JSON, records, or the findings alone.")
    var output = Output.text

    @OptionGroup var input: InputOptions
    @OptionGroup var streams: StreamOptions
    @OptionGroup(title: "Isolation") var isolation: IsolationOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup(title: "Moderation") var moderation: ModerationOptions

    func plan(looking: FileLook = .system) throws -> RunPlan {
        let report: ReportFormat? =
            switch output {
            case .findings: .text
            case .sarif: .sarif
            case .text, .json, .ndjson, .tsv: nil
            }
        let headers: DocumentFormat.Headers =
            streams.folder != nil ? .never : input.paths.count > 1 || input.listedIn != nil ? .always : .amongOthers
        let format: any AnswerFormat =
            report != nil ? ReportOnly() : OutputName(name: output.rawValue).format(headers: headers)
        return try RunPlan(
            .init(format: format, takesTextAsIs: true, moderates: true, report: report), input: input, page: page, streams: streams,
            isolation: isolation, moderation: moderation, looking: looking)
    }

    func validate() throws { _ = try plan() }

    func run() throws {
        let rules = rules
        try PageRun(plan(), load: { try rules.load() }).run()
    }
}
