import Glibc

/// A file descriptor to write to, with every write checked: a full disk is an error, not a loss.
public struct OutputDescriptor: Sendable {
    public static let standardOutput = OutputDescriptor(descriptor: STDOUT_FILENO, name: "standard output")
    public static let standardError = OutputDescriptor(descriptor: STDERR_FILENO, name: "standard error")

    let descriptor: Int32
    public let name: String

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Makes or replaces a file, which stays open to be written to until the process ends; "-" is standard output.
    /// - Throws: `IOError`.
    public init(creating path: String) throws(IOError) {
        guard path != "-" else {
            self = .standardOutput
            return
        }
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IOError("open", path) }
        self.init(descriptor: descriptor, name: path)
    }

    /// Opens a file, or makes it, to go on at its end; what others write there meanwhile stays whole.
    /// - Throws: `IOError`.
    public init(appendingTo path: String) throws(IOError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IOError("open", path) }
        self.init(descriptor: descriptor, name: path)
    }

    /// Opens a file, or makes it, to go on behind its last whole line; a line that was cut is thrown away.
    /// - Returns: the descriptor, and how many whole lines the file holds.
    /// - Throws: `IOError`.
    public static func resuming(_ path: String) throws(IOError) -> (output: OutputDescriptor, lines: Int) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IOError("open", path) }
        let input = BufferedInput(DescriptorSource(descriptor: descriptor, name: path, ownsDescriptor: false))
        var lines = 0
        var end = 0
        while let line = try input.readLine(limit: 1 << 16) {
            guard line.isWhole else { break }
            lines += 1
            end = input.offset
        }
        guard ftruncate(descriptor, off_t(end)) == 0, lseek(descriptor, off_t(end), SEEK_SET) >= 0 else { throw IOError("resume", path) }
        return (OutputDescriptor(descriptor: descriptor, name: path), lines)
    }

    /// True when a terminal is at the other end.
    public var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes all bytes, going on after partial writes, interrupts, and on pipes that another program made non-blocking.
    /// - Throws: `IOError`; a reader that has gone is `isBrokenPipe`.
    /// - Complexity: O(n) over the bytes.
    public func write(_ bytes: [UInt8]) throws(IOError) {
        var done = 0
        while done < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
            }
            if written >= 0 {
                done += written
            } else if errno == EAGAIN {
                Descriptors.wait(for: descriptor, Int16(POLLOUT))
            } else if errno != EINTR {
                throw IOError("write", name)
            }
        }
    }

    /// Writes a string as UTF-8.
    public func write(_ text: String) throws(IOError) {
        try write(Array(text.utf8))
    }

    /// Closes the descriptor: some file systems tell of a failed write only now.
    /// - Throws: `IOError`.
    public func closeChecked() throws(IOError) {
        if close(descriptor) != 0, errno != EINTR { throw IOError("close", name) }
    }
}
