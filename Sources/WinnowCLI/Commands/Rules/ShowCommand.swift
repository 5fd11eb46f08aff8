import ArgumentParser
import CommandOptions
import Extraction
import RuleAuthoring

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one rule: its source, tier, overrides, tests, and what names it.")

    @OptionGroup var rules: RuleOptions

    @Argument(
        help: ArgumentHelp("The rule's id.", valueName: "id"),
        completion: .custom { _, _, _ in (try? RuleSet())?.compiled.rules.map(\.id).sorted() ?? [] })
    var id: String

    func run() throws {
        let sources = try rules.sources()
        let listing = RuleListing(try rules.load(withTests: true))
        guard let text = listing.show(id, sources: RuleSet.builtInSources + sources) else {
            Console.complain("there is no rule \(id)\(listing.hint(id))")
            throw Ending.negative
        }
        try RulesCommand.write(text)
    }
}
