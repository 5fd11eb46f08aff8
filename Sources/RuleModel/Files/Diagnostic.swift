/// A fact about a rule file, with its place. Lines and columns count from 1, columns in characters.
public struct Diagnostic: Sendable, Equatable, CustomStringConvertible {
    public enum Severity: String, Sendable {
        /// The file cannot be used.
        case error
        /// It can be used, but somebody should look.
        case warning
    }

    public let path: String
    public let line: Int
    public let column: Int
    public let severity: Severity
    /// The check that speaks, as "unknown-key".
    public let check: String
    public let message: String
    /// What to write instead, where that is known.
    public let fix: String?

    public init(path: String, line: Int, column: Int, severity: Severity, check: String, message: String, fix: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.severity = severity
        self.check = check
        self.message = message
        self.fix = fix
    }

    public var description: String {
        "\(path):\(line):\(column): \(severity.rawValue): \(message) [\(check)]" + (fix.map { "\n    fix: \($0)" } ?? "")
    }
}
