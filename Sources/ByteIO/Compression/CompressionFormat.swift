/// A way in which bytes are compressed.
public enum CompressionFormat: String, Sendable, CaseIterable {
    /// RFC 1952: a series of members.
    case gzip
    /// RFC 8878: a series of frames.
    case zstd
    case bzip2
    /// The .xz file format, 1.1: a series of streams, with zero bytes between them.
    case xz
    /// RFC 1950, or RFC 1951 without any header, which servers of HTTP also call "deflate".
    case deflate
    /// RFC 1951, as ZIP has it.
    case rawDeflate = "deflate (raw)"
    /// RFC 7932. It has no magic number: only HTTP tells of it.
    case brotli

    /// Bytes by which every format that has a magic number can be told.
    public static let longestMagic = 6

    /// The format that the first bytes of a file tell.
    public init?(magic bytes: ArraySlice<UInt8>) {
        for format in Self.allCases where format.begins(bytes) {
            self = format
            return
        }
        return nil
    }

    /// The format of a source by its first bytes. No more of them are waited for than tell it: a log may begin with a short line.
    /// - Throws: `IOError`.
    public static func format(of input: BufferedInput) throws(IOError) -> CompressionFormat? {
        var wanted = 1
        while true {
            let head = try input.peek(wanted).prefix(longestMagic)
            guard head.count == wanted, wanted < longestMagic, mayBegin(head) else { return CompressionFormat(magic: head) }
            wanted += 1
        }
    }

    /// Whether a magic number may begin so.
    private static func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
        let skippable: [UInt8] = [0x2A, 0x4D, 0x18]
        return allCases.contains { !$0.magic.isEmpty && ($0.magic.starts(with: bytes.prefix($0.magic.count))) }
            || (bytes.first.map { $0 & 0xF0 == 0x50 } ?? false && skippable.starts(with: bytes.dropFirst().prefix(3)))
    }

    /// Whether a member of this format begins here.
    func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        switch self {
        // The method, 8, is the only one there is; the reserved bits of the flags are zero.
        case .gzip: bytes.count > 3 && bytes.starts(with: [0x1F, 0x8B, 8]) && bytes[bytes.startIndex + 3] < 0x20
        case .zstd: bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) || isSkippableFrame(bytes)
        case .bzip2:
            bytes.count > 3 && bytes.starts(with: [0x42, 0x5A, 0x68]) && (0x31...0x39).contains(bytes[bytes.startIndex + 3])
                && (bytes.count < 6 || bytes.dropFirst(4).starts(with: [0x31, 0x41]) || bytes.dropFirst(4).starts(with: [0x17, 0x72]))
        case .xz: bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
        case .deflate, .rawDeflate, .brotli: false
        }
    }

    /// A frame of zstd that holds something else, as the dictionary at the head of a .warc.zst.
    private func isSkippableFrame(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count >= 4 && bytes[bytes.startIndex] & 0xF0 == 0x50 && bytes.dropFirst().starts(with: [0x2A, 0x4D, 0x18])
    }

    /// The bytes that a member begins with, by which the next one is sought behind a damaged one.
    var magic: [UInt8] {
        switch self {
        case .gzip: [0x1F, 0x8B, 8]
        case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
        case .bzip2: [0x42, 0x5A, 0x68]
        case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A]
        case .deflate, .rawDeflate, .brotli: []
        }
    }

    /// What the names of its files end in.
    public var fileEnding: String {
        switch self {
        case .gzip: ".gz"
        case .zstd: ".zst"
        case .bzip2: ".bz2"
        case .xz: ".xz"
        case .deflate, .rawDeflate, .brotli: ""
        }
    }

    /// What the format calls one of its members.
    var member: String {
        switch self {
        case .zstd: "frame"
        case .xz, .bzip2, .brotli, .deflate, .rawDeflate: "stream"
        case .gzip: "member"
        }
    }

    /// - Parameter beginning: the member's first bytes.
    func decoder(_ beginning: ArraySlice<UInt8>) -> (any StreamDecoder)? {
        switch self {
        case .gzip: InflateDecoder(windowBits: 15 + 16)
        case .deflate: InflateDecoder(windowBits: Self.isZlibHeader(beginning) ? 15 : -15)
        case .rawDeflate: InflateDecoder(windowBits: -15)
        case .zstd: ZstdDecoder()
        case .bzip2: Bzip2Decoder()
        case .xz: XZDecoder()
        case .brotli: BrotliDecoder()
        }
    }

    /// RFC 1950, 2.2: method 8, and a check that makes the two bytes a multiple of 31.
    private static func isZlibHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count > 1 else { return false }
        let (first, second) = (Int(bytes[bytes.startIndex]), Int(bytes[bytes.startIndex + 1]))
        return first & 0x0F == 8 && (first << 8 | second) % 31 == 0
    }
}
