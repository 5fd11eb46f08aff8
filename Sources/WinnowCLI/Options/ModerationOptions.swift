public import ArgumentParser
import ByteIO
import Extraction
public import Output
package import RuleModel
import Streams
import TextModeration

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

    @Option(
        name: .customLong("moderate-fields"),
        help: ArgumentHelp(
            """
            Members of records that are moderated with the page, as title,author.name; findings name them. Nothing (\u{2018}\u{2019}) for none. \
            (default: \(ModeratedMembers.usual.joined(separator: ",")))
            """, valueName: "names"))
    var fields: String?

    /// The names of those members; nil when nobody named any.
    var fieldNames: [String]? { fields.map { $0.split(separator: ",").map { String($0.filter { $0 != " " }) } } }

    @Flag(help: "Leave the words that were found out of reports and JSON: for logs.")
    var redact = false

    @Option(
        name: .customLong("mask-key"),
        help: ArgumentHelp("A file with the key of pseudonyms (--mask pseudonym), of at least 16 bytes.", valueName: "file"))
    var keyFile: String?

    func validate() throws {
        if mask == .pseudonym, keyFile == nil { throw ValidationError("--mask pseudonym needs --mask-key") }
    }

    /// - Throws: `IOError`, or `ValidationError` for a key that is too short.
    func settings(takesTextAsIs: Bool) throws -> ModerationSettings {
        var settings = ModerationSettings(mask: mask, looksAtStripped: stripped, redacts: redact, takesTextAsIs: takesTextAsIs)
        if let keyFile {
            let key = Array(try Files.readText(keyFile, limit: 1 << 16).utf8)
            guard let pseudonyms = Pseudonyms(key: Array(key.reversed().drop { $0 <= 0x20 }.reversed())) else {
                throw ValidationError("the key in \(keyFile) is shorter than \(Pseudonyms.shortestKey) bytes")
            }
            settings.pseudonyms = pseudonyms
        }
        return settings
    }

    /// Whether anything is asked for that only moderation gives.
    var asksForSomething: Bool { mask != nil || stripped || report != nil || failOn != nil || fields != nil || keyFile != nil || redact }
}

extension MaskStyle: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
