import ArgumentParser
import CommandOptions
import Evaluation
import Extraction

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say which rules of a site no longer fire, over a folder of dated pages.",
        discussion: """
            Pages are taken in the order in which their names sort, so name them by date. Gone is what spoke on older \
            pages and on none of the newest third (three pages at least); dead what spoke on none. Exit status 1 when \
            something is gone, a body's rules find nothing, or a page has no article.

              winnow rules doctor archive/lenta.ru/
            """)

    @Option(help: "For people or for machines.")
    var output = RulesCommand.Output.text

    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("Folders of HTML files, or files.", valueName: "pages"), completion: .file())
    var pages: [String]

    func run() throws {
        let doctor = try ProgressLine.during { try RuleDoctor(try rules.load(), on: RulePages.load(pages)) }
        try RulesCommand.write(output == .json ? doctor.json.text(.pretty) + "\n" : doctor.text)
        if !doctor.isWell { throw Ending.negative }
    }
}
