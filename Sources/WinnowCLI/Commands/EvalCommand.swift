import ArgumentParser
import ByteIO
package import Evaluation
import Extraction
import JSONText

extension Flattening: ExpressibleByArgument {}

struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval", abstract: "Measure accuracy on gold sets.",
        discussion: """
            Formats, told apart by their files: pages.jsonl with html/ (id, url, lang, type, gold, with, without); \
            article-extraction-benchmark (ground-truth.json, html/); WCXB (ground_truth/, html/); folders with \
            source.html and expected.html (Mozilla's test-pages) or expected.txt (this project's Fixtures/Pages).

            Word precision, recall and F1 are means over pages of bags of lower-cased \\w+ tokens (characters for zh, ja \
            and th); shingle F1 counts 4-token shingles as article-extraction-benchmark does; with and without are the \
            shares of wanted and unwanted snippets in the output. The interval is a bootstrap over pages.
            """)

    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "For people or for machines.")
    var output = Output.text

    @Flag(name: .customLong("no-title"), help: "Judge the text without its headline.")
    var leavesOutTitle = false

    @Option(help: ArgumentHelp("How many of the worst pages to list.", valueName: "n"))
    var worst = 10

    @Option(help: ArgumentHelp("A report of --output json; exit status 1 when a score fell below it.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("How far a score may fall below the baseline.", valueName: "f1"))
    var tolerance = 0.001

    @Flag(help: "Judge pages while they arrive, in pieces of 4 KB, as filter --live does.")
    var live = false

    @Flag(help: "Count the words that were kept and stripped, rightly and wrongly, by the role of their block.")
    var blocks = false

    @Option(
        help: ArgumentHelp(
            "Judge HTML pages as flattened text: \(Flattening.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "way"))
    var flatten: Flattening?

    @Option(help: ArgumentHelp("Write the score of every page to this file, as NDJSON.", valueName: "file"))
    var pages: String?

    @Option(
        help: ArgumentHelp(
            "Hold each page against another output: what --pages wrote, or records with id and text.", valueName: "file"))
    var against: String?

    @OptionGroup(title: "Content") var content: ProfileOptions
    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Gold set folders.", valueName: "folder"), completion: .file())
    var folders: [String] = ["Fixtures/Pages"]

    func run() throws {
        let evaluator = Evaluator(
            filter: Filter(rules: try rules.load(), profile: content.choice.profile), includesTitle: !leavesOutTitle,
            flattening: flatten.map(FlatteningChoice.one), countsBlocks: blocks,
            other: try against.map { try PageRecords(reading: Files.read($0)) }, isLive: live)
        var scores: [PageScore] = []
        for folder in folders { scores += try evaluator.scores(try GoldSetLoader.load(folder)) }
        if let pages { try Files.write(Array(PageRecords.lines(scores).utf8), to: pages) }
        let report = EvaluationReport(scores, worst: worst)
        try OutputDescriptor.standardOutput.write(output == .json ? report.json.text(.pretty) + "\n" : report.text)
        if live { try OutputDescriptor.standardOutput.write(LiveAgreement(scores).text) }
        if let baseline {
            let falls = try Baseline(JSON(parsing: Files.read(baseline))).falls(in: report, tolerance: tolerance)
            for fall in falls { Console.complain(fall) }
            if !falls.isEmpty { throw Ending.negative }
        }
    }
}
