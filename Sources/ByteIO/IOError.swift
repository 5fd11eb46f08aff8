import Glibc

/// A system call, or the undoing of a compression, that could not be done: what was tried, on what, and the reason.
public struct IOError: Error, CustomStringConvertible, Sendable {
    /// What was tried, as "read", "write", "open" or "decompress".
    public let operation: String
    /// The file's path, or the descriptor's name as "standard output".
    public let subject: String
    /// The system's error number (`errno`); zero when the reason is not the system's.
    public let code: Int32
    /// The reason in words.
    public let reason: String
    /// Whether reading can go on behind what failed: the next call does.
    public private(set) var canGoOn = false

    /// True when the reader of our output has gone, which a filter takes as a quiet end.
    public var isBrokenPipe: Bool { code == EPIPE }

    public var description: String { "\(subject): cannot \(operation): \(reason)" }

    init(_ operation: String, _ subject: String, code: Int32 = errno) {
        self.operation = operation
        self.subject = subject
        self.code = code
        self.reason = unsafe String(cString: strerror(code))
    }

    public init(_ operation: String, _ subject: String, reason: String, canGoOn: Bool = false) {
        self.operation = operation
        self.subject = subject
        self.code = 0
        self.reason = reason
        self.canGoOn = canGoOn
    }

    /// The same, as the end of what could not be read.
    public var final: IOError { with(canGoOn: false) }
    /// The same, for a reader that has more to read elsewhere.
    public var recoverable: IOError { with(canGoOn: true) }

    private func with(canGoOn: Bool) -> IOError {
        var failure = self
        failure.canGoOn = canGoOn
        return failure
    }
}
