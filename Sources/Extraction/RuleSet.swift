internal import PatternMatching
public import RuleEngine
internal import RuleGrammar
public import RuleModel
internal import RuleSource
public import TextModeration
internal import TextPrimitives
internal import WordMatching

/// Rules from the binary and from a user's directories, ready to run.
public struct RuleSet: Sendable {
    public let compiled: CompiledRules
    private let lazyModeration = Lazily<CompiledModeration>()
    /// The rules that moderate, made ready when first asked for.
    public var moderation: CompiledModeration { lazyModeration.value { CompiledModeration(compiled, calls: BuiltInRules.calls) } }
    public let files: [RuleFile]
    /// What the parser says of the files that are not built in.
    public let diagnostics: [Diagnostic]
    /// Files with errors that were left out on request.
    public let skipped: [String]

    /// A rule file's text under the name that diagnostics use.
    public struct Source: Sendable {
        public let path: String
        public let text: String
        /// Whether it is one of those inside the binary.
        public let isBuiltIn: Bool

        public init(path: String, text: String, isBuiltIn: Bool = false) {
            self.path = path
            self.text = text
            self.isBuiltIn = isBuiltIn
        }

        /// Parses the text as a rule file.
        public func parse() -> (file: RuleFile?, diagnostics: [Diagnostic]) {
            RuleFileParser.parse(text, path: path, isBuiltIn: isBuiltIn)
        }
    }

    /// Rule files that cannot be used, with everything that is wrong with them.
    public struct LoadError: Error, Sendable, CustomStringConvertible {
        public let diagnostics: [Diagnostic]

        public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

        public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
    }

    /// Where parsed rule files are kept between runs, by the hash of their paths. What it gives is checked against the hash
    /// of their texts and a checksum; a damaged or older one is as good as none.
    public struct Cache: Sendable {
        let load: @Sendable (_ name: String) -> [UInt8]?
        let store: @Sendable (_ name: String, _ bytes: [UInt8]) -> Void

        public init(
            load: @escaping @Sendable (_ name: String) -> [UInt8]?, store: @escaping @Sendable (_ name: String, _ bytes: [UInt8]) -> Void
        ) {
            self.load = load
            self.store = store
        }

        /// Bytes of rule texts from which on reading a cache is faster than reading YAML.
        static let worthwhile = 32 << 10
    }

    /// The rule files inside the binary, as their authors wrote them.
    public static var builtInSources: [Source] {
        BuiltInRules.sources.map { Source(path: "Rules/" + $0.path, text: $0.text, isBuiltIn: true) }
    }

    /// Compiles the built-in rules, then the given ones; a later rule replaces an earlier one with its id. The built-in
    /// ones come without their descriptions and tests, which `builtInSources` have.
    /// - Parameters:
    ///   - moderates: whether the built-in rules that moderate are wanted: three of four, by the bytes.
    ///   - isLenient: leave out files with errors, which `skipped` and `diagnostics` then name.
    /// - Throws: `LoadError` when a file has an error; all errors of all files are in it.
    /// - Complexity: O(n) over the texts.
    public init(
        adding sources: [Source] = [], includingBuiltIn: Bool = true, moderates: Bool = true, isLenient: Bool = false, cache: Cache? = nil
    ) throws(LoadError) {
        var files: [RuleFile] = []
        var hash = ContentHash()
        if includingBuiltIn {
            let archive = BuiltInRules.archive
            hash.add("\(archive.contentHash)")
            files = archive.files.compactMap {
                if !moderates, $0.path.hasPrefix(BuiltInRules.moderating) { return nil }
                return RuleFileParser.parse($0.tree, path: "Rules/" + $0.path, isTrusted: true, isBuiltIn: true).file
            }
        }
        var own = ContentHash()
        own.add(WinnowVersion.current)
        for source in sources {
            own.add(source.path)
            own.add(source.text)
        }
        hash.add("\(own.value)")
        let isLarge = sources.reduce(0) { $0 + $1.text.utf8.count } >= Cache.worthwhile
        let parsed = Self.parse(sources, hash: own, cache: isLarge ? cache : nil)
        let errors = parsed.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty || isLenient else { throw LoadError(diagnostics: errors) }
        files += parsed.files
        self.files = files
        diagnostics = parsed.diagnostics
        skipped = Array(Set(errors.map(\.path))).sorted()
        compiled = CompiledRules(files, hash: hash.text, searchKeys: includingBuiltIn ? BuiltInRules.searchKeys : .empty)
    }

    private static func parse(_ sources: [Source], hash: ContentHash, cache: Cache?) -> (files: [RuleFile], diagnostics: [Diagnostic]) {
        // One cache for each list of files, whatever they say, so that old ones do not pile up.
        var name = ContentHash()
        if let cache {
            for source in sources { name.add(source.path) }
            if let bytes = cache.load(name.text), let archive = SourceArchive(text: String(decoding: bytes, as: UTF8.self)),
                archive.contentHash == hash.value
            {
                let files = archive.files.compactMap { RuleFileParser.parse($0.tree, path: $0.path, isTrusted: true).file }
                if files.count == archive.files.count { return (files, []) }
            }
        }
        var files: [RuleFile] = []
        var diagnostics: [Diagnostic] = []
        var trees: [(path: String, tree: SourceTree)] = []
        for source in sources {
            do {
                let tree = try SourceReader.read(source.text)
                let parsed = RuleFileParser.parse(tree, path: source.path, isBuiltIn: source.isBuiltIn)
                diagnostics += parsed.diagnostics
                if let file = parsed.file { files.append(file) }
                trees.append((source.path, tree))
            } catch {
                diagnostics.append(Diagnostic(path: source.path, error))
            }
        }
        if let cache, !diagnostics.contains(where: { $0.severity == .error }) {
            cache.store(name.text, Array(SourceArchive(files: trees, contentHash: hash.value).text.utf8))
        }
        return (files, diagnostics)
    }
}

/// The rules inside the binary, from what the build tool wrote.
enum BuiltInRules {
    static var sources: [(path: String, text: String)] { EmbeddedRules.sources }

    /// The folder of the files whose rules all moderate; no other file's does.
    static let moderating = "moderation/"

    static var searchKeys: SearchKeyTable { SearchKeyTable(text: EmbeddedRules.searchKeys) }

    static var calls: PatternCallTable { PatternCallTable(text: EmbeddedRules.calls) }

    /// The files without tests and descriptions, parsed at build time.
    static let archive: SourceArchive = {
        guard let archive = SourceArchive(text: EmbeddedRules.archive, isTrusted: true) else {
            preconditionFailure("the build tool wrote an archive that this version cannot read")
        }
        return archive
    }()
}
