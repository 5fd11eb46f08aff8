internal import ArgumentParser
import ByteIO
import Extraction
package import Output
package import RuleModel
import Synchronization

/// How to moderate, and where to tell of it.
struct ModerationOptions: ParsableArguments {
    enum Threshold: String, ExpressibleByArgument, CaseIterable { case flag, hold, reject }

    @Option(help: ArgumentHelp("What hides words whose rule names no mask.", valueName: "style"))
    var mask: MaskStyle?

    @Flag(help: "Also find what stands in stripped blocks; it does not count.")
    var stripped = false

    @Option(help: ArgumentHelp("Write all findings to a file.", valueName: "file"))
    var report: String?

    @Option(
        name: .customLong("report-format"),
        help: ArgumentHelp("The report's format; by default what the file's name ends in.", valueName: "format"))
    var reportFormat: ReportFormat?

    @Option(
        name: .customLong("fail-on"),
        help: ArgumentHelp("Exit status 1 when a document's action is this or a stronger one.", valueName: "action"))
    var failOn: Threshold?

    @Flag(help: "Leave the words that were found out of reports and JSON: for logs.")
    var redact = false

    func validate() throws {
        if report != nil, format == nil {
            throw ValidationError("--report-format is needed: “\(report ?? "")” ends in none of .json, .jsonl, .sarif, .txt")
        }
        if report == nil, reportFormat != nil { throw ValidationError("--report-format goes with --report") }
    }

    /// The report's format.
    var format: ReportFormat? { reportFormat ?? report.flatMap(ReportFormat.init(fileName:)) }
    var settings: ModerationSettings { ModerationSettings(mask: mask, looksAtStripped: stripped) }

    /// Whether anything is asked for that only moderation gives.
    var asksForSomething: Bool { mask != nil || stripped || report != nil || failOn != nil || redact }
}

extension MaskStyle: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}

/// Where the findings of a run go, and what they say of its exit status.
final class ModerationSink: Sendable {
    private struct State {
        var report: FindingReport?
        var worst = DocumentAction.pass
    }

    private let options: ModerationOptions
    private let format: ReportFormat?
    private let file: OutputDescriptor?
    private let state: Mutex<State>

    /// - Parameter format: of a report on standard output, when that is what the run writes.
    /// - Throws: `IOFailure`.
    init(_ options: ModerationOptions, rulesHash: String, format: ReportFormat? = nil) throws {
        self.options = options
        self.format = format ?? options.format
        let report = self.format.map { FindingReport($0, rulesHash: rulesHash) }
        file = try report.map { _ in try OutputDescriptor(creating: options.report ?? "-") }
        state = Mutex(State(report: report))
        if let report { try file?.write(report.beginning) }
    }

    /// What a thread makes of a document before its turn comes.
    struct Part: Sendable {
        fileprivate let report: FindingReport.Part?
        fileprivate let action: DocumentAction
    }

    func part(of document: ReportedDocument) -> Part {
        Part(report: format.map { FindingReport.part(document, $0, redacted: options.redact) }, action: document.moderation.action)
    }

    /// - Throws: `IOFailure`.
    func add(_ part: Part) throws {
        let text = state.withLock { state in
            state.worst = max(state.worst, part.action)
            return part.report.flatMap { state.report?.add($0) } ?? ""
        }
        if !text.isEmpty { try file?.write(text) }
    }

    /// - Throws: `IOFailure`, or `Ending` when a document's action is one to fail on.
    func finish() throws {
        let (end, worst) = state.withLock { ($0.report?.end ?? "", $0.worst) }
        if !end.isEmpty { try file?.write(end) }
        if let threshold = options.failOn.flatMap({ DocumentAction(rawValue: $0.rawValue) }), worst >= threshold { throw Ending.negative }
    }
}
