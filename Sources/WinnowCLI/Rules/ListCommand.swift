import ArgumentParser
import Extraction
import RuleAuthoring

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

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one rule: its source, tier, overrides, tests, and what names it.")

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("The rule's id.", valueName: "id"))
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

struct WhichCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "which", abstract: "List the rules that can run on a page, by its address.",
        discussion:
            "Rules of the site first, then the number of rules for every page. What a page's own content decides (layouts, fingerprints) is named with each rule."
    )

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("The page's address, or a host.", valueName: "url"))
    var url: String

    func run() throws {
        let listing = RuleListing(try rules.load(withTests: true))
        guard let text = listing.which(url) else { throw ValidationError("“\(url)” is neither a URL nor a host") }
        try RulesCommand.write(text)
    }
}
