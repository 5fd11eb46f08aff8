import ByteIO
import Evaluation
import Synchronization

/// A line on the terminal of who waits for work over many pages: nothing in the first second, nothing where nobody looks.
final class ProgressLine: Sendable {
    private let start = ContinuousClock.now
    private let next: Mutex<ContinuousClock.Instant>
    private static let patience = Duration.seconds(1)
    /// Often enough for the eye.
    private static let interval = Duration.milliseconds(200)

    private init() { next = Mutex(start + Self.patience) }

    /// Shows how far work over pages has come, and leaves no line behind.
    static func during<Result>(_ work: () throws -> Result) rethrows -> Result {
        try during { tell in try Progress.telling({ tell($0, $1) }, work) }
    }

    /// Shows what the work tells.
    static func during<Result>(_ work: (_ tell: @escaping @Sendable (_ done: Int, _ all: Int) -> Void) throws -> Result) rethrows -> Result
    {
        guard OutputDescriptor.standardError.isTerminal else { return try work { _, _ in } }
        let line = ProgressLine()
        defer { line.clear() }
        return try work { line.show($0, of: $1) }
    }

    private func show(_ done: Int, of all: Int) {
        let now = ContinuousClock.now
        let isDue = next.withLock { next in
            guard now >= next else { return false }
            next = now + Self.interval
            return true
        }
        guard isDue else { return }
        let left = TimeLeft.text(after: now - start, done: done, of: all).map { ", " + $0 } ?? ""
        try? OutputDescriptor.standardError.write("\r\u{1B}[K\(done) of \(all)\(left)")
    }

    private func clear() {
        if ContinuousClock.now - start >= Self.patience { try? OutputDescriptor.standardError.write("\r\u{1B}[K") }
    }
}
