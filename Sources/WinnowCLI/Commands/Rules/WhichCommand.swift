import ArgumentParser
import CommandOptions
import Extraction
import RuleAuthoring

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
