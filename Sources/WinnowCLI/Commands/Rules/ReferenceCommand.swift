import ArgumentParser
import RuleAuthoring

struct ReferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference", abstract: "Write the reference of the rule language (Markdown).")

    func run() throws { try RulesCommand.write(ReferenceWriter.markdown) }
}
