import Glibc

/// A file that others write on, as a log: its end is waited at, until the process is asked to end. One that was cut, or replaced by
/// another of its name, is read from its beginning.
public final class FollowedFile: ByteSource {
    public let name: String
    private var descriptor: Int32
    private var position = 0
    private static let chunk = 1 << 16
    /// Short beside what people notice; a look costs some microseconds.
    private static let pause: Int32 = 10

    /// - Throws: `IOError`.
    public init(path: String) throws(IOError) {
        name = path
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw IOError("open", path) }
    }

    deinit { close(descriptor) }

    public func read() throws(IOError) -> [UInt8] {
        while !Interruption.isAsked {
            var got = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
                got = unsafe Glibc.read(descriptor, buffer.baseAddress, Self.chunk)
                count = max(0, got)
            }
            guard got >= 0 || errno == EINTR else { throw IOError("read", name) }
            if got > 0 {
                position += got
                return bytes
            }
            if !beginsAgain() { _ = poll(nil, 0, Self.pause) }
        }
        return []
    }

    /// Goes to the beginning of what stands under the name now; false when that is what was read.
    private func beginsAgain() -> Bool {
        var own = stat()
        var named = stat()
        guard unsafe fstat(descriptor, &own) == 0 else { return false }
        if own.st_size < position {
            position = 0
            return lseek(descriptor, 0, SEEK_SET) == 0
        }
        // A file that is gone may come back.
        guard unsafe stat(name, &named) == 0, named.st_ino != own.st_ino || named.st_dev != own.st_dev else { return false }
        let next = unsafe open(name, O_RDONLY | O_CLOEXEC)
        guard next >= 0 else { return false }
        close(descriptor)
        descriptor = next
        position = 0
        return true
    }
}
