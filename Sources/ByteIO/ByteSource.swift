/// Where bytes come from, a chunk at a time: a descriptor, what a decompressor makes of one, a member of an archive.
public protocol ByteSource: AnyObject {
    /// What errors call it: a path, "standard input", or a member within an archive.
    var name: String { get }
    /// What was found that is no failure but must not be lost in silence, as bytes behind the last gzip member.
    var notes: [String] { get }
    /// The next bytes, at least one; empty at the end.
    /// - Throws: `IOError`. A source that can go on behind a damaged stretch does so at the next call.
    func read() throws(IOError) -> [UInt8]
}

extension ByteSource {
    public var notes: [String] { [] }
}

/// Bytes that are in memory already.
public final class MemorySource: ByteSource {
    public let name: String
    private var bytes: [UInt8]

    public init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
    }

    public func read() throws(IOError) -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}
