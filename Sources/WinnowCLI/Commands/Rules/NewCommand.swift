import ArgumentParser
import CommandOptions
import Extraction
import RuleAuthoring
import Streams

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a site's rule file from its pages.",
        discussion: """
            From one page and the first and last words of its article: the shortest lasting selector that holds them, the \
            fields found, what stands inside and is no article, and a test.

              winnow rules new --from page.html --url https://example.org/1 --text "Мост открыли … сообщил мэр."

            From several pages of one site: selectors that hold on all of them, fields by the elements that show them, \
            chrome by what repeats, and a test for each page. What the file changes against the rules at hand is told on \
            standard error.

              winnow rules new --from one.html two.html three.html
            """)

    @Option(parsing: .upToNextOption, help: ArgumentHelp("The page, or several pages of the site.", valueName: "file"))
    var from: [String]

    @Option(help: ArgumentHelp("The article's first and last words, … between (one page).", valueName: "first … last"))
    var text: String?

    @OptionGroup var page: PageOptions

    func validate() throws {
        if from.count == 1, text == nil { throw ValidationError("one page needs --text with the article's first and last words") }
        if from.count > 1, text != nil { throw ValidationError("--text goes with one page; of several the article is what the rules keep") }
        if from.isEmpty { throw ValidationError("--from takes a page") }
    }

    func run() throws {
        do {
            if let text, let path = from.first {
                try RulesCommand.write(
                    try SiteFileStarter.start(try page.read(path, form: .html), path: path, text: text, rules: RuleSet()))
                return
            }
            let induced = try SiteFileInducer.induce(
                from.map { (path: $0, page: try page.read($0, form: .html)) }, rules: RuleSet())
            try RulesCommand.write(induced.text)
            for line in induced.changes { Console.complain(line) }
        } catch let failure as SiteFileStarter.StartError {
            Console.complain(failure.description)
            throw Ending.negative
        }
    }
}
