import ByteIO
import CommandOptions
import JSONText
import Streams
import Synchronization

/// Tells people of a run on standard error: messages, progress for who sits at a terminal, a summary.
final class RunLog: Sendable {
    private let form: LogForm?
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private let lastShown: Mutex<ContinuousClock.Instant>
    /// Bytes of the inputs, where they are known and somebody looks.
    private let inputBytes: Int?
    private let readBefore = ReadBytes.total
    /// Often enough for the eye.
    private static let interval = Duration.milliseconds(200)

    init(_ form: LogForm?, inputs: RunPlan.Inputs) {
        self.form = form
        // A terminal that gets the answers, too, has no place for progress.
        isTerminal = OutputDescriptor.standardError.isTerminal && !OutputDescriptor.standardOutput.isTerminal
        lastShown = Mutex(start)
        if isTerminal, form != LogForm.none, case .paths(let paths) = inputs { inputBytes = Inputs.size(paths) } else { inputBytes = nil }
    }

    func tell(_ answer: Answer, _ tally: Tally) {
        if form == .json {
            var members: [JSON.Member] = [.init("event", .string("record")), .init("name", .string(answer.name))]
            members += [.init("status", .string(answer.status.rawValue)), .init("bytes", .integer(answer.bytesIn))]
            if let reason = answer.reason { members.append(.init("reason", .string(reason))) }
            if answer.status != .ok { write(members) }
            return
        }
        if !answer.messages.isEmpty { clear() }
        for message in answer.messages { Console.complain(message) }
        showProgress(tally)
    }

    private func showProgress(_ tally: Tally) {
        guard isTerminal, form != LogForm.none else { return }
        let now = ContinuousClock.now
        let isDue = lastShown.withLock { last in
            guard now - last >= Self.interval else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        try? OutputDescriptor.standardError.write("\r\u{1B}[K\(tally.total) pages, \(rate(tally)) MB/s\(left), \(tally.summary)")
    }

    /// ", 3 min left", by the part of the inputs that was read.
    private var left: String {
        guard let inputBytes else { return "" }
        return TimeLeft.text(after: ContinuousClock.now - start, done: ReadBytes.total - readBefore, of: inputBytes).map { ", " + $0 } ?? ""
    }

    private func clear() {
        if isTerminal { try? OutputDescriptor.standardError.write("\r\u{1B}[K") }
    }

    private func rate(_ tally: Tally) -> String {
        let elapsed = ContinuousClock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        return JSON.decimal(Double(tally.bytesIn) / 1e6 / max(seconds, 0.001), places: 1).text()
    }

    /// A summary for who asked for one or sits at a terminal; what archives held besides pages is never passed over in silence.
    func finish(_ tally: Tally) {
        switch form {
        case .json:
            let counts = RecordStatus.allCases.map { JSON.Member($0.rawValue, .integer(tally[$0])) }
            let leftOut = tally.leftOut.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .integer($0.value)) }
            write([
                .init("event", .string("end")), .init("records", .integer(tally.total)), .init("statuses", .object(counts)),
                .init("unwanted", .integer(tally.unwanted)), .init("left_out", .object(leftOut)), .init("bytes", .integer(tally.bytesIn)),
                .init("input_failures", .integer(tally.inputFailures)),
            ])
        case .text: Console.complain(tally.summary)
        case nil:
            clear()
            if isTerminal, tally.total > 1 {
                Console.complain(tally.summary)
            } else if !tally.leftOut.isEmpty {
                Console.complain(tally.leftOutSummary)
            }
        case LogForm.none?: break
        }
    }

    private func write(_ members: [JSON.Member]) {
        try? OutputDescriptor.standardError.write(JSON.object(members).bytes() + [0x0A])
    }
}
