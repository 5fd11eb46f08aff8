import ArgumentParser
import Extraction
import RuleGrammar

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report what is wrong with rule files: file:line:column, all of it.",
        discussion: """
            Errors: syntax, unknown keys and values (with “did you mean”), patterns that PCRE2 refuses (with the place), \
            selectors that are none, values that YAML reads otherwise than they look. --list-checks lists all. \
            Exit status 1 with an error, or with a warning under --strict.
            """)

    @Flag(help: "Take warnings as errors.")
    var strict = false

    @Flag(help: "List the checks and what each finds.")
    var listChecks = false

    @Argument(
        help: ArgumentHelp("Files or folders; the built-in and the user's rules without any.", valueName: "path"), completion: .file())
    var paths: [String] = []

    func run() throws {
        if listChecks { return try RulesCommand.write(Checks.catalogue.map { "\($0.id): \($0.about)\n" }.joined()) }
        let sources = try RulesCommand.sources(paths)
        let parsed = sources.map { $0.parse() }
        let files = parsed.compactMap(\.file)
        // Exceptions and overrides may name the built-in rules, unless those are what is checked.
        let own = Set(files.flatMap(\.rules).map(\.id))
        let builtIn =
            paths.isEmpty
            ? [] : RuleSet.builtInSources.compactMap { $0.parse().file }.filter { file in !file.rules.contains { own.contains($0.id) } }
        let diagnostics = parsed.flatMap(\.diagnostics) + Lints.check(files, among: builtIn)
        let errors = diagnostics.count { $0.severity == .error }
        try RulesCommand.write(diagnostics.map { $0.description + "\n" }.joined())
        let rules = files.reduce(0) { $0 + $1.rules.count }
        try RulesCommand.write("\(sources.count) files, \(rules) rules, \(errors) errors, \(diagnostics.count - errors) warnings\n")
        if errors > 0 || (strict && !diagnostics.isEmpty) { throw Ending.negative }
    }
}
