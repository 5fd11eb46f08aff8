internal import ByteIO
package import Extraction

/// Which rules to run with, as plain values.
package struct RuleChoice: Sendable, Equatable {
    package var paths: [String]
    package var leavesOutUserRules: Bool
    package var isLenient: Bool

    package init(paths: [String] = [], leavesOutUserRules: Bool = false, isLenient: Bool = false) {
        self.paths = paths
        self.leavesOutUserRules = leavesOutUserRules
        self.isLenient = isLenient
    }

    package func sources() throws -> [RuleSet.Source] {
        var sources: [RuleSet.Source] = []
        if !leavesOutUserRules, let folder = RuleFolders.user, Files.isFolder(folder) { sources += try RuleFolders.read(folder) }
        for path in paths { sources += try RuleFolders.read(path) }
        return sources
    }

    /// - Parameter moderates: whether built-in rules that moderate are wanted.
    package func load(withTests: Bool = false, moderates: Bool = true) throws -> RuleSet {
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
