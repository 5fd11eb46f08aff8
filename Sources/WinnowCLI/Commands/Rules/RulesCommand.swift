import ArgumentParser
import ByteIO
import CommandOptions
import Extraction
import RuleModel

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Write, check, test, measure and import rule files.",
        subcommands: [
            CheckCommand.self, TestCommand.self, ListCommand.self, ShowCommand.self, WhichCommand.self, CoverageCommand.self,
            DiffCommand.self, TryCommand.self, DoctorCommand.self, NewCommand.self, ImportCommand.self, FormatCommand.self,
            SchemaCommand.self,
            ReferenceCommand.self,
        ])

    /// The files to look at: those given, or the built-in and the user's ones.
    static func sources(_ paths: [String]) throws -> [RuleSet.Source] {
        if !paths.isEmpty { return try paths.flatMap(RuleFolders.read) }
        let user = try RuleFolders.user.flatMap { Files.isFolder($0) ? try RuleFolders.read($0) : nil } ?? []
        return RuleSet.builtInSources + user
    }

    /// The same parsed, with descriptions and tests.
    /// - Throws: `RuleSet.LoadError` when one has an error.
    static func files(_ paths: [String]) throws -> [RuleFile] {
        let parsed = try sources(paths).map { $0.parse() }
        let errors = parsed.flatMap(\.diagnostics).filter { $0.severity == .error }
        guard errors.isEmpty else { throw RuleSet.LoadError(diagnostics: errors) }
        return parsed.compactMap(\.file)
    }

    static func write(_ text: String) throws { try OutputDescriptor.standardOutput.write(text) }

    enum Output: String, ExpressibleByArgument, CaseIterable { case text, json }
}
