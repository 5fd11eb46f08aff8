internal import CZlib

/// A source whose length and CRC-32 are known beforehand; that they are right is checked at its end.
public final class CheckedSource: ByteSource {
    private let source: any ByteSource
    private let checksum: UInt32
    private let size: Int
    private var sum: UInt = 0
    private var count = 0

    public init(_ source: any ByteSource, _ checksum: UInt32, _ size: Int) {
        self.source = source
        self.checksum = checksum
        self.size = size
    }

    public var name: String { source.name }

    public func read() throws(IOError) -> [UInt8] {
        let bytes = try source.read()
        guard !bytes.isEmpty else {
            guard count == size, UInt32(truncatingIfNeeded: sum) == checksum else {
                throw IOError("read", name, reason: "it is damaged: \(count) bytes of \(size), or another checksum")
            }
            return bytes
        }
        count += bytes.count
        sum = unsafe bytes.withUnsafeBufferPointer { unsafe crc32(sum, $0.baseAddress, UInt32($0.count)) }
        return bytes
    }
}
