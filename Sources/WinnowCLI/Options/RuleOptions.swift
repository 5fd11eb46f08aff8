import ArgumentParser
import ByteIO
import Extraction

/// Which rules to run with.
struct RuleOptions: ParsableArguments {
    @Option(
        name: .customLong("rules"),
        help: ArgumentHelp("Rule file, list of words (.txt) or folder of rule files to add; may be given again.", valueName: "path"),
        completion: .file(extensions: ["yaml", "yml", "txt"]))
    var paths: [String] = []

    @Flag(name: .customLong("no-user-rules"), help: "Leave out the rules of the user's configuration folder.")
    var leavesOutUserRules = false

    @Flag(help: "Leave out rule files that have errors, loudly, instead of refusing to start.")
    var lenient = false

    var choice: RuleChoice { RuleChoice(paths: paths, leavesOutUserRules: leavesOutUserRules, isLenient: lenient) }

    /// The user's files and those of the options.
    /// - Throws: `IOError`.
    func sources() throws -> [RuleSet.Source] { try choice.sources() }

    /// The built-in rules, the user's and those of the options.
    /// - Parameter withTests: the built-in ones with their descriptions and tests, which running does without.
    /// - Throws: `IOError`, `RuleSet.LoadError`.
    func load(withTests: Bool = false) throws -> RuleSet { try choice.load(withTests: withTests) }
}

/// Which rules to run with, as plain values.
struct RuleChoice: Sendable, Equatable {
    var paths: [String] = []
    var leavesOutUserRules = false
    var isLenient = false

    func sources() throws -> [RuleSet.Source] {
        var sources: [RuleSet.Source] = []
        if !leavesOutUserRules, let folder = RuleFolders.user, Files.isFolder(folder) { sources += try RuleFolders.read(folder) }
        for path in paths { sources += try RuleFolders.read(path) }
        return sources
    }

    /// - Parameter moderates: whether built-in rules that moderate are wanted.
    func load(withTests: Bool = false, moderates: Bool = true) throws -> RuleSet {
        let sources = (withTests ? RuleSet.builtInSources : []) + (try sources())
        let set = try RuleSet(
            adding: sources, includingBuiltIn: !withTests, moderates: moderates, isLenient: isLenient,
            cache: withTests ? nil : RuleFolders.cache)
        for diagnostic in set.diagnostics where diagnostic.severity == .error { Console.complain(diagnostic.description) }
        if !set.skipped.isEmpty {
            Console.complain("skipped \(set.skipped.count) rule files with errors (--lenient): \(set.skipped.joined(separator: ", "))")
        }
        return set
    }
}

/// Where rule files lie.
enum RuleFolders {
    /// `$XDG_CONFIG_HOME/winnow/rules`, by default `~/.config/winnow/rules` (XDG Base Directory Specification).
    static var user: String? {
        if let base = Environment.value("XDG_CONFIG_HOME"), base.hasPrefix("/") { return base + "/winnow/rules" }
        return Environment.value("HOME").map { $0 + "/.config/winnow/rules" }
    }

    /// Bytes of the largest rule file; the largest import is a fifth of it.
    static let largestFile = 64 << 20

    /// All `.yaml` and `.yml` files below a folder in order of path, or one file. In a folder a FIFO or a device is an error:
    /// it would wait or never end.
    /// - Throws: `IOError`.
    static func read(_ path: String) throws -> [RuleSet.Source] {
        guard Files.isFolder(path) else {
            let text = try Files.readText(path, limit: largestFile)
            return [.init(path: path, text: WordListFile.isList(path) ? WordListFile.yaml(text, path: path) : text)]
        }
        return try Files.find(in: path, endings: [".yaml", ".yml"]).map {
            let bytes = try Files.readRegular(path + "/" + $0, limit: largestFile)
            return .init(path: path + "/" + $0, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Parsed rule files in `$XDG_CACHE_HOME/winnow`, by default `~/.cache/winnow`. A cache that cannot be written is done without.
    static var cache: RuleSet.Cache? {
        let folder: String
        if let base = Environment.value("XDG_CACHE_HOME"), base.hasPrefix("/") {
            folder = base + "/winnow"
        } else if let home = Environment.value("HOME"), home.hasPrefix("/") {
            folder = home + "/.cache/winnow"
        } else {
            return nil
        }
        return RuleSet.Cache(
            load: { try? Files.read("\(folder)/rules-\($0).bin") },
            store: { name, bytes in
                // Written aside and renamed, so that another process never reads half of it.
                let path = "\(folder)/rules-\(name).bin"
                try? Files.makeFolder(folder)
                try? Files.replace(path, with: bytes)
            })
    }
}
