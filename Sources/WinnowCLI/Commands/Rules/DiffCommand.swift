import ArgumentParser
import ByteIO
import CommandOptions
import Evaluation
import Extraction
import ReportPages

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show which blocks of which pages change between two rule sets, and what that does to the scores.",
        discussion:
            "Each side is a rule file or folder added to the built-in rules, or “built-in” for these alone; with --bare the files alone.")

    @Flag(help: "Leave out the built-in rules on both sides.")
    var bare = false

    @Option(help: ArgumentHelp("How many changed blocks and pages to list.", valueName: "n"))
    var limit = 100

    @Option(help: "For people or for machines.")
    var output = RulesCommand.Output.text

    @Option(help: ArgumentHelp("Write a page for people to this file besides (HTML).", valueName: "file"))
    var report: String?

    @Argument(help: ArgumentHelp("Rules before.", valueName: "a"), completion: .file())
    var before: String

    @Argument(help: ArgumentHelp("Rules after.", valueName: "b"), completion: .file())
    var after: String

    @Argument(help: ArgumentHelp("Gold sets or folders of HTML files.", valueName: "pages"), completion: .file())
    var pages: [String]

    private func rules(_ path: String) throws -> RuleSet {
        try RuleSet(
            adding: path == "built-in" ? [] : try RuleFolders.read(path), includingBuiltIn: !bare || path == "built-in",
            cache: RuleFolders.cache)
    }

    func run() throws {
        let diff = try ProgressLine.during { try RuleDiff(rules(before), rules(after), on: RulePages.load(pages)) }
        if let report { try Files.write(Array(RulesPage.diff(diff, before: before, after: after).html.utf8), to: report) }
        try RulesCommand.write(output == .json ? diff.json.text(.pretty) + "\n" : diff.text(limit: limit))
    }
}
