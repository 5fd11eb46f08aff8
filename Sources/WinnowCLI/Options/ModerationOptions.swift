import ArgumentParser
import Extraction
package import Output
package import RuleModel

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

    var settings: ModerationSettings { ModerationSettings(mask: mask, looksAtStripped: stripped) }

    /// Whether anything is asked for that only moderation gives.
    var asksForSomething: Bool { mask != nil || stripped || report != nil || failOn != nil || redact }
}

extension MaskStyle: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
