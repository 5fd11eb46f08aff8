import ArgumentParser
import ByteIO
import Winnow

/// Which rules to run with.
struct RuleOptions: ParsableArguments {
    @Option(name: .customLong("rules"), help: ArgumentHelp("Rule file or folder to add; may be given again.", valueName: "path"))
    var paths: [String] = []

    @Flag(name: .customLong("no-user-rules"), help: "Leave out the rules of the user's configuration folder.")
    var leavesOutUserRules = false

    /// The built-in rules, the user's and those of the options.
    /// - Throws: `IOFailure`, `RuleSet.Failure`.
    func load() throws -> RuleSet {
        var sources: [RuleSet.Source] = []
        if !leavesOutUserRules, let folder = RuleFolders.user, Files.isFolder(folder) { sources += try RuleFolders.read(folder) }
        for path in paths { sources += try RuleFolders.read(path) }
        return try RuleSet(adding: sources)
    }
}

/// Where rule files lie.
enum RuleFolders {
    /// `$XDG_CONFIG_HOME/winnow/rules`, by default `~/.config/winnow/rules` (XDG Base Directory Specification).
    static var user: String? {
        if let base = Environment.value("XDG_CONFIG_HOME"), base.hasPrefix("/") { return base + "/winnow/rules" }
        return Environment.value("HOME").map { $0 + "/.config/winnow/rules" }
    }

    /// All `.yaml` and `.yml` files below a folder in order of path, or one file.
    /// - Throws: `IOFailure`.
    static func read(_ path: String) throws -> [RuleSet.Source] {
        guard Files.isFolder(path) else { return [.init(path: path, text: try Files.readText(path))] }
        return try Files.find(in: path, endings: [".yaml", ".yml"]).map {
            .init(path: path + "/" + $0, text: try Files.readText(path + "/" + $0))
        }
    }
}
