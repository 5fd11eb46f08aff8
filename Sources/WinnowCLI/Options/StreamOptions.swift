import ArgumentParser

/// In which processes pages are looked at.
struct IsolationOptions: ParsableArguments {
    @Flag(help: "Look at pages in worker processes without files or network: a page that ends its process costs itself alone.")
    var isolate = false

    @Option(name: .customLong("max-ms"), help: ArgumentHelp("Milliseconds that a page may take (with --isolate).", valueName: "ms"))
    var milliseconds: Int?

    @Option(name: .customLong("max-memory"), help: ArgumentHelp("Megabytes that a page may take (with --isolate).", valueName: "MB"))
    var memory: Int?

    @Option(
        name: .customLong("keep-crashed"),
        help: ArgumentHelp("Keep the bytes of pages that ended their process in this folder (with --isolate).", valueName: "folder"))
    var crashFolder: String?

    /// What the command starts itself with.
    @Flag(name: .customLong("as-worker"), help: .hidden)
    var isWorker = false

    func validate() throws {
        if !isolate, milliseconds != nil || memory != nil || crashFolder != nil {
            throw ValidationError("--max-ms, --max-memory and --keep-crashed go with --isolate")
        }
        if let milliseconds, milliseconds < 1 { throw ValidationError("--max-ms takes a number from 1") }
        if let memory, memory < 16 { throw ValidationError("--max-memory takes at least 16 MB") }
    }
}

/// How records are worked on and where they go.
struct StreamOptions: ParsableArguments {
    @Option(
        name: [.customShort("j"), .customLong("jobs")],
        help: ArgumentHelp("Workers; the output is the same for every number.", valueName: "n"))
    var jobs = 1

    @Flag(help: "Write answers as they come, in no order.")
    var unordered = false

    @Option(
        name: .customLong("max-record"),
        help: ArgumentHelp("Bytes of the longest NDJSON record; a longer one gives an error record.", valueName: "bytes"))
    var longestRecord = 64 << 20

    @Option(
        name: .customLong("output-dir"),
        help: ArgumentHelp("Write a file a page, at its place in the inputs, into this folder.", valueName: "folder"))
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "Write to this file; behind the whole records that it holds already, the run is taken up again.", valueName: "file"))
    var resume: String?

    @Flag(name: .customLong("reload-on-hup"), help: "Read the rules again at SIGHUP, between two records.")
    var reloads = false

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only records of which it holds: language=ru, status!=empty, quality>=0.5, title~word; may be given again.", valueName: "test"))
    var conditions: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write what happens on standard error as JSON lines (json), with a summary at the end (text), or neither.", valueName: "form"))
    var log: LogForm?

    @Flag(help: "Tell in each record of NDJSON how many milliseconds it took (“ms”).")
    var times = false

    @Option(help: ArgumentHelp("Write counts to this file at the end, in the text format of Prometheus.", valueName: "file"))
    var stats: String?

    /// Whether anything is asked for that many records have.
    var asksForSomething: Bool {
        jobs > 1 || unordered || folder != nil || resume != nil || reloads || !conditions.isEmpty || log != nil || stats != nil || times
    }

    func validate() throws {
        guard jobs >= 1, jobs <= 256 else { throw ValidationError("-j takes a number from 1 to 256") }
        guard longestRecord >= 1024 else { throw ValidationError("--max-record takes at least 1024 bytes") }
    }
}

/// How a run is told of.
enum LogForm: String, ExpressibleByArgument, CaseIterable { case text, json, none }
