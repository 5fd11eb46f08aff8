import ArgumentParser
import ByteIO
import CommandOptions
import Evaluation
import Extraction
import ReportPages

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Count what each rule hits on many pages, what its strips cost, and how long it takes.",
        discussion: """
            On a gold set, “saved” are blocks that are stripped for this rule's points alone and do not stand in the gold \
            text, “lost” those that do. Rules without a hit are listed last.
            """)

    @Option(help: "For people or for machines.")
    var output = RulesCommand.Output.text

    @Option(help: ArgumentHelp("Write a page for people to this file besides (HTML).", valueName: "file"))
    var report: String?

    @OptionGroup var rules: RuleOptions

    @Option(help: ArgumentHelp("Instead of pages: a log of “winnow decide”, and how often people agree with each rule.", valueName: "log"))
    var decisions: String?

    @Argument(help: ArgumentHelp("Gold sets or folders of HTML files.", valueName: "pages"), completion: .file())
    var pages: [String] = []

    func validate() throws {
        if pages.isEmpty == (decisions == nil) { throw ValidationError("coverage takes pages, or --decisions with a log") }
    }

    /// Bytes of the largest log.
    private static let largestLog = 1 << 30

    func run() throws {
        if let decisions {
            let log = DecisionLog(try Files.readText(decisions, limit: Self.largestLog))
            for line in log.badLines { Console.complain("\(decisions):\(line) is no decision") }
            return try RulesCommand.write(output == .json ? log.json.text(.pretty) + "\n" : log.text)
        }
        let coverage = try ProgressLine.during { try RuleCoverage(try rules.load(), on: RulePages.load(pages)) }
        if let report { try Files.write(Array(RulesPage.coverage(coverage, title: pages.joined(separator: ", ")).html.utf8), to: report) }
        try RulesCommand.write(output == .json ? coverage.json.text(.pretty) + "\n" : coverage.text)
    }
}
