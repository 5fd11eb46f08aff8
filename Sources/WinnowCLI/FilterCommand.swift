internal import ArgumentParser
import ByteIO
package import Extraction
package import Output

struct FilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Write the article of each page (what winnow does without a subcommand).",
        discussion: """
            A page without an article gives no text and exit status 1. Several files are written one after another, \
            each after a line "==> name <=="; with --output ndjson as a record a file.

            A record in (--input ndjson) is a JSON object a line with "id", "url" (optional) and the page as "html", \
            "html_base64" (bytes; "encoding" may name their charset) or "text"; further members pass through. A record \
            out has "id", "status" (ok, empty, rejected, skipped, error), "text", "body" and the members of the JSON output.

            With --moderate what is kept is moderated, too: words are masked, replaced or cut as rules say, a page that \
            is not let through gives no text and exit status 1. “winnow help moderate” says more.
            """)

    @Option(help: "What the input is.")
    var input = InputForm.auto

    @Option(help: "What to write.")
    var output = OutputFormat.text

    @Flag(name: .customLong("no-title"), help: "Leave the headline out of text, Markdown and HTML.")
    var leavesOutTitle = false

    @Flag(help: "Moderate what is kept.")
    var moderate = false

    @OptionGroup var streams: StreamOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup(title: "Moderation") var moderation: ModerationOptions

    @Argument(help: ArgumentHelp("Files to read; standard input without any, or for “-”. gzip is undone.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        if input == .ndjson, output != .ndjson { throw ValidationError("--input ndjson goes with --output ndjson") }
        try page.validate(files, input)
        if moderation.asksForSomething, !moderate {
            throw ValidationError("--mask, --stripped, --report, --fail-on and --redact go with --moderate")
        }
        if moderation.report == "-" { throw ValidationError("standard output has the article; --report takes a file here") }
    }

    func run() throws {
        let filter = Filter(rules: try rules.load(), moderation: moderate ? moderation.settings : nil)
        let sink = moderate ? try ModerationSink(moderation, rulesHash: filter.rules.compiled.hash) : nil
        let run = DocumentRun(
            filter: filter, page: page, output: .format(output, includesTitle: !leavesOutTitle), takesTextAsIs: false,
            redacts: moderation.redact, sink: sink)
        try run.run(files, input, streams)
    }
}

/// What an input may be.
enum InputForm: String, ExpressibleByArgument, CaseIterable { case auto, html, text, ndjson }

/// How records are worked on.
struct StreamOptions: ParsableArguments {
    @Option(
        name: [.customShort("j"), .long],
        help: ArgumentHelp("Threads for records; the output is the same for every number.", valueName: "n"))
    var jobs = 1

    @Option(
        name: .customLong("max-record"),
        help: ArgumentHelp("Bytes of the longest record; a longer one gives an error record.", valueName: "bytes"))
    var largestRecord = 64 << 20

    func validate() throws {
        guard jobs >= 1, jobs <= 256 else { throw ValidationError("-j takes a number from 1 to 256") }
        guard largestRecord >= 1024 else { throw ValidationError("--max-record takes at least 1024 bytes") }
    }
}

extension DocumentRun {
    /// Runs over files, or standard input without any; then the report ends and tells the exit status.
    func run(_ files: [String], _ input: InputForm, _ streams: StreamOptions) throws {
        let paths = files.isEmpty ? ["-"] : files
        var ending: Ending?
        do {
            if input == .ndjson {
                for path in paths { try stream(path, jobs: streams.jobs, largestRecord: streams.largestRecord) }
            } else {
                try pages(paths, form: Page.Form(rawValue: input.rawValue) ?? .auto)
            }
        } catch let told as Ending {
            ending = told
        }
        try sink?.finish()
        if let ending { throw ending }
    }
}

extension OutputFormat: ExpressibleByArgument {}
extension Page.Form: ExpressibleByArgument {}
