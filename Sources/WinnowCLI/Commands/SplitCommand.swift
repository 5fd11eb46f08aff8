import ArgumentParser
import ByteIO
import Streams

struct SplitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Cut a WARC file or lines of records into parts, each record whole.",
        discussion: """
            The parts one after another are the input again, compression undone: NAME-00000.warc, NAME-00001.warc, … A part is \
            written under another name until it is whole, and never over a file that is there.
            """)

    @Option(help: ArgumentHelp("Records of a part.", valueName: "n"))
    var records: Int?

    @Option(help: ArgumentHelp("Bytes from which on a part is full, as 64M or 1G; 256M without --records.", valueName: "size"))
    var bytes: ByteCount?

    @Option(name: .customLong("output-dir"), help: ArgumentHelp("The folder of the parts.", valueName: "folder"))
    var folder = "."

    @Option(help: ArgumentHelp("What the parts' names begin with; the input's name without.", valueName: "name"))
    var prefix: String?

    @Argument(help: ArgumentHelp("A WARC file, NDJSON or other lines; standard input without it.", valueName: "file"))
    var file = "-"

    func validate() throws {
        if let records, records < 1 { throw ValidationError("--records takes a number from 1") }
        if let bytes, bytes.value < 1 { throw ValidationError("--bytes takes a number from 1") }
    }

    func run() throws {
        let input = try Files.decompressed(file == "-" ? DescriptorSource.standardInput() : DescriptorSource(path: file))
        let isWARC = try input.peek(5).starts(with: Array("WARC/".utf8))
        let stem = prefix ?? Self.stem(file)
        try Files.makeFolder(folder)
        let size = StreamSplitter.Size(records: records ?? .max, bytes: bytes?.value ?? (records == nil ? 256 << 20 : .max))
        let all = Inputs.size([file])
        let done = try ProgressLine.during { tell in
            let splitter = StreamSplitter(size, tell: { if let all { tell(ReadBytes.total, all) } }) { number in
                let digits = String(number)
                return
                    "\(folder)/\(stem)-\(String(repeating: "0", count: max(0, 5 - digits.count)))\(digits)\(isWARC ? ".warc" : ".ndjson")"
            }
            return try isWARC ? splitter.split(WARCCutter(input)) : splitter.split(LineCutter(input))
        }
        try OutputDescriptor.standardOutput.write("\(done.records) records in \(done.parts) parts\n")
    }

    /// A file's name without what says its kind.
    private static func stem(_ file: String) -> String {
        let name = file == "-" ? "part" : String(file.split(separator: "/").last ?? "part")
        return String(name.prefix { $0 != "." })
    }
}

/// A number of bytes with a unit of 1,024: 100, 64K, 256M, 1G.
struct ByteCount: ExpressibleByArgument {
    let value: Int

    init?(argument: String) {
        let units = ["K": 10, "M": 20, "G": 30]
        let shift = units[argument.suffix(1).uppercased()]
        guard let number = Int(shift == nil ? argument : String(argument.dropLast())), number >= 0, number < 1 << 32 else { return nil }
        value = number << (shift ?? 0)
    }
}
