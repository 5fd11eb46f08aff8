import ArgumentParser
import CommandOptions
import Extraction
import Output
import Streams

/// A format that `--output` takes.
struct OutputName: ExpressibleByArgument, Equatable {
    let name: String

    init(name: String) { self.name = name }

    init?(argument: String) {
        guard let format = NamedFormat.named(argument) else { return nil }
        name = format.name
    }

    static let allValueStrings: [String] = NamedFormat.all.map(\.name)
    var defaultValueDescription: String { name }

    func format(_ options: WriterOptions = WriterOptions(), headers: DocumentFormat.Headers) -> any AnswerFormat {
        let named = NamedFormat.all.first { $0.name == name }
        return named?.make(options, headers) ?? RecordFormat()
    }
}

struct FilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Write the article of each page (what winnow does without a subcommand).",
        discussion: """
            A page without an article gives no text and exit status 1. Several files are written one after another, \
            each after a line "==> name <=="; with --output ndjson as a record a file; with --output-dir as a file a page. \
            Folders are read with all that is in them; WARC, ARC, WET, WACZ, tar, ZIP and MHTML page by page.

            A record in (--input ndjson) is a JSON object a line with "id", "url" (optional) and the page as "html", \
            "html_base64" (bytes; "encoding" may name their charset) or "text"; further members pass through. A record \
            out has "id", "status" (ok, empty, rejected, skipped, error), "text", "body" and the members of the JSON output.

            With --moderate what is kept is moderated, too: words are masked, replaced or cut as rules say, a page that \
            is not let through gives no text and exit status 1. “winnow help moderate” says more.
            """)

    @Option(help: "What to write.")
    var output = OutputName(name: "text")

    @OptionGroup(title: "Form") var form: FormOptions
    @OptionGroup(title: "Content") var content: ProfileOptions

    @Flag(help: "Moderate what is kept.")
    var moderate = false

    @Flag(help: "Write the article's blocks while the page still arrives: what comes later does not change them.")
    var live = false

    @OptionGroup var input: InputOptions
    @OptionGroup var streams: StreamOptions
    @OptionGroup(title: "Isolation") var isolation: IsolationOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup(title: "Moderation") var moderation: ModerationOptions

    func plan(looking: FileLook = .system) throws -> RunPlan {
        let headers: DocumentFormat.Headers =
            streams.folder != nil ? .never : input.paths.count > 1 || input.listedIn != nil ? .always : .amongOthers
        let format = output.format(form.options, headers: headers)
        return try RunPlan(
            .init(format: format, profile: content.choice, moderates: moderate, reading: form.reading), input: input, page: page,
            streams: streams,
            isolation: isolation,
            moderation: moderation, looking: looking
        )
    }

    private func livePlan() throws -> LivePlan {
        guard output.name == "text", !moderate, !moderation.asksForSomething, !isolation.isolate, !streams.asksForSomething else {
            throw ValidationError("--live writes the text of one page; it goes without --output, --moderate and the options of streams")
        }
        return try LivePlan(input: input, page: page, includesTitle: form.options.includesTitle)
    }

    func validate() throws { if live { _ = try livePlan() } else { _ = try plan() } }

    func run() throws {
        let (rules, moderates) = (rules.choice, moderate)
        if live { return try LiveRun(livePlan(), Filter(rules: rules.load(moderates: false))).run() }
        try PageRun(plan(), load: { try rules.load(moderates: moderates) }).run()
    }
}
