import Glibc

/// A system call, or the undoing of a compression, that could not be done: what was tried, on what, and the reason.
package struct IOError: Error, CustomStringConvertible, Sendable {
    /// What was tried, as "read", "write", "open" or "decompress".
    package let operation: String
    /// The file's path, or the descriptor's name as "standard output".
    package let subject: String
    /// The system's error number (`errno`); zero when the reason is not the system's.
    package let code: Int32
    /// The reason in words.
    package let reason: String
    /// Whether reading can go on behind what failed: the next call does.
    package private(set) var canGoOn = false

    /// True when the reader of our output has gone, which a filter takes as a quiet end.
    package var isBrokenPipe: Bool { code == EPIPE }

    package var description: String { "\(subject): cannot \(operation): \(reason)" }

    init(_ operation: String, _ subject: String, code: Int32 = errno) {
        self.operation = operation
        self.subject = subject
        self.code = code
        self.reason = unsafe String(cString: strerror(code))
    }

    package init(_ operation: String, _ subject: String, reason: String, canGoOn: Bool = false) {
        self.operation = operation
        self.subject = subject
        self.code = 0
        self.reason = reason
        self.canGoOn = canGoOn
    }

    /// The same, as the end of what could not be read.
    package var final: IOError { with(canGoOn: false) }
    /// The same, for a reader that has more to read elsewhere.
    package var recoverable: IOError { with(canGoOn: true) }

    private func with(canGoOn: Bool) -> IOError {
        var failure = self
        failure.canGoOn = canGoOn
        return failure
    }
}
