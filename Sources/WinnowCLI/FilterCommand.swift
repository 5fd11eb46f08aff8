public import ArgumentParser
import ByteIO
public import Winnow

struct FilterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "filter",
        abstract: "Write the article of each page (what winnow does without a subcommand).",
        discussion: """
            A page without an article gives no text and exit status 1. Several files are written one after another, \
            each after a line "==> name <=="; with --output ndjson as a record a file.

            A record in (--input ndjson) is a JSON object a line with "id", "url" (optional) and the page as "html", \
            "html_base64" (bytes; "encoding" may name their charset) or "text"; further members pass through. A record \
            out has "id", "status" (ok, empty, skipped, error), "text", "body" and the members of the JSON output.
            """)

    enum Input: String, ExpressibleByArgument, CaseIterable { case auto, html, text, ndjson }

    @Option(help: "What the input is.")
    var input = Input.auto

    @Option(help: "What to write.")
    var output = OutputFormat.text

    @Flag(name: .customLong("no-title"), help: "Leave the headline out of text, Markdown and HTML.")
    var leavesOutTitle = false

    @Option(name: [.customShort("j"), .long], help: ArgumentHelp("Threads for records; the output is the same for every number.", valueName: "n"))
    var jobs = 1

    @Option(name: .customLong("max-record"), help: ArgumentHelp("Bytes of the longest record; a longer one gives an error record.", valueName: "bytes"))
    var largestRecord = 64 << 20

    @OptionGroup var page: PageOptions
    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Files to read; standard input without any, or for “-”. gzip is undone.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        guard jobs >= 1, jobs <= 256 else { throw ValidationError("-j takes a number from 1 to 256") }
        guard largestRecord >= 1024 else { throw ValidationError("--max-record takes at least 1024 bytes") }
        if input == .ndjson, output != .ndjson { throw ValidationError("--input ndjson goes with --output ndjson") }
        if page.url != nil, files.count > 1 || input == .ndjson {
            throw ValidationError("--url is for one page; records have a “url” of their own")
        }
    }

    func run() throws {
        let filter = Filter(rules: try rules.load())
        if input == .ndjson {
            for file in files.isEmpty ? ["-"] : files { try stream(file, filter) }
        } else {
            try writePages(filter)
        }
    }

    // MARK: Pages

    private func writePages(_ filter: Filter) throws {
        let paths = files.isEmpty ? ["-"] : files
        let form = Page.Form(rawValue: input.rawValue) ?? .auto
        var ending: Ending?
        for path in paths {
            let loaded: Page
            do {
                loaded = try page.page(path, form: form)
            } catch let failure as IOFailure {
                Console.complain(failure.description)
                if output == .ndjson {
                    try OutputDescriptor.standardOutput.write(RecordFilter.record(unreadable: path, reason: failure.description))
                }
                ending = .failed
                continue
            }
            let verdict = filter.judge(loaded)
            try write(verdict, path, isOneOfMany: paths.count > 1)
            if verdict.status != .ok, paths.count == 1, output != .ndjson {
                Console.complain(verdict.skip.map { "\(path): skipped: \($0)" } ?? "\(path): no article found; “winnow explain” shows why")
                ending = ending ?? .negative
            }
        }
        if let ending { throw ending }
    }

    private func write(_ verdict: Verdict, _ path: String, isOneOfMany: Bool) throws {
        let out = OutputDescriptor.standardOutput
        if output == .ndjson {
            try out.write(RecordFilter.record(of: verdict, id: path))
            return
        }
        let text = output.writer(includesTitle: !leavesOutTitle).write(verdict)
        let needsHeader = isOneOfMany && output != .json
        try out.write((needsHeader ? "==> \(path) <==\n" : "") + text + (needsHeader ? "\n" : ""))
    }

    // MARK: Records

    private struct NumberedLine: Sendable {
        let line: InputDescriptor.Line
        let number: Int
    }

    private func stream(_ path: String, _ filter: Filter) throws {
        let input = path == "-" ? InputDescriptor.standardInput() : try InputDescriptor(path: path)
        let records = RecordFilter(filter)
        var number = 0
        try OrderedPipeline(jobs: jobs).run(
            next: {
                while let line = try input.readLine(limit: largestRecord) {
                    number += 1
                    if line.bytes.contains(where: { $0 > 0x20 }) { return NumberedLine(line: line, number: number) }
                }
                return nil
            },
            work: { records.answer($0.line.bytes, number: $0.number, isCut: $0.line.isCut) },
            emit: { try OutputDescriptor.standardOutput.write($0) })
    }
}

extension OutputFormat: ExpressibleByArgument {}
extension Page.Form: ExpressibleByArgument {}
