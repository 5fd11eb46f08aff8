import ArgumentParser
import CommandOptions
import Evaluation
import Extraction

struct TryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "Count what a selector selects on pages, before a rule is made of it.",
        discussion: """
            A line a page: the elements, and the blocks in them that the rules at hand keep and strip. Exit status 1 when \
            it selects nothing anywhere.

              winnow rules try '.story-body' pages/
            """)

    @Option(help: ArgumentHelp("How many pages to list.", valueName: "n"))
    var limit = 20

    @Option(help: "For people or for machines.")
    var output = RulesCommand.Output.text

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("A CSS selector.", valueName: "selector"))
    var selector: String

    @Argument(help: ArgumentHelp("Gold sets, folders of HTML files, or files.", valueName: "pages"), completion: .file())
    var pages: [String]

    func run() throws {
        let trial = try ProgressLine.during { try SelectorTrial(selector, rules: try rules.load(), on: RulePages.load(pages)) }
        try RulesCommand.write(output == .json ? trial.json.text(.pretty) + "\n" : trial.text(limit: limit))
        if trial.isEmpty { throw Ending.negative }
    }
}
