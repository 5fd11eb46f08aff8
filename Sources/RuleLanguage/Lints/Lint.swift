/// A check of rule files beyond what the parser must refuse. One lint, one file, one id.
protocol Lint: Sendable {
    /// The id that stands in the diagnostics, in kebab case.
    static var id: String { get }
    static func check(_ files: [RuleFile]) -> [Diagnostic]
}

/// All lints, run over all files of a rule set together.
public enum Lints {
    static let all: [any Lint.Type] = [DuplicateIDLint.self, MissingTestsLint.self, UnknownExceptionLint.self, SiteInIDLint.self]

    /// The findings in order of path, line and column.
    public static func check(_ files: [RuleFile]) -> [Diagnostic] {
        all.flatMap { $0.check(files) }.sorted { ($0.path, $0.line, $0.column) < ($1.path, $1.line, $1.column) }
    }

    static func warning(_ place: SourcePlace, _ check: String, _ message: String) -> Diagnostic {
        Diagnostic(path: place.path, line: place.line, column: place.column, severity: .warning, check: check, message: message)
    }
}
