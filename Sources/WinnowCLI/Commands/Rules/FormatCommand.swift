import ArgumentParser
import ByteIO
import CommandOptions
import Extraction
import RuleAuthoring
import RuleGrammar
import RuleSource

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Put rule files into one form, in place; comments stay.",
        discussion: "With --check nothing is written and files that would change are named, with exit status 1. “-” formats standard input."
    )

    @Flag(help: "Only name the files that would change.")
    var check = false

    @Argument(help: ArgumentHelp("Files or folders.", valueName: "path"), completion: .file())
    var paths: [String]

    func run() throws {
        if paths == ["-"] {
            let text = String(
                decoding: try BufferedInput(DescriptorSource.standardInput()).readWhole(limit: RuleFolders.largestFile), as: UTF8.self)
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
