import Glibc

/// The bytes of a file, a pipe or standard input.
public final class DescriptorSource: ByteSource {
    public let name: String
    private let descriptor: Int32
    private let ownsDescriptor: Bool
    /// Bytes asked for at a time: a pipe of Linux holds 64 KB, and a larger read costs memory for nothing.
    private static let chunk = 1 << 16

    /// Standard input; stays open when this value dies.
    public static func standardInput() -> DescriptorSource {
        DescriptorSource(descriptor: STDIN_FILENO, name: "standard input", ownsDescriptor: false)
    }

    /// Opens a file for reading.
    /// - Throws: `IOError` when there is none, it may not be read, or it is a folder.
    public convenience init(path: String) throws(IOError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw IOError("open", path) }
        self.init(descriptor: descriptor, name: path, ownsDescriptor: true)
    }

    /// Opens a regular file for reading. A FIFO, which would wait for a writer, and a device, which may never end, are errors.
    /// - Throws: `IOError`.
    public convenience init(regularFile path: String) throws(IOError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw IOError("open", path) }
        self.init(descriptor: descriptor, name: path, ownsDescriptor: true)
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw IOError("read", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw IOError("read", path, reason: "it is no regular file") }
    }

    init(descriptor: Int32, name: String, ownsDescriptor: Bool) {
        self.descriptor = descriptor
        self.name = name
        self.ownsDescriptor = ownsDescriptor
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    /// True when a person at a terminal would have to type the input.
    public var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Whether a read would not wait longer than so many milliseconds.
    public func isReady(within milliseconds: Int32) -> Bool {
        var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&one, 1, milliseconds) != 0
    }

    public func read() throws(IOError) -> [UInt8] {
        var failure: IOError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
            while true {
                if Interruption.isAsked { return }
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress, Self.chunk)
                if got >= 0 {
                    count = got
                    return
                }
                if errno == EAGAIN {
                    // Another program made the pipe non-blocking; the data will come.
                    Descriptors.wait(for: descriptor, Int16(POLLIN))
                } else if errno != EINTR {
                    failure = IOError("read", name)
                    return
                }
            }
        }
        if let failure { throw failure }
        ReadBytes.add(bytes.count)
        return bytes
    }
}

/// A stretch of a regular file, read without moving its position: a member of a ZIP file.
public final class FileRange: ByteSource {
    public let name: String
    private let file: RandomAccessFile
    private var position: Int
    private let end: Int
    private static let chunk = 1 << 17

    public init(_ file: RandomAccessFile, _ range: Range<Int>, name: String) {
        self.file = file
        self.name = name
        position = range.lowerBound
        end = range.upperBound
    }

    public func read() throws(IOError) -> [UInt8] {
        let bytes = try file.bytes(at: position, count: min(Self.chunk, end - position))
        position += bytes.count
        return bytes
    }
}

/// A file that is read here and there: a regular one, or bytes in memory.
public final class RandomAccessFile {
    public let name: String
    public let size: Int
    private let descriptor: Int32
    private let bytes: [UInt8]

    /// - Throws: `IOError`, also for what is no regular file.
    public init(path: String) throws(IOError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw IOError("open", path) }
        name = path
        bytes = []
        var status = stat()
        size = unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw IOError("read", path, reason: "it is no regular file")
        }
    }

    public init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
        size = bytes.count
        descriptor = -1
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// The bytes at an offset; fewer where the file ends.
    /// - Throws: `IOError`.
    public func bytes(at offset: Int, count: Int) throws(IOError) -> [UInt8] {
        let count = min(count, size - offset)
        guard count > 0, offset >= 0 else { return [] }
        if descriptor < 0 { return Array(bytes[offset..<(offset + count)]) }
        var got = 0
        let read = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                got = unsafe pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
                if got > 0 { filled += got } else if got == 0 || errno != EINTR { return }
            }
        }
        guard got >= 0 else { throw IOError("read", name) }
        return read
    }
}
