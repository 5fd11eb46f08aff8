import ArgumentParser
import RuleAuthoring

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "schema", abstract: "Write the JSON Schema of rule files, for editors.")

    func run() throws { try RulesCommand.write(SchemaWriter.schema.text(.pretty) + "\n") }
}
