import ArgumentParser
import ByteIO
import Extraction
import PageTree
import Streams

/// What an input may be: a form of pages, or a kind of source.
struct InputKind: ExpressibleByArgument, Equatable {
    let name: String

    static let auto = InputKind(name: "auto")

    init(name: String) { self.name = name }

    init?(argument: String) {
        guard Self.allValueStrings.contains(argument) else { return nil }
        name = argument
    }

    static let allValueStrings: [String] = ["auto"] + PageForm.allCases.map(\.rawValue) + SourceKind.all.map(\.name).filter { $0 != "page" }
    var defaultValueDescription: String { name }

    /// The form of the pages, where it was said.
    var form: PageForm? { PageForm(rawValue: name) }
    /// The kind, where it was asked for. Who says that files are HTML or text gets one page a file.
    var kind: SourceKind? { SourceKind.all.first { $0.name == (form == nil ? name : "page") } }
    var isRecords: Bool { name == "ndjson" }
    /// Whether every line is a document of its own.
    var isStream: Bool { isRecords || name == "lines" }
}

/// Which files to read.
struct InputOptions: ParsableArguments {
    @Option(help: "What the inputs are; auto looks at the first bytes of each.")
    var input = InputKind.auto

    @Option(help: ArgumentHelp("Of folders and archives only files whose path fits; may be given again.", valueName: "glob"))
    var include: [String] = []

    @Option(help: ArgumentHelp("Of folders and archives no file whose path fits; may be given again.", valueName: "glob"))
    var exclude: [String] = []

    @Option(
        name: .customLong("files0-from"),
        help: ArgumentHelp(
            "Read the inputs' paths from a file, “-” for standard input, each ended by a zero byte (find -print0).", valueName: "file"))
    var listedIn: String?

    @Option(
        name: .customLong("member"),
        help: ArgumentHelp("What a member of records is called, as html=content; may be given again.", valueName: "name=name"))
    var members: [String] = []

    @Flag(help: "Read on when the file grows, as tail -F does, until SIGTERM (with --input lines or ndjson).")
    var follow = false

    @Argument(
        help: ArgumentHelp(
            "Files, folders and archives; standard input without any, or for “-”. gzip, zstd, bzip2 and xz are undone.", valueName: "path"),
        completion: .file())
    var paths: [String] = []
}
