internal import RuleModel
package import TextPrimitives

/// What became of each line of an imported file.
package struct ImportReport: Sendable {
    /// A line that gave no rule, and why.
    package struct LeftOut: Sendable {
        package let place: SourcePlace
        package let line: String
        /// In kebab case, as "fetching".
        package let reason: String
        /// The same for people.
        package let explanation: String
    }

    package internal(set) var leftOut: [LeftOut] = []
    /// Lines that say something (no comments, no empty ones).
    package internal(set) var lines = 0
    /// Lines that became a rule, a part of one, or another key of a rule file.
    package internal(set) var mapped = 0
    /// Rules written.
    package internal(set) var rules = 0

    package init() {}

    mutating func leaveOut(_ path: String, _ line: Int, _ text: String, _ reason: (id: String, text: String)) {
        leftOut.append(
            LeftOut(
                place: SourcePlace(path: path, line: line, column: 1), line: text, reason: reason.id, explanation: reason.text))
    }

    /// Adds another file's report.
    package mutating func add(_ other: ImportReport) {
        leftOut += other.leftOut
        lines += other.lines
        mapped += other.mapped
        rules += other.rules
    }

    /// How many lines were left out, by reason, the most frequent first.
    package var counts: [(reason: String, explanation: String, count: Int)] {
        var found: [String: (String, Int)] = [:]
        for item in leftOut { found[item.reason, default: (item.explanation, 0)].1 += 1 }
        return found.map { ($0.key, $0.value.0, $0.value.1) }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    /// Totals and reasons, a line each.
    package var summary: String {
        var lines = ["\(self.lines) lines: \(mapped) mapped to \(rules) rules, \(leftOut.count) left out"]
        lines += counts.map { "  \($0.count)  \($0.reason): \($0.explanation)" }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Each line that was left out, with its place and the reason.
    package var details: String {
        leftOut.map { "\($0.place.path):\($0.place.line): \($0.reason): \($0.line)\n" }.joined()
    }
}

/// A rule file that an import made.
package struct ImportedFile: Sendable {
    /// To be written under this name.
    package let name: String
    package let text: String
}
