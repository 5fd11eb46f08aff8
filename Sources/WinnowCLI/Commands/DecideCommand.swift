import ArgumentParser
import ByteIO
import Evaluation

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Note in a log what a person decided of moderated records.",
        discussion: """
            Appends a line of JSON for each id to the log: who, when, what, and which rules had found something, which \
            --report tells (a report of --report x.json, or the records of --output ndjson). Nothing in a log is changed: \
            undo is a line, too, and takes the record's last decision back. “winnow rules coverage --decisions log” counts \
            how often people agree with each rule.

              winnow moderate --input ndjson --output ndjson < in.ndjson > out.ndjson
              winnow decide approve --log log.jsonl --by anna --report out.ndjson 42 43
              winnow decide undo --log log.jsonl --by anna 42
            """)

    @Argument(help: "approve, reject, edit or undo.")
    var decision: Decision.Verdict

    @Argument(help: ArgumentHelp("The records' ids.", valueName: "id"))
    var ids: [String]

    @Option(help: ArgumentHelp("The log; made when it is not there.", valueName: "file"))
    var log: String

    @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp("What moderation said of the records.", valueName: "file"))
    var report: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var note: String?

    func validate() throws {
        if ids.isEmpty { throw ValidationError("which records? give their ids") }
        if by.allSatisfy(\.isWhitespace) { throw ValidationError("--by takes a name") }
    }

    /// Bytes of the largest report or log.
    private static let largestReport = 1 << 30

    func run() throws {
        let known = try report.map { DecidedRecord.read(try Files.readText($0, limit: Self.largestReport)) }
        if let known, let id = ids.first(where: { known[$0] == nil }) {
            throw ValidationError("the report \(report ?? "") has no record “\(id)”")
        }
        if decision == .undo {
            let decided = Set(DecisionLog(try Files.readText(log, limit: Self.largestReport)).standing.map(\.id))
            if let id = ids.first(where: { !decided.contains($0) }) {
                throw ValidationError("the log \(log) has no decision of “\(id)” to take back")
            }
        }
        let time = WallClock.text(WallClock.seconds)
        let lines = ids.map { id in
            Decision(time: time, by: by, verdict: decision, note: note, of: known?[id] ?? DecidedRecord(id: id)).line
        }
        let output = try OutputDescriptor(appendingTo: log)
        // One write: two people who decide at once do not mix their lines.
        try output.write(lines.joined())
        try output.closeChecked()
    }
}

extension Decision.Verdict: ExpressibleByArgument {}
