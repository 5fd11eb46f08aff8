internal import Extraction

/// A rule file: its text under the name that messages use.
public struct RuleFile: Sendable {
    public let path: String
    public let text: String

    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }
}

/// Rule files that cannot be used, with everything that is wrong with them, each with file, line and column.
public struct RuleError: Error, Sendable, CustomStringConvertible {
    public let messages: [String]

    public var description: String { messages.joined(separator: "\n") }
}

/// Rules, ready to run: the built-in ones and files of one's own. Immutable; one set serves any number of filters.
public struct RuleSet: Sendable {
    let rules: Extraction.RuleSet

    /// Compiles the built-in rules, then the given files; a later rule replaces an earlier one with its id.
    /// - Parameter includingBuiltIn: false for the given files alone.
    /// - Throws: all errors of all files.
    /// - Complexity: O(n) over the texts.
    public init(adding files: [RuleFile] = [], includingBuiltIn: Bool = true) throws(RuleError) {
        do {
            rules = try Extraction.RuleSet(
                adding: files.map { .init(path: $0.path, text: $0.text) }, includingBuiltIn: includingBuiltIn)
        } catch {
            throw RuleError(messages: error.diagnostics.map(\.description))
        }
    }

    /// Winnow's version; what changes output changes it.
    public static let version = WinnowVersion.current

    /// Identifies the rules: the same hash, the same rules.
    public var hash: String { rules.compiled.hash }
}
