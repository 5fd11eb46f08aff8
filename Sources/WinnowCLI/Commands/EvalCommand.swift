import ArgumentParser
import ByteIO
import CommandOptions
package import Evaluation
import Extraction
import JSONText
import ReportPages

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
            "Hold each page against another output: what --pages wrote, or records with id and text; as name=file it has a name.",
            valueName: "file"))
    var against: String?

    @Option(
        name: .customLong("against-rules"),
        help: ArgumentHelp("Hold each page against another rule set: a file or folder added to the built-in rules.", valueName: "rules"))
    var againstRules: String?

    @Option(help: ArgumentHelp("Write a page for people to this file besides (HTML).", valueName: "file"))
    var report: String?

    @OptionGroup(title: "Content") var content: ProfileOptions
    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Gold set folders.", valueName: "folder"), completion: .file())
    var folders: [String] = ["Fixtures/Pages"]

    func validate() throws {
        if against != nil, againstRules != nil { throw ValidationError("--against and --against-rules are two answers to one question") }
    }

    func run() throws {
        let evaluator = Evaluator(
            filter: Filter(rules: try rules.load(), profile: content.choice.profile), includesTitle: !leavesOutTitle,
            flattening: flatten.map(FlatteningChoice.one), countsBlocks: blocks || report != nil,
            other: try other()?.records, isLive: live)
        let sets = try folders.map { try GoldSetLoader.load($0) }
        let scores = try ProgressLine.during { try sets.flatMap { try evaluator.scores($0) } }
        if let pages { try Files.write(Array(PageRecords.lines(scores).utf8), to: pages) }
        let evaluation = EvaluationReport(scores, worst: worst)
        try OutputDescriptor.standardOutput.write(output == .json ? evaluation.json.text(.pretty) + "\n" : evaluation.text)
        if let report { try Files.write(Array(try page(evaluation, scores, sets, evaluator).utf8), to: report) }
        if live { try OutputDescriptor.standardOutput.write(LiveAgreement(scores).text) }
        if let baseline {
            let falls = try Baseline(JSON(parsing: Files.read(baseline))).falls(in: evaluation, tolerance: tolerance)
            for fall in falls { Console.complain(fall) }
            if !falls.isEmpty { throw Ending.negative }
        }
    }

    /// The output that ours is held against, with its name.
    private func other() throws -> (name: String, records: PageRecords)? {
        if let againstRules {
            let rules = try RuleSet(adding: try RuleFolders.read(againstRules), cache: RuleFolders.cache)
            let evaluator = Evaluator(
                filter: Filter(rules: rules, profile: content.choice.profile), includesTitle: !leavesOutTitle,
                flattening: flatten.map(FlatteningChoice.one))
            let scores = try folders.flatMap { try evaluator.scores(try GoldSetLoader.load($0)) }
            return (againstRules, try PageRecords(reading: Array(PageRecords.lines(scores).utf8)))
        }
        guard let against else { return nil }
        let parts = Files.exists(against) ? [] : against.split(separator: "=", maxSplits: 1).map(String.init)
        return parts.count == 2
            ? (parts[0], try PageRecords(reading: Files.read(parts[1]))) : (against, try PageRecords(reading: Files.read(against)))
    }

    private func page(_ evaluation: EvaluationReport, _ scores: [PageScore], _ sets: [GoldSet], _ evaluator: Evaluator) throws -> String {
        let comparisons = try evaluation.worst.compactMap { score -> EvaluationPage.Comparison? in
            guard let gold = sets.first(where: { $0.name == score.set })?.pages.first(where: { $0.id == score.id }) else { return nil }
            return EvaluationPage.Comparison(score: score, gold: gold.gold, output: try evaluator.output(gold))
        }
        let name = againstRules ?? against.map { Files.exists($0) ? $0 : String($0.prefix { $0 != "=" }) }
        return EvaluationPage(evaluation, scores: scores, comparisons: comparisons, title: folders.joined(separator: ", "), against: name)
            .html
    }
}
