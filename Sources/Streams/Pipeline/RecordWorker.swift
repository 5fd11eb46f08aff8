package import Extraction
internal import JSONText
package import Output

/// From what a source gave to an answer: reads the page, judges or moderates it, and writes it in the run's format.
///
/// An answer is a function of the item and of this value alone, so that every number of workers gives the same bytes.
package struct RecordWorker: Sendable {
    package let filter: Filter
    /// Whether text is moderated as it is, and not taken for a flattened page.
    package var takesTextAsIs = false
    /// Whether findings are told without the words that were found.
    package var redacts = false
    package var format: any AnswerFormat = RecordFormat()
    /// The format of the report of findings, where there is one.
    package var report: ReportFormat?
    package var names = RecordNames()
    /// Only records of which this holds are written.
    package var condition: RecordCondition?

    /// Whether records say how long they took (`ms`): the one member that is another in every run.
    package var tellsTime = false

    package init(_ filter: Filter) { self.filter = filter }

    /// - Complexity: O(n) over the item's bytes.
    package func answer(_ item: SourceItem) -> Answer {
        let start = ContinuousClock.now
        var (subject, outcome) = judge(item)
        let time = start.duration(to: .now)
        if tellsTime { subject.time = time }
        var answer = answer(item, subject, outcome)
        answer.time = time
        return answer
    }

    /// The answer for an item that could not be judged.
    func answer(_ item: SourceItem, insteadOf status: RecordStatus, reason: String) -> Answer {
        var page: ReadPage?
        var id = item.id
        // A record's id stands in its line.
        if case .line = item.content, let read = try? ItemReading(names: names, largestPage: filter.largestPage).read(item) {
            (page, id) = read
        }
        return answer(item, subject(item, page, id: id), .none(status, reason: reason))
    }

    private func answer(_ item: SourceItem, _ subject: Subject, _ outcome: Outcome) -> Answer {
        var answer = Answer(status: outcome.status)
        answer.name = subject.name
        answer.path = subject.path
        answer.bytesIn = item.byteCount
        answer.isInputFailure = item.isInputFailure
        answer.reason = outcome.reason
        answer.isNegative = isNegative(outcome)
        answer.messages = item.notes + messages(subject, outcome)
        let document = document(subject, outcome)
        answer.action = document?.moderation.action
        if let condition, !condition.holds(of: RecordFormat.members(of: outcome, subject, redacts: redacts)) {
            answer.isLeftOut = true
            return answer
        }
        let written = format.write(outcome, subject, redacts: redacts)
        answer.output = written.bytes
        if let report {
            let placed = written.placed.flatMap { ReportedDocument(name: subject.name, verdict: $0) } ?? document
            answer.part = placed.map { FindingReport.part($0, report, redacted: redacts) }
        }
        return answer
    }

    private func subject(_ item: SourceItem, _ page: ReadPage?, id: JSON) -> Subject {
        // A record is called by its id.
        let name: String
        if case .line = item.content { name = id.string ?? id.text() } else { name = item.name }
        return Subject(
            id: id, name: name, path: item.path, url: page?.page.url ?? item.url, line: item.line, passing: page?.passing ?? [],
            provenance: page?.provenance ?? item.provenance, isOneOfMany: item.isOneOfMany)
    }

    private func judge(_ item: SourceItem) -> (Subject, Outcome) {
        do {
            let (read, id) = try ItemReading(names: names, largestPage: filter.largestPage).read(item)
            guard takesTextAsIs, filter.isText(read.page) else { return (subject(item, read, id: id), .page(filter.judge(read.page))) }
            let text = filter.moderate(read.page)
            // What was not moderated must not look as if it had passed.
            let outcome = text.skip.map { Outcome.none(.skipped, reason: $0.description) } ?? .text(text)
            return (subject(item, read, id: id), outcome)
        } catch {
            return (subject(item, nil, id: error.id ?? item.id), .none(error.status, reason: error.reason))
        }
    }

    private func isNegative(_ outcome: Outcome) -> Bool {
        switch outcome {
        case .page(let verdict): verdict.status == .empty || verdict.status == .rejected
        case .text(let text): text.status == .rejected
        case .none: false
        }
    }

    private func document(_ subject: Subject, _ outcome: Outcome) -> ReportedDocument? {
        switch outcome {
        case .page(let verdict): ReportedDocument(name: subject.name, verdict: verdict)
        case .text(let text): ReportedDocument(name: subject.name, text: text)
        case .none: nil
        }
    }

    private func messages(_ subject: Subject, _ outcome: Outcome) -> [String] {
        switch outcome.status {
        case .ok, .empty: return []
        case .rejected: return format.isRecords ? [] : ["\(subject.name): rejected by moderation\(forcing(outcome)); nothing is printed"]
        case .skipped: return format.isRecords ? [] : ["\(subject.name): skipped: \(outcome.reason ?? "")"]
        case .error, .timeout, .crashed:
            if subject.line != nil, format.isRecords { return [] }
            let reason = outcome.reason ?? ""
            return [reason.hasPrefix(subject.name) ? reason : "\(subject.name): \(reason)"]
        }
    }

    private func forcing(_ outcome: Outcome) -> String {
        let moderation: ModerationOutcome? =
            switch outcome {
            case .page(let verdict): verdict.moderation
            case .text(let text): text.moderation
            case .none: nil
            }
        let forced = moderation?.forced.filter { $0.action == .reject }.map(\.by).joined(separator: ", ") ?? ""
        return forced.isEmpty ? "" : " (\(forced))"
    }
}

extension SourceItem {
    /// Bytes of the page as it came.
    var byteCount: Int {
        switch content {
        case .line(let bytes, _), .page(let bytes), .response(let bytes), .mime(let bytes): bytes.count
        case .skipped, .failed: 0
        }
    }
}
