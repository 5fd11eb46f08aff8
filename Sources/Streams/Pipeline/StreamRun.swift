package import ByteIO
internal import Synchronization

/// The output could not be written on; what was written before stands.
package struct OutputError: Error, CustomStringConvertible, Sendable {
    package let failure: IOError
    /// Records that were written whole.
    package let safe: Int
    package var description: String { safe == 0 ? failure.description : "\(failure); the \(safe) records before it are written whole" }
}

/// Answers items, in this process or in one of its own.
package protocol ItemWorker: AnyObject {
    func answer(_ item: SourceItem) -> Answer
}

/// Works in this process.
package final class LocalWorker: ItemWorker {
    private let current: () -> RecordWorker
    package init(_ worker: RecordWorker) { current = { worker } }

    /// - Parameter current: asked for every item, since the rules may have been read again.
    package init(_ current: @escaping () -> RecordWorker) { self.current = current }

    package func answer(_ item: SourceItem) -> Answer { current().answer(item) }
}

/// A run: pages from a source, through workers, to a sink and a report.
package struct StreamRun: Sendable {
    package var jobs = 1
    package var isOrdered = true
    /// Called on the thread that the worker works on.
    package let makeWorker: @Sendable () -> any ItemWorker
    package let sink: any AnswerSink
    package var report: ReportSink?
    /// Told of every answer in its turn, before it is written.
    package var tell: @Sendable (Answer, Tally) -> Void = { _, _ in }

    /// Called between items, on the thread that reads.
    package var betweenItems: @Sendable () -> Void = {}

    package init(sink: any AnswerSink, makeWorker: @escaping @Sendable () -> any ItemWorker) {
        self.sink = sink
        self.makeWorker = makeWorker
    }

    /// Runs to the end of the source, or until the process is asked to end: then what is in flight is finished.
    /// - Parameter skipping: items that are passed over, since an earlier run answered them.
    /// - Throws: `OutputError`, or `IOError` of the source.
    /// - Complexity: O(items); memory is bounded by the largest items.
    package func run(_ source: any PageSource, skipping: Int = 0) throws -> Tally {
        let tally = Mutex(Tally())
        for _ in 0..<skipping where try source.next() == nil { break }
        var failure: (any Error)?
        do {
            try Pipeline(jobs: jobs, isOrdered: isOrdered).run(
                next: {
                    let item = Interruption.isAsked ? nil : try source.next()
                    // Behind the wait for the item, so that it is the first one for which the new rules hold.
                    betweenItems()
                    return item
                },
                makeWorker: { [makeWorker] in
                    let worker = makeWorker()
                    return { worker.answer($0) }
                },
                emit: { [self] answer in try emit(answer, tally) })
        } catch {
            failure = error
        }
        // The report says what was found up to here, whatever ended the run.
        try report?.finish()
        if let failure { throw failure }
        tally.withLock { $0.leftOut = source.leftOut }
        return tally.withLock { $0 }
    }

    private func emit(_ answer: Answer, _ tally: borrowing Mutex<Tally>) throws(OutputError) {
        let now = tally.withLock { tally in
            tally.add(answer)
            return tally
        }
        tell(answer, now)
        do {
            if !answer.isLeftOut {
                if let part = answer.part { try report?.add(part) }
                try sink.write(answer)
            }
        } catch {
            throw OutputError(failure: error, safe: now.written)
        }
        tally.withLock { $0.noteWritten() }
    }
}
