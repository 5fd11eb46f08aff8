import ArgumentParser
import ByteIO
import Extraction
import Output
import PageFields
import TextModeration

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say of every block of a page why it was kept or stripped.",
        discussion: """
            One line a block in page order: + kept or - stripped, its number, role, score, text and the rules that hit. \
            With --reasons every addend of the score follows: the density or feature with its value, the rule with file \
            and line, the pass; they add up to the score. --why shows the same for the blocks that hold a text, the \
            smallest addends in one sum. Above zero a block is main content; headline and subtitle are kept by role. With \
            --moderate what was found in a block follows its line.
            """)

    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "What the input is.")
    var input = FormOption.auto

    @Option(help: "For people or for machines.")
    var output = Output.text

    @Option(help: ArgumentHelp("Only the blocks that hold this text, with their reasons.", valueName: "text"))
    var why: String?

    @Option(
        name: .customLong("why-field"),
        help: ArgumentHelp(
            "The candidates of a field, the winners first, with what speaks for each; all for every field.", valueName: "field"))
    var whyField: String?

    @Flag(help: "All reasons of every block.")
    var reasons = false

    @Flag(help: "Also moderate: what was found in each block, stripped ones too, and why.")
    var moderate = false

    @OptionGroup var page: PageOptions
    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("The page; standard input without one.", valueName: "file"))
    var file = "-"

    func run() throws {
        let filter = Filter(rules: try rules.load(), moderation: moderate ? ModerationSettings(looksAtStripped: true) : nil)
        let verdict = filter.judge(try page.read(file, form: input.form))
        if let whyField {
            try write(FieldExplanation(verdict), fields(whyField))
            return
        }
        let explanation = Explanation(verdict, blocksContaining: why)
        if explanation.isEmpty, why != nil {
            Console.complain("no block of the page holds “\(why ?? "")”; winnow explain without --why lists all blocks")
            throw Ending.negative
        }
        switch output {
        case .text: try OutputDescriptor.standardOutput.write(explanation.text(detail: reasons ? .all : why == nil ? .none : .main))
        case .json: try OutputDescriptor.standardOutput.write(explanation.json.text(.pretty) + "\n")
        }
    }

    private func fields(_ name: String) throws -> [Field] {
        if name == "all" { return Field.allCases }
        guard let field = Field(rawValue: name) else {
            throw ValidationError("no field “\(name)”; there are \(Field.allCases.map(\.rawValue).joined(separator: ", ")), and all")
        }
        return [field]
    }

    private func write(_ explanation: FieldExplanation, _ fields: [Field]) throws {
        switch output {
        case .text: try OutputDescriptor.standardOutput.write(explanation.text(fields))
        case .json: try OutputDescriptor.standardOutput.write(explanation.json(fields).text(.pretty) + "\n")
        }
    }
}
