import ByteIO
import Extraction
import Output
import Streams

/// One run over files, standard input or records: what `filter` and `moderate` have in common.
struct DocumentRun {
    let filter: Filter
    let page: PageOptions
    /// What standard output gets.
    let output: Output
    /// Whether text is moderated as it is, and not taken for a flattened page.
    let takesTextAsIs: Bool
    let redacts: Bool
    /// Nil when nothing is moderated.
    let sink: ModerationSink?

    enum Output {
        case format(OutputFormat, includesTitle: Bool)
        /// Nothing but the report.
        case report

        var isRecords: Bool { if case .format(.ndjson, _) = self { true } else { false } }
    }

    private var records: RecordFilter { RecordFilter(filter, takesTextAsIs: takesTextAsIs, redacts: redacts) }

    // MARK: Pages

    /// - Throws: `IOFailure` of the output, `Ending` when a page could not be read or has no article.
    func pages(_ paths: [String], form: Page.Form) throws {
        var ending: Ending?
        for path in paths {
            let loaded: Page
            do {
                loaded = try page.page(path, form: form)
            } catch let failure as IOFailure {
                Console.complain(failure.description)
                if output.isRecords {
                    try OutputDescriptor.standardOutput.write(RecordFilter.record(unreadable: path, reason: failure.description))
                }
                ending = .failed
                continue
            }
            let status = try write(loaded, path, isOneOfMany: paths.count > 1)
            if status != .ok, paths.count == 1, !output.isRecords { ending = ending ?? .negative }
        }
        if let ending { throw ending }
    }

    /// Writes one page's answer.
    private func write(_ loaded: Page, _ path: String, isOneOfMany: Bool) throws -> Verdict.Status {
        let name = path == "-" ? "stdin" : path
        if output.isRecords {
            let answer = records.answer(loaded, name: path)
            try OutputDescriptor.standardOutput.write(answer.bytes)
            try add(answer.document)
            return .ok
        }
        if takesTextAsIs, filter.isText(loaded) {
            let text = filter.moderate(loaded)
            try write(written(text), name, isOneOfMany)
            try add(ReportedDocument(name: name, text: text))
            if text.status == .rejected { complainOfRejection(name, text.moderation) }
            return text.status == .empty ? .ok : text.status
        }
        let verdict = filter.judge(loaded)
        let (text, placed) = written(verdict)
        try write(text, name, isOneOfMany)
        try add(ReportedDocument(name: name, verdict: placed))
        switch verdict.status {
        case .ok: break
        case .empty: if !isOneOfMany { Console.complain("\(path): no article found; “winnow explain” shows why") }
        case .rejected: complainOfRejection(name, placed.moderation)
        case .skipped: if !isOneOfMany { Console.complain("\(path): skipped: \(verdict.skip.map { "\($0)" } ?? "")") }
        }
        return verdict.status
    }

    private func complainOfRejection(_ name: String, _ moderation: ModerationOutcome?) {
        let forced = moderation?.forced.filter { $0.action == .reject }.map(\.by).joined(separator: ", ") ?? ""
        Console.complain("\(name): rejected by moderation\(forced.isEmpty ? "" : " (\(forced))"); nothing is printed")
    }

    private func written(_ verdict: Verdict) -> (output: String, verdict: Verdict) {
        switch output {
        case .report: ("", TextWriter().writeWithPlaces(verdict).verdict)
        case .format(let format, let includesTitle): format.writer(includesTitle: includesTitle, redacts: redacts).writeWithPlaces(verdict)
        }
    }

    private func written(_ text: ModeratedText) -> String {
        switch output {
        case .report: ""
        case .format(.json, _): text.json(redacted: redacts) + "\n"
        case .format: text.status == .ok || text.status == .empty ? text.text : ""
        }
    }

    private func write(_ text: String, _ name: String, _ isOneOfMany: Bool) throws {
        switch output {
        case .report: return
        case .format(let format, _):
            let needsHeader = isOneOfMany && format != .json
            try OutputDescriptor.standardOutput.write((needsHeader ? "==> \(name) <==\n" : "") + text + (needsHeader ? "\n" : ""))
        }
    }

    private func add(_ document: ReportedDocument?) throws {
        guard let sink, let document else { return }
        try sink.add(sink.part(of: document))
    }

    // MARK: Records

    private struct NumberedLine: Sendable {
        let line: InputDescriptor.Line
        let number: Int
    }

    private struct Answer: Sendable {
        let bytes: [UInt8]
        let part: ModerationSink.Part?
    }

    /// Answers records line by line.
    /// - Throws: `IOFailure`.
    func stream(_ path: String, jobs: Int, largestRecord: Int) throws {
        let input = path == "-" ? InputDescriptor.standardInput() : try InputDescriptor(path: path)
        let records = records
        let sink = sink
        let printsRecords = output.isRecords
        var number = 0
        try OrderedPipeline(jobs: jobs).run(
            next: {
                while let line = try input.readLine(limit: largestRecord) {
                    number += 1
                    if line.bytes.contains(where: { $0 > 0x20 }) { return NumberedLine(line: line, number: number) }
                }
                return nil
            },
            work: { line in
                let answer = records.answer(line.line.bytes, number: line.number, isCut: line.line.isCut)
                return Answer(bytes: answer.bytes, part: answer.document.flatMap { sink?.part(of: $0) })
            },
            emit: { answer in
                if printsRecords { try OutputDescriptor.standardOutput.write(answer.bytes) }
                if let part = answer.part { try sink?.add(part) }
            })
    }
}
