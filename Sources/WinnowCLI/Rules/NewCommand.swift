import ArgumentParser
import ByteIO
import Extraction
import RuleAuthoring
import RuleGrammar
import RuleSource

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
        let page = try page.page(from, form: .html)
        do {
            try RulesCommand.write(try SiteFileStarter.start(page, path: from, text: text, rules: RuleSet()))
        } catch let failure as SiteFileStarter.Failure {
            Console.complain(failure.description)
            throw Ending.negative
        }
    }
}

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Put rule files into one form, in place; comments stay.",
        discussion: "With --check nothing is written and files that would change are named, with exit status 1. “-” formats standard input."
    )

    @Flag(help: "Only name the files that would change.")
    var check = false

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "path"))
    var paths: [String]

    func run() throws {
        if paths == ["-"] {
            let text = String(decoding: try InputDescriptor.standardInput().readAll(), as: UTF8.self)
            return try RulesCommand.write(try RuleFormatter.format(text, order: GrammarWords.ruleOrder))
        }
        var changed = 0
        for source in try paths.flatMap(RuleFolders.read) {
            let formatted: String
            do {
                formatted = try RuleFormatter.format(source.text, order: GrammarWords.ruleOrder)
            } catch {
                Console.complain("\(source.path):\(error)")
                throw Ending.failed
            }
            guard formatted != source.text else { continue }
            changed += 1
            if check { try RulesCommand.write(source.path + "\n") } else { try Files.write(Array(formatted.utf8), to: source.path) }
        }
        if check, changed > 0 { throw Ending.negative }
    }
}

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: "Write the JSON Schema of rule files, for editors.")

    func run() throws { try RulesCommand.write(SchemaWriter.schema.text(.pretty) + "\n") }
}

struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Write the reference of the rule language (Markdown).")

    func run() throws { try RulesCommand.write(ReferenceWriter.markdown) }
}
