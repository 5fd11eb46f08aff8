package import Extraction
internal import JSONText
package import Output
internal import TextModeration

/// From what a source gave to an answer: reads the page, judges or moderates it, and writes it in the run's format.
///
/// An answer is a function of the item and of this value alone, so that every number of workers gives the same bytes.
package struct RecordWorker: Sendable {
    package let filter: Filter
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
    package func answer(_ item: SourceItem, insteadOf status: RecordStatus, reason: String) -> Answer {
        var page: ReadPage?
        var id = item.id
        // A record's id stands in its line.
        if case .line = item.content, let read = try? ItemReading(names: names, largestPage: filter.largestPage).read(item) {
            (page, id) = read
        }
        return answer(item, subject(item, page, id: id), unjudged(status, reason))
    }

    /// What was to be moderated and was not waits for a person.
    private func unjudged(_ status: RecordStatus, _ reason: String) -> Outcome {
        .none(status, reason: reason, filter.moderation == nil ? nil : .notModerated(reason, language: nil))
    }

    private func answer(_ item: SourceItem, _ subject: Subject, _ outcome: Outcome) -> Answer {
        let subject = told(subject, outcome)
        var answer = Answer(status: outcome.status)
        answer.name = subject.name
        answer.path = subject.path
        answer.bytesIn = item.byteCount
        answer.isInputFailure = item.isInputFailure
        answer.reason = outcome.reason
        answer.isNegative = isNegative(outcome)
        answer.messages = item.notes + messages(subject, outcome)
        answer.action = outcome.moderation?.action
        if let condition, !condition.holds(of: RecordFormat.members(of: outcome, subject)) {
            answer.isLeftOut = true
            return answer
        }
        let written = format.write(outcome, subject)
        answer.output = written.bytes
        if let report { answer.part = document(subject, outcome, written.moderation).map { FindingReport.part($0, report) } }
        return answer
    }

    /// What may be told of a record: members that were to be moderated as they are afterwards, and nothing where nothing of it
    /// is for logs.
    private func told(_ subject: Subject, _ outcome: Outcome) -> Subject {
        guard let moderation = filter.moderation else { return subject }
        if moderation.redacts, isFlagged(outcome) { return subject.redacted() }
        guard !names.moderated.names.isEmpty else { return subject }
        return subject.passing(names.moderated.replacing(subject.passing, with: outcome.sideTexts))
    }

    private func isFlagged(_ outcome: Outcome) -> Bool {
        outcome.moderation.map { $0.action > .pass || $0.findings.contains { $0.origin != .document } } ?? false
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
            guard filter.moderation?.takesTextAsIs == true, filter.isTextToModerate(read.page) else {
                return (subject(item, read, id: id), .page(filter.judge(read.page)))
            }
            let text = filter.moderate(read.page)
            return (subject(item, read, id: id), text.skip.map { unjudged(.skipped, $0.description) } ?? .text(text))
        } catch {
            return (subject(item, nil, id: error.id ?? item.id), unjudged(error.status, error.reason))
        }
    }

    private func isNegative(_ outcome: Outcome) -> Bool {
        switch outcome {
        case .page(let verdict): verdict.status == .empty || verdict.status == .rejected
        case .text(let text): text.status == .rejected
        case .none: false
        }
    }

    /// - Parameter placed: what moderation says, its findings told where they stand in the output.
    private func document(_ subject: Subject, _ outcome: Outcome, _ placed: ModerationOutcome?) -> ReportedDocument? {
        switch outcome {
        case .page(let verdict): ReportedDocument(name: subject.name, url: subject.url, verdict: verdict, moderation: placed)
        case .text(let text): ReportedDocument(name: subject.name, url: subject.url, text: text)
        case .none(let status, _, let moderation):
            moderation.map { ReportedDocument(name: subject.name, url: subject.url, status: status.rawValue, unjudged: $0) }
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
        let forced = outcome.moderation?.forced.filter { $0.action == .reject }.map(\.by).joined(separator: ", ") ?? ""
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
