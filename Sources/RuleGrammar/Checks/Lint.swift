public import RuleModel
internal import TextPrimitives

/// A check of rule files beyond what the parser must refuse. One lint, one file, one id, one line of documentation.
protocol Lint: Sendable {
    /// The id that stands in the diagnostics, in kebab case.
    static var id: String { get }
    /// One line for the reference.
    static var about: String { get }
    static func check(_ files: LintedFiles) -> [Diagnostic]
}

/// All lints, run over all files of a rule set together.
public enum Lints {
    static let all: [any Lint.Type] = [
        CapitalsLint.self, CommonSubjectLint.self, DuplicateIDLint.self, DuplicateRuleLint.self, EmptyMatchLint.self, EverythingLint.self,
        IdleExceptionLint.self, LeadingDotStarLint.self, MissingTestsLint.self, MixedScriptLint.self, NearCycleLint.self,
        NestedQuantifiersLint.self, NoRequiredLiteralLint.self, SiteInIDLint.self, UnboundBodyLint.self,
        UnknownOverrideLint.self, UnreachableLint.self, WordEdgeLint.self, XPathEverywhereLint.self,
    ]

    /// The findings in order of path, line and column.
    /// - Parameter among: files whose rules are known, too (the built-in ones, when a user's are checked).
    public static func check(_ files: [RuleFile], among others: [RuleFile] = []) -> [Diagnostic] {
        let all = LintedFiles(others + files)
        let paths = Set(files.map(\.path))
        return Self.all.flatMap { $0.check(all) }.filter { paths.contains($0.path) }
            .sorted { ($0.path, $0.line, $0.column, $0.check) < ($1.path, $1.line, $1.column, $1.check) }
    }

    /// The id and the line of documentation of each lint, by id.
    public static var catalogue: [(id: String, about: String)] { all.map { ($0.id, $0.about) }.sorted { $0.0 < $1.0 } }

    static func warning(_ place: SourcePlace, _ check: String, _ message: String, fix: String? = nil) -> Diagnostic {
        Diagnostic(path: place.path, line: place.line, column: place.column, severity: .warning, check: check, message: message, fix: fix)
    }

    static func error(_ place: SourcePlace, _ check: String, _ message: String, fix: String? = nil) -> Diagnostic {
        Diagnostic(path: place.path, line: place.line, column: place.column, severity: .error, check: check, message: message, fix: fix)
    }
}
