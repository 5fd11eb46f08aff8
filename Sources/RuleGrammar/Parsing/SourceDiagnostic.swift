public import RuleModel
public import RuleSource

extension Diagnostic {
    /// What the reader of a file's text says.
    public init(path: String, _ error: SourceError) {
        self.init(path: path, line: error.line, column: error.column, severity: .error, check: error.check, message: error.message)
    }
}
