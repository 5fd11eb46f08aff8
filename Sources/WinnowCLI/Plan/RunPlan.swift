import ArgumentParser
import ByteIO
import Extraction
import Output
import RuleModel
import Streams
import TextModeration

/// What a run over pages does, checked: no option is looked at after this.
struct RunPlan {
    enum Inputs: Equatable {
        case paths([String])
        /// A file with paths, or "-".
        case listed(String)
    }

    enum Destination: Equatable {
        case standardOutput
        case folder(String)
        /// A file that an earlier run may have begun.
        case resumed(String)
    }

    struct Report: Equatable {
        /// "-" for standard output.
        let path: String
        let format: ReportFormat
    }

    let inputs: Inputs
    let source: SourceOptions
    let names: RecordNames
    let format: any AnswerFormat
    let profile: ProfileChoice
    let destination: Destination
    /// Nil when nothing is moderated.
    let moderation: ModerationSettings?
    /// What of pages is read beside their text.
    let reading: ReadingOptions
    let report: Report?
    /// The weakest action that gives status 1.
    let failOn: DocumentAction?
    let jobs: Int
    let isOrdered: Bool
    let condition: RecordCondition?
    /// Whether records tell how long they took.
    let tellsTime: Bool
    /// Nil for work in this process.
    let isolation: Isolated?
    /// Whether this process is a worker of another one.
    let isWorker: Bool
    /// Whether SIGHUP makes the run read its rules again.
    let reloads: Bool
    let log: LogForm?
    let statistics: String?
    /// Whether there is one input, and that not for certain of many pages: then what becomes of a single page is the answer.
    let mayBeSinglePage: Bool

    struct Isolated: Equatable {
        let milliseconds: Int
        /// Bytes of memory that a page may take.
        let memory: Int
        let crashFolder: String?

        /// A page of the largest size takes some 20 s and 1.5 GB on the machine that Winnow was measured on.
        static let standardMilliseconds = 60_000
        static let standardMegabytes = 4096
    }

    /// What the commands differ in.
    struct Purpose {
        var format: any AnswerFormat
        var profile = ProfileChoice()
        /// Whether text is moderated as it is, and not taken for a flattened page.
        var takesTextAsIs = false
        var moderates: Bool
        /// The report that standard output gets.
        var report: ReportFormat?
        var reading = ReadingOptions()
    }

    /// - Throws: `ValidationError` for options that do not go together.
    init(
        _ purpose: Purpose, input: InputOptions, page: PageOptions, streams: StreamOptions, isolation: IsolationOptions,
        moderation: ModerationOptions, looking: FileLook = .system
    ) throws {
        inputs = try Self.inputs(input, looking)
        source = try Self.source(input, page, streams, inputs)
        names = try Self.names(input.members, moderated: moderation.fieldNames, moderates: purpose.moderates)
        format = purpose.format
        profile = purpose.profile
        var reading = purpose.reading
        self.moderation = purpose.moderates ? try moderation.settings(takesTextAsIs: purpose.takesTextAsIs) : nil
        report = try Self.report(purpose, moderation)
        failOn = moderation.failOn.flatMap { DocumentAction(rawValue: $0.rawValue) }
        if !purpose.moderates, moderation.asksForSomething {
            throw ValidationError("--mask, --stripped, --report, --fail-on, --moderate-fields and --redact go with --moderate")
        }
        jobs = streams.jobs
        isOrdered = !streams.unordered
        condition = try Self.condition(streams.conditions)
        tellsTime = streams.times
        destination = try Self.destination(streams, purpose, inputs, report, looking)
        self.isolation =
            isolation.isolate
            ? Isolated(
                milliseconds: isolation.milliseconds ?? Isolated.standardMilliseconds,
                memory: (isolation.memory ?? Isolated.standardMegabytes) << 20, crashFolder: isolation.crashFolder) : nil
        isWorker = isolation.isWorker
        reloads = streams.reloads
        if reloads, isolation.isolate || streams.resume != nil {
            throw ValidationError("--reload-on-hup goes without --isolate and --resume")
        }
        log = streams.log
        statistics = streams.stats
        // Records are chosen, counted and told of by any field.
        if condition == nil, report == nil, log == nil, statistics == nil { reading.fields = format.fields }
        self.reading = reading
        if case .paths(let paths) = inputs {
            mayBeSinglePage = paths.count == 1 && !input.input.isStream && !looking.isFolder(paths[0])
        } else {
            mayBeSinglePage = false
        }
        if input.input.isRecords, !format.isRecords, purpose.report == nil, streams.folder == nil {
            throw ValidationError("--input ndjson goes with --output ndjson or tsv, or with --output-dir")
        }
    }

    private static func inputs(_ input: InputOptions, _ looking: FileLook) throws -> Inputs {
        if let list = input.listedIn {
            guard input.paths.isEmpty else { throw ValidationError("--files0-from goes without paths") }
            return .listed(list)
        }
        if let first = input.paths.first, !looking.exists(first), let command = CommandNames.nearest(to: first) {
            throw ValidationError("there is no file “\(first)”; did you mean “winnow \(command)”?")
        }
        return .paths(input.paths.isEmpty ? ["-"] : input.paths)
    }

    private static func source(_ input: InputOptions, _ page: PageOptions, _ streams: StreamOptions, _ inputs: Inputs) throws
        -> SourceOptions
    {
        var options = page.sourceOptions
        options.kind = input.input.kind
        options.form = input.input.form
        options.longestLine = streams.longestRecord
        options.included = input.include
        options.excluded = input.exclude
        options.follows = input.follow
        if input.follow {
            let isOne = if case .paths(let paths) = inputs { paths.count == 1 } else { false }
            guard isOne, input.input.isStream else {
                throw ValidationError("--follow takes one file of lines (--input lines) or records (--input ndjson)")
            }
        }
        if let url = page.url, !url.contains("{") {
            let isOne = if case .paths(let paths) = inputs { paths.count == 1 } else { false }
            guard isOne, !input.input.isStream else {
                throw ValidationError(
                    "--url is for one page, or a pattern with {path}, {name} or {stem}; records have a “url” of their own")
            }
        }
        return options
    }

    private static func names(_ members: [String], moderated: [String]?, moderates: Bool) throws -> RecordNames {
        var names = RecordNames()
        for member in members {
            let parts = member.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, names.call(parts[0], parts[1]) else {
                throw ValidationError(
                    "--member takes one of \(RecordNames.known.joined(separator: ", ")), as html=content, not “\(member)”")
            }
        }
        if let own = moderated?.first(where: { names.all.contains($0) }) {
            throw ValidationError("--moderate-fields takes members beside the page; “\(own)” is the page's own")
        }
        let usual = moderates ? ModeratedMembers.usual.filter { !names.all.contains($0) } : []
        names.moderated = ModeratedMembers(moderated ?? usual)
        return names
    }

    private static func report(_ purpose: Purpose, _ moderation: ModerationOptions) throws -> Report? {
        if let format = purpose.report {
            if moderation.report != nil { throw ValidationError("--output \(format.rawValue) is a report; --report would be a second one") }
            return Report(path: "-", format: format)
        }
        guard let path = moderation.report else {
            if moderation.reportFormat != nil { throw ValidationError("--report-format goes with --report") }
            return nil
        }
        if path == "-" { throw ValidationError("standard output has the answers; --report takes a file here") }
        guard let format = moderation.reportFormat ?? ReportFormat(fileName: path) else {
            throw ValidationError("--report-format is needed: “\(path)” ends in none of .json, .jsonl, .sarif, .txt, .html")
        }
        return Report(path: path, format: format)
    }

    private static func condition(_ texts: [String]) throws -> RecordCondition? {
        if texts.isEmpty { return nil }
        guard let condition = RecordCondition(texts) else {
            throw ValidationError("--where takes a member, one of = != ~ > < >= <=, and a value, as language=ru")
        }
        return condition
    }

    private static func destination(
        _ streams: StreamOptions, _ purpose: Purpose, _ inputs: Inputs, _ report: Report?, _ looking: FileLook
    ) throws -> Destination {
        if let path = streams.resume {
            guard purpose.format.isLines, !streams.unordered, streams.conditions.isEmpty, report == nil, streams.folder == nil else {
                throw ValidationError("--resume goes with --output ndjson or tsv, without --unordered, --where, --report and --output-dir")
            }
            return .resumed(path)
        }
        guard let folder = streams.folder else { return .standardOutput }
        if purpose.report != nil { throw ValidationError("--output-dir takes articles; a report is one file") }
        if case .paths(let paths) = inputs {
            for path in paths where looking.isFolder(path) && looking.isInside(folder, path) {
                throw ValidationError("--output-dir \(folder) lies in the input \(path): what is written would be read")
            }
        }
        return .folder(folder)
    }
}
