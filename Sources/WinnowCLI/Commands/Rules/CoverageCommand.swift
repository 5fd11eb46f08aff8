import ArgumentParser
import Evaluation
import Extraction

struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Count what each rule hits on many pages, what its strips cost, and how long it takes.",
        discussion: """
            On a gold set, “saved” are blocks that are stripped for this rule's points alone and do not stand in the gold \
            text, “lost” those that do. Rules without a hit are listed last.
            """)

    @Option(help: "For people or for machines.")
    var output = RulesCommand.Output.text

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Gold sets or folders of HTML files.", valueName: "pages"))
    var pages: [String]

    func run() throws {
        let coverage = try RuleCoverage(try rules.load(), on: RulePages.load(pages))
        try RulesCommand.write(output == .json ? coverage.json.text(.pretty) + "\n" : coverage.text)
    }
}
