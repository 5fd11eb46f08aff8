/// A fact about a rule file, with its place. Lines and columns count from 1, columns in characters.
package struct Diagnostic: Sendable, Equatable, CustomStringConvertible {
    package enum Severity: String, Sendable {
        /// The file cannot be used.
        case error
        /// It can be used, but somebody should look.
        case warning
    }

    package let path: String
    package let line: Int
    package let column: Int
    package let severity: Severity
    /// The check that speaks, as "unknown-key".
    package let check: String
    package let message: String
    /// What to write instead, where that is known.
    package let fix: String?

    package init(path: String, line: Int, column: Int, severity: Severity, check: String, message: String, fix: String? = nil) {
        self.path = path
        self.line = line
        self.column = column
        self.severity = severity
        self.check = check
        self.message = message
        self.fix = fix
    }

    package var description: String {
        "\(path):\(line):\(column): \(severity.rawValue): \(message) [\(check)]" + (fix.map { "\n    fix: \($0)" } ?? "")
    }
}
