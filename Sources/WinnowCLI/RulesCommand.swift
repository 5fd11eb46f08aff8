import ArgumentParser
import ByteIO
import RuleLanguage
import Winnow

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Check and test rule files.",
        subcommands: [CheckCommand.self, TestCommand.self])

    /// The files to look at: those given, or the built-in and the user's ones.
    static func sources(_ paths: [String]) throws -> [RuleSet.Source] {
        if !paths.isEmpty { return try paths.flatMap(RuleFolders.read) }
        let user = try RuleFolders.user.flatMap { Files.isFolder($0) ? try RuleFolders.read($0) : nil } ?? []
        return RuleSet.builtInSources + user
    }

    struct CheckCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Report what is wrong with rule files: file:line:column, all of it.",
            discussion: """
                Errors: syntax, unknown keys and values (with “did you mean”), patterns that PCRE2 refuses (with the \
                place), selectors that are none, values that YAML reads otherwise than they look. Warnings: missing \
                tests, exceptions that lift nothing, ids that hide their site. Exit status 1 with an error, or with a \
                warning under --strict.
                """)

        @Flag(help: "Take warnings as errors.")
        var strict = false

        @Argument(help: ArgumentHelp("Files or folders; the built-in and the user's rules without any.", valueName: "path"))
        var paths: [String] = []

        func run() throws {
            let sources = try RulesCommand.sources(paths)
            let parsed = sources.map { $0.parse() }
            let files = parsed.compactMap(\.file)
            let diagnostics = parsed.flatMap(\.diagnostics) + Lints.check(files)
            let errors = diagnostics.count { $0.severity == .error }
            let out = OutputDescriptor.standardOutput
            for diagnostic in diagnostics { try out.write(diagnostic.description + "\n") }
            let rules = files.reduce(0) { $0 + $1.rules.count }
            try out.write("\(sources.count) files, \(rules) rules, \(errors) errors, \(diagnostics.count - errors) warnings\n")
            if errors > 0 || (strict && !diagnostics.isEmpty) { throw Ending.negative }
        }
    }

    struct TestCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Run the tests inside rules.",
            discussion: "Exit status 1 when a sample under “match” is not hit or one under “pass” is.")

        @Argument(help: ArgumentHelp("Files or folders; the built-in and the user's rules without any.", valueName: "path"))
        var paths: [String] = []

        func run() throws {
            let parsed = try RulesCommand.sources(paths).map { $0.parse() }
            let errors = parsed.flatMap(\.diagnostics).filter { $0.severity == .error }
            guard errors.isEmpty else { throw RuleSet.Failure(diagnostics: errors) }
            let report = RuleTester.run(parsed.compactMap(\.file))
            let out = OutputDescriptor.standardOutput
            for failure in report.failures { try out.write(failure.description + "\n") }
            try out.write("\(report.tests - report.failures.count) passed, \(report.failures.count) failed\n")
            if !report.failures.isEmpty { throw Ending.negative }
        }
    }
}
