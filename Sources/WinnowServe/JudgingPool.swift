import NIOCore
import NIOPosix
import Serving
import Synchronization

/// Threads that judge, and the places of those who wait for them. A place is taken before the body is read, so that memory is
/// bounded by the places.
final class JudgingPool: Sendable {
    private let threads: NIOThreadPool
    private let places: Int
    private let taken = Mutex(0)
    private let metrics: Metrics

    init(threads count: Int, mostWaiting: Int, metrics: Metrics) {
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
        places = count + mostWaiting
        self.metrics = metrics
    }

    /// - Returns: false when all places are taken.
    func takePlace() -> Bool {
        let isTaken = taken.withLock { taken in
            guard taken < places else { return false }
            taken += 1
            return true
        }
        if isTaken { metrics.note(waiting: 1, judging: 0) }
        return isTaken
    }

    func leavePlace() {
        taken.withLock { $0 -= 1 }
        metrics.note(waiting: -1, judging: 0)
    }

    /// Runs the work on one of the threads. Its place is left when it is done, not when the time is over: a thread can't be
    /// stopped, and works on while the answer is that it took too long.
    /// - Returns: nil when the time is over.
    func run<Result: Sendable>(
        within time: TimeAmount, on eventLoop: any EventLoop, _ work: @escaping @Sendable () -> Result
    ) async -> Result? {
        await withCheckedContinuation { continuation in
            let once = Once()
            let timer = eventLoop.scheduleTask(in: time) {
                if once.take() { continuation.resume(returning: nil) }
            }
            threads.submit { [metrics] _ in
                // Who has had to wait too long is not worked for.
                if !once.isTaken {
                    metrics.note(waiting: 0, judging: 1)
                    let result = work()
                    metrics.note(waiting: 0, judging: -1)
                    timer.cancel()
                    if once.take() { continuation.resume(returning: result) }
                }
                self.leavePlace()
            }
        }
    }
}

/// Something that happens once, whoever comes first.
private final class Once: Sendable {
    private let state = Mutex(false)
    var isTaken: Bool { state.withLock { $0 } }

    func take() -> Bool {
        state.withLock { isTaken in
            defer { isTaken = true }
            return !isTaken
        }
    }
}
