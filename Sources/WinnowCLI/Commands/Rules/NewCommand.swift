import ArgumentParser
import Extraction
import RuleAuthoring
import Streams

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a site's rule file from one of its pages.",
        discussion: """
            Writes a commented file: the shortest lasting selector that holds the article from its first to its last \
            words, the fields found, what stands inside and is no article, and a test.

              winnow rules new --from page.html --url https://example.org/1 --text "Мост открыли … сообщил мэр."
            """)

    @Option(help: ArgumentHelp("The page.", valueName: "file"))
    var from: String

    @Option(help: ArgumentHelp("The article's first and last words, … between.", valueName: "first … last"))
    var text: String

    @OptionGroup var page: PageOptions

    func run() throws {
        let page = try page.read(from, form: .html)
        do {
            try RulesCommand.write(try SiteFileStarter.start(page, path: from, text: text, rules: RuleSet()))
        } catch let failure as SiteFileStarter.StartError {
            Console.complain(failure.description)
            throw Ending.negative
        }
    }
}
