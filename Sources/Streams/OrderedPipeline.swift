internal import Dispatch
internal import Synchronization

/// Works on items with several threads and gives the results back in the order of the items.
///
/// At most `window` items are in the house at a time, so memory is bounded; a result leaves as soon as all before it
/// have left, so one record in gives one record out without waiting for the next.
package struct OrderedPipeline: Sendable {
    package let jobs: Int
    private var window: Int { jobs * 2 }

    /// - Precondition: `jobs` is at least 1.
    package init(jobs: Int) {
        precondition(jobs >= 1)
        self.jobs = jobs
    }

    /// Runs until `next` gives nil or `emit` throws.
    /// - Throws: what `next` or `emit` throws; of `emit` the first.
    /// - Complexity: O(items).
    package func run<Item: Sendable, Result: Sendable>(
        next: () throws -> Item?, work: @escaping @Sendable (Item) -> Result, emit: @escaping @Sendable (Result) throws -> Void
    ) throws {
        guard jobs > 1 else {
            while let item = try next() { try emit(work(item)) }
            return
        }
        let order = ReorderBuffer(emit: emit)
        let workers = DispatchQueue(label: "winnow.workers", attributes: .concurrent)
        let running = DispatchSemaphore(value: jobs)
        let room = DispatchSemaphore(value: window)
        let group = DispatchGroup()
        defer { group.wait() }
        var number = 0
        while !order.hasFailed {
            room.wait()
            guard let item = try next() else {
                room.signal()
                break
            }
            let place = number
            number += 1
            running.wait()
            workers.async(group: group) {
                let result = work(item)
                running.signal()
                for _ in 0..<order.put(result, at: place) { room.signal() }
            }
        }
        group.wait()
        try order.rethrow()
    }
}

/// Holds results until all before them have been given out.
private final class ReorderBuffer<Result: Sendable>: Sendable {
    private struct State {
        var waiting: [Int: Result] = [:]
        var nextPlace = 0
        var failure: (any Error)?
    }

    private let state = Mutex(State())
    private let emit: @Sendable (Result) throws -> Void

    init(emit: @escaping @Sendable (Result) throws -> Void) { self.emit = emit }

    var hasFailed: Bool { state.withLock { $0.failure != nil } }

    /// Takes a result and gives out what is due; returns how many left.
    func put(_ result: Result, at place: Int) -> Int {
        state.withLock { state in
            state.waiting[place] = result
            var left = 0
            while let due = state.waiting.removeValue(forKey: state.nextPlace) {
                state.nextPlace += 1
                left += 1
                guard state.failure == nil else { continue }
                do { try emit(due) } catch { state.failure = error }
            }
            return left
        }
    }

    func rethrow() throws {
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }
}
