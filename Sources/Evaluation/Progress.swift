internal import Synchronization

/// Who is told how far work over many pages has come. Kept for the time of a call, so that nothing between the command and the pages has
/// to hand it on. (A task-local value would do, but the runtime that is linked statically ends the process at the first one outside of a
/// task: Swift 6.3.1.)
package enum Progress {
    package typealias Tell = @Sendable (_ done: Int, _ all: Int) -> Void

    private static let listener = Mutex<Tell?>(nil)

    /// Tells of the work while it is done. One piece of work at a time is told of.
    package static func telling<Result>(_ tell: @escaping Tell, _ work: () throws -> Result) rethrows -> Result {
        listener.withLock { $0 = tell }
        defer { listener.withLock { $0 = nil } }
        return try work()
    }

    static var tell: Tell? { listener.withLock { $0 } }
}
