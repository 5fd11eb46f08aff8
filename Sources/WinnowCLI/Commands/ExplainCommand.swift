import ArgumentParser
import ByteIO
import CommandOptions
import Extraction
import Output
import PageFields
import ReportPages
import RuleAuthoring
import TextModeration

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say of every block of a page why it was kept or stripped.",
        discussion: """
            One line a block in page order: + kept or - stripped, ? where less than a point decides, * where moderation \
            changed it; its number, role, score, text and the rules that hit. With --reasons the addends of the score \
            follow, the heaviest first: the feature with its value in words, the rule with file and line, the pass; all \
            of them add up to the score. --why shows the three heaviest for the block that holds a text, in ten lines. \
            Above zero a block is main content; headline and subtitle are kept by role. With --moderate what was found \
            in a block follows its line.

              winnow explain --output html page.html > audit.html   the page with every block explained
            """)

    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json, html }

    @Option(help: "What the input is.")
    var input = FormOption.auto

    @Option(help: "For people or for machines; html is one file with the page, every block explained, and a workbench for rules.")
    var output = Output.text

    @Option(
        help: ArgumentHelp(
            "Rules to compare with: a file or folder added to the built-in ones, or “built-in” (--output html).", valueName: "rules"))
    var against: String?

    @Option(name: .customLong("write"), help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var destination: String?

    @Flag(help: "Write again whenever the page or a rule file changes, until it is stopped (--output html --write).")
    var watch = false

    @Option(help: ArgumentHelp("Only the blocks that hold this text, with their reasons.", valueName: "text"))
    var why: String?

    @Option(
        name: .customLong("why-field"),
        help: ArgumentHelp(
            "The candidates of a field, the winners first, with what speaks for each; all for every field.", valueName: "field"),
        completion: .list(Field.allCases.map(\.rawValue) + ["all"]))
    var whyField: String?

    @Option(help: "How many reasons of each block: none, the three heaviest, or all; a few with --why, else none.")
    var reasons: Explanation.Detail?

    @Option(help: "Blocks one after another, or below the elements that hold them.")
    var view = Explanation.View.list

    @Flag(help: "Also moderate: what was found in each block, stripped ones too, and why.")
    var moderate = false

    @OptionGroup(title: "Content") var content: ProfileOptions
    @OptionGroup(title: "Terminal") var terminal: TerminalOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var rules: RuleOptions

    @Argument(help: ArgumentHelp("The page; standard input without one.", valueName: "file"), completion: .file())
    var file = "-"

    func run() throws {
        if watch { try watchFiles() }
        let verdict = try judge()
        if output == .html {
            try write(try audit(verdict))
            return
        }
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
        case .text:
            try terminal.write(
                why == nil
                    ? explanation.text(detail: reasons ?? .none, view: view, terminal: terminal.text)
                    : explanation.why(detail: reasons ?? .few, terminal: terminal.text))
        case .json: try OutputDescriptor.standardOutput.write(explanation.json.text(.pretty) + "\n")
        case .html: break
        }
    }

    func validate() throws {
        if against != nil, output != .html {
            throw ValidationError("--against goes with --output html; winnow rules diff compares as text")
        }
        if watch, output != .html || destination == nil || file == "-" {
            throw ValidationError("--watch goes with --output html, --write and a file")
        }
        if destination != nil, output != .html { throw ValidationError("--write goes with --output html") }
        if output == .html, why != nil || whyField != nil {
            throw ValidationError("--output html shows all blocks and fields; --why and --why-field go with text and json")
        }
    }

    private func judge() throws -> Verdict {
        let filter = Filter(
            rules: try rules.load(), profile: content.choice.profile,
            moderation: moderate ? ModerationSettings(looksAtStripped: true) : nil)
        return filter.judge(try page.read(file, form: input.form))
    }

    private func write(_ text: String) throws {
        if let destination {
            try Files.replace(destination, with: Array(text.utf8))
        } else {
            try OutputDescriptor.standardOutput.write(text)
        }
    }

    /// Never returns by itself. What cannot be read or parsed just now is told and tried again: somebody is writing it.
    private func watchFiles() throws -> Never {
        var last: [UInt8]?
        while true {
            do {
                let now = try Files.read(file) + rules.sources().flatMap { Array($0.text.utf8) }
                if now != last {
                    last = now
                    try write(try audit(try judge()))
                    Console.complain("wrote \(destination ?? "")")
                }
            } catch {
                Console.complain("\(error)")
                last = nil
            }
            Terminal.wait(milliseconds: last == nil ? 2000 : 400)
        }
    }

    private func audit(_ verdict: Verdict) throws -> String {
        var other: (name: String, verdict: Verdict)?
        if let against {
            let rules = try RuleSet(adding: against == "built-in" ? [] : RuleFolders.read(against), cache: RuleFolders.cache)
            other = (against, Filter(rules: rules, profile: content.choice.profile).judge(try page.read(file, form: input.form)))
        }
        return AuditPage(
            verdict, name: file == "-" ? "page" : file, against: other,
            workbench: WorkbenchData.json(verdict, path: file == "-" ? "page.html" : file).map(AuditPage.Workbench.init), isWatched: watch
        ).html
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
        case .json, .html: try OutputDescriptor.standardOutput.write(explanation.json(fields).text(.pretty) + "\n")
        }
    }
}

extension Explanation.Detail: ExpressibleByArgument {}
extension Explanation.View: ExpressibleByArgument {}
