public import RuleLanguage

/// Rules from the binary and from a user's directories, ready to run.
public struct RuleSet: Sendable {
    public let compiled: CompiledRules
    public let files: [RuleFile]
    /// What the parser and the lints say of the files that are not built in.
    public let diagnostics: [Diagnostic]

    /// A rule file's text under the name that diagnostics use.
    public struct Source: Sendable {
        public let path: String
        public let text: String
        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }
    }

    /// Rule files that cannot be used, with everything that is wrong with them.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public let diagnostics: [Diagnostic]

        public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

        public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
    }

    /// The rule files inside the binary.
    public static var builtInSources: [Source] {
        BuiltInRuleSources.files.map { Source(path: "Rules/" + $0.path, text: $0.source) }
    }

    /// Compiles the built-in rules, then the given ones; a later rule replaces an earlier one with its id. The built-in
    /// ones come without their descriptions and tests, which `builtInSources` have.
    /// - Throws: `Failure` when a file has an error; all errors of all files are in it.
    /// - Complexity: O(n) over the texts.
    public init(adding sources: [Source] = [], includingBuiltIn: Bool = true) throws(Failure) {
        var files: [RuleFile] = []
        var diagnostics: [Diagnostic] = []
        var hash: UInt64 = 14_695_981_039_346_656_037
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        }
        for builtIn in includingBuiltIn ? BuiltInRuleSources.files : [] {
            let parsed = RuleFileParser.parse(builtIn.lean, path: "Rules/" + builtIn.path, isTrusted: true)
            diagnostics += parsed.diagnostics
            if let file = parsed.file { files.append(file) }
            add(builtIn.source)
        }
        for source in sources {
            let parsed = RuleFileParser.parse(source.text, path: source.path)
            diagnostics += parsed.diagnostics
            if let file = parsed.file { files.append(file) }
            add(source.text)
        }
        let errors = diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw Failure(diagnostics: errors) }
        self.files = files
        self.diagnostics = diagnostics
        let digits = String(hash, radix: 16)
        compiled = CompiledRules(files, hash: String(repeating: "0", count: 16 - digits.count) + digits)
    }
}
