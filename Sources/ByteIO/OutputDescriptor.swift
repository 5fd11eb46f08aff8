import Glibc

/// A file descriptor to write to, with every write checked: a full disk is an error, not a loss.
package struct OutputDescriptor: Sendable {
    package static let standardOutput = OutputDescriptor(descriptor: STDOUT_FILENO, name: "standard output")
    package static let standardError = OutputDescriptor(descriptor: STDERR_FILENO, name: "standard error")

    let descriptor: Int32
    let name: String

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Makes or replaces a file, which stays open to be written to until the process ends; "-" is standard output.
    /// - Throws: `IOFailure`.
    package init(creating path: String) throws(IOFailure) {
        guard path != "-" else {
            self = .standardOutput
            return
        }
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IOFailure("open", path) }
        self.init(descriptor: descriptor, name: path)
    }

    /// True when a terminal is at the other end.
    package var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes all bytes, going on after partial writes and interrupts.
    /// - Throws: `IOFailure`; a reader that has gone is `isBrokenPipe`.
    /// - Complexity: O(n) over the bytes.
    package func write(_ bytes: [UInt8]) throws(IOFailure) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
            }
            if written >= 0 {
                done += written
            } else if errno != EINTR {
                throw IOFailure("write", name)
            }
        }
    }

    /// Writes a string as UTF-8.
    package func write(_ text: String) throws(IOFailure) {
        try write(Array(text.utf8))
    }

    /// Lets a write to a closed pipe come back as an error instead of ending the process by SIGPIPE.
    package static func reportBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }
}
