import Glibc

/// A system call that could not be done: what was tried, on what, and the system's reason.
package struct IOFailure: Error, CustomStringConvertible, Sendable {
    /// What was tried, as "read", "write", "open" or "decompress".
    package let operation: String
    /// The file's path, or the descriptor's name as "standard output".
    package let subject: String
    /// The system's error number (`errno`); zero when the reason is not the system's.
    package let code: Int32
    /// The reason in words.
    package let reason: String

    /// True when the reader of our output has gone, which a filter takes as a quiet end.
    package var isBrokenPipe: Bool { code == EPIPE }

    package var description: String { "\(subject): cannot \(operation): \(reason)" }

    init(_ operation: String, _ subject: String, code: Int32 = errno) {
        self.operation = operation
        self.subject = subject
        self.code = code
        self.reason = unsafe String(cString: strerror(code))
    }

    init(_ operation: String, _ subject: String, reason: String) {
        self.operation = operation
        self.subject = subject
        self.code = 0
        self.reason = reason
    }
}
