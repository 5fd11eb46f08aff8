import ArgumentParser
import ByteIO
import Evaluation
import Extraction
import JSONText

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

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Gold set folders.", valueName: "folder"), completion: .file())
    var folders: [String] = ["Fixtures/Pages"]

    func run() throws {
        let evaluator = Evaluator(filter: Filter(rules: try rules.load()), includesTitle: !leavesOutTitle, isLive: live)
        var scores: [PageScore] = []
        for folder in folders { scores += try evaluator.scores(try GoldSetLoader.load(folder)) }
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
