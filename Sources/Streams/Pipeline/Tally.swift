package import RuleModel

/// What became of the records of a run.
package struct Tally: Sendable {
    package private(set) var counts: [RecordStatus: Int] = [:]
    /// Records that `--where` left out.
    package private(set) var unwanted = 0
    /// Inputs that could not be read, or not to their end.
    package private(set) var inputFailures = 0
    /// Bytes of pages as they came.
    package private(set) var bytesIn = 0
    /// What reading and judging took, of all records and of the slowest.
    package private(set) var time = Duration.zero
    package private(set) var longest = Duration.zero
    /// Records whose answers were written whole.
    package private(set) var written = 0
    /// The strongest action of moderation.
    package private(set) var worst = DocumentAction.pass
    /// What sources left out because it can't be a page.
    package internal(set) var leftOut: [String: Int] = [:]

    package init() {}

    package var total: Int { counts.values.reduce(0, +) }
    package subscript(_ status: RecordStatus) -> Int { counts[status] ?? 0 }

    mutating func add(_ answer: Answer) {
        counts[answer.status, default: 0] += 1
        bytesIn += answer.bytesIn
        time += answer.time
        longest = max(longest, answer.time)
        if answer.isLeftOut { unwanted += 1 }
        if answer.isInputFailure { inputFailures += 1 }
        if let action = answer.action { worst = max(worst, action) }
    }

    mutating func noteWritten() { written += 1 }

    /// "12 ok, 1 skipped", with what was left out.
    package var summary: String {
        let known = RecordStatus.allCases.compactMap { status in counts[status].map { "\($0) \(status.rawValue)" } }
        var text = "\(total) records" + (known.isEmpty ? "" : ": " + known.joined(separator: ", "))
        if unwanted > 0 { text += "; \(unwanted) left out by --where" }
        if !leftOut.isEmpty { text += "; " + leftOutSummary }
        return text
    }

    /// "left out: 3 request, 1 warcinfo".
    package var leftOutSummary: String {
        "left out: " + leftOut.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
}
