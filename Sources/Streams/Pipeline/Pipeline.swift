internal import Dispatch
internal import Synchronization

/// Works on items with several threads and gives the results back in the order of the items, or as they come.
///
/// The caller's thread reads, each worker has a thread, and one more writes, so that neither a slow reader nor a slow sink
/// holds up the workers, and nothing is written under a lock. At most `window` items are in the house at a time: memory is
/// bounded, and a sink that is slow in the end stops the reading. A result leaves as soon as all before it have left.
package struct Pipeline: Sendable {
    package let jobs: Int
    /// Whether results leave in the order of their items.
    package let isOrdered: Bool
    /// Enough that a page of a hundred times the usual work does not stop the others.
    private var window: Int { jobs * 8 }

    /// - Precondition: `jobs` is at least 1.
    package init(jobs: Int, isOrdered: Bool = true) {
        precondition(jobs >= 1)
        self.jobs = jobs
        self.isOrdered = isOrdered
    }

    /// Runs until `next` gives nil or `emit` throws.
    /// - Throws: what `next` or `emit` throws; of `emit` the first.
    /// - Complexity: O(items).
    package func run<Item: Sendable, Result: Sendable>(
        next: () throws -> Item?, work: @escaping @Sendable (Item) -> Result, emit: @escaping @Sendable (Result) throws -> Void
    ) throws {
        try run(next: next, makeWorker: { work }, emit: emit)
    }

    /// - Parameter makeWorker: called on each worker's thread; what it gives is used on that thread alone.
    package func run<Item: Sendable, Result: Sendable>(
        next: () throws -> Item?, makeWorker: @escaping @Sendable () -> (Item) -> Result,
        emit: @escaping @Sendable (Result) throws -> Void
    ) throws {
        guard jobs > 1 else {
            let work = makeWorker()
            while let item = try next() { try emit(work(item)) }
            return
        }
        let items = BlockingQueue<(Int, Item)?>()
        let results = BlockingQueue<(Int, Result)?>()
        // Filled by hand: Dispatch wants a semaphore back at least as full as it was made.
        let room = DispatchSemaphore(value: 0)
        for _ in 0..<window { room.signal() }
        let writer = ResultWriter(emit: emit, room: room, isOrdered: isOrdered)
        let threads = DispatchGroup()
        for number in 0..<jobs {
            // A queue of its own, which Dispatch gives a thread at once.
            DispatchQueue(label: "winnow.worker.\(number)").async(group: threads) {
                let work = makeWorker()
                while let (place, item) = items.take() { results.put((place, work(item))) }
                results.put(nil)
            }
        }
        DispatchQueue(label: "winnow.writer").async(group: threads) { [jobs] in writer.run(results, workers: jobs) }
        defer { threads.wait() }
        defer { for _ in 0..<jobs { items.put(nil) } }
        var place = 0
        while !writer.hasFailed {
            room.wait()
            guard !writer.hasFailed, let item = try next() else { break }
            items.put((place, item))
            place += 1
        }
        // The workers end, then the writer; what it threw is known then.
        for _ in 0..<jobs { items.put(nil) }
        threads.wait()
        try writer.rethrow()
    }
}

/// Hands elements from threads to threads, first in, first out.
private final class BlockingQueue<Element: Sendable>: Sendable {
    private let elements = Mutex<(front: [Element], back: [Element])>(([], []))
    private let ready = DispatchSemaphore(value: 0)

    func put(_ element: Element) {
        elements.withLock { $0.back.append(element) }
        ready.signal()
    }

    func take() -> Element {
        ready.wait()
        return elements.withLock { elements in
            if elements.front.isEmpty {
                elements.front = elements.back.reversed()
                elements.back = []
            }
            return elements.front.removeLast()
        }
    }
}

/// Gives results out, each when its turn comes.
private final class ResultWriter<Result: Sendable>: Sendable {
    private let failure = Mutex<(any Error)?>(nil)
    private let emit: @Sendable (Result) throws -> Void
    private let room: DispatchSemaphore
    private let isOrdered: Bool

    init(emit: @escaping @Sendable (Result) throws -> Void, room: DispatchSemaphore, isOrdered: Bool) {
        self.emit = emit
        self.room = room
        self.isOrdered = isOrdered
    }

    var hasFailed: Bool { failure.withLock { $0 != nil } }

    func rethrow() throws {
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    /// Runs until every worker has put its nil.
    func run(_ results: BlockingQueue<(Int, Result)?>, workers: Int) {
        var waiting: [Int: Result] = [:]
        var nextPlace = 0
        var ended = 0
        while ended < workers {
            guard let (place, result) = results.take() else {
                ended += 1
                continue
            }
            guard isOrdered else {
                give(result)
                continue
            }
            waiting[place] = result
            while let due = waiting.removeValue(forKey: nextPlace) {
                nextPlace += 1
                give(due)
            }
        }
    }

    private func give(_ result: Result) {
        if !hasFailed {
            do { try emit(result) } catch { failure.withLock { $0 = error } }
        }
        room.signal()
    }
}
