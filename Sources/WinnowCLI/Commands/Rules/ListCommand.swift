import ArgumentParser
import CommandOptions
import Extraction
import RuleAuthoring
import RuleModel

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List rules: id, action, tier, site, place.")

    @Option(help: ArgumentHelp("Only the rules of this site.", valueName: "host"))
    var site: String?

    @Option(help: "For people or for machines.")
    var output = RulesCommand.Output.text

    @OptionGroup var rules: RuleOptions

    func run() throws {
        let listing = RuleListing(try rules.load(withTests: true))
        let shown = listing.rules { rule in site.map { rule.site == $0 } ?? true }
        try RulesCommand.write(output == .json ? shown.json.text(.pretty) + "\n" : shown.text)
    }
}
