package import ArgumentParser
package import Extraction

/// Which rules to run with.
package struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp("Rule file, list of words (.txt) or folder of rule files to add; may be given again.", valueName: "path"),
        completion: .file(extensions: ["yaml", "yml", "txt"]))
    package var paths: [String] = []

    @Flag(name: .customLong("no-user-rules"), help: "Leave out the rules of the user's configuration folder.")
    package var leavesOutUserRules = false

    @Flag(help: "Leave out rule files that have errors, loudly, instead of refusing to start.")
    package var lenient = false

    package init() {}

    package var choice: RuleChoice { RuleChoice(paths: paths, leavesOutUserRules: leavesOutUserRules, isLenient: lenient) }

    /// The user's files and those of the options.
    /// - Throws: `IOError`.
    package func sources() throws -> [RuleSet.Source] { try choice.sources() }

    /// The built-in rules, the user's and those of the options.
    /// - Parameter withTests: the built-in ones with their descriptions and tests, which running does without.
    /// - Throws: `IOError`, `RuleSet.LoadError`.
    package func load(withTests: Bool = false) throws -> RuleSet { try choice.load(withTests: withTests) }
}
