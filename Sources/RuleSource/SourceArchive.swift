internal import TextPrimitives

/// Parsed rule files as bytes: what the binary carries, and what a cache of many rule files holds, so that starting
/// reads no YAML.
///
/// Layout: a magic word with the layout's version, a hash of what the files were made of, a checksum of the rest; then
/// for each file its path and its tree. Numbers have six bits a byte, the lowest first, and a mark that more follow, so
/// that the whole is valid UTF-8: a text in a program's source, which needs no decoding.
public struct SourceArchive: Sendable {
    public var files: [(path: String, tree: SourceTree)]
    /// What the archive was made of; a reader compares it with what it finds.
    public let contentHash: UInt64

    public init(files: [(path: String, tree: SourceTree)], contentHash: UInt64) {
        self.files = files
        self.contentHash = contentHash
    }

    private static let magic = Array("WNWR0003".utf8)

    /// The archive's bytes; the same for the same files. - Complexity: O(n).
    public var bytes: [UInt8] {
        var body: [UInt8] = []
        func number(_ value: UInt32) {
            var value = value
            while value >= 0x40 { body.append(UInt8(value & 0x3F) | 0x40); value >>= 6 }
            body.append(UInt8(value))
        }
        number(UInt32(files.count))
        for (path, tree) in files {
            number(UInt32(path.utf8.count))
            body += path.utf8
            number(UInt32(tree.records.count))
            for record in tree.records {
                body.append(record.kind)
                number(record.line)
                number(record.column)
                number(record.kind < SourceTree.list ? record.end - record.start : record.end)
            }
            number(UInt32(tree.text.count))
            body += tree.text
        }
        return Self.magic + Self.digits(contentHash) + Self.digits(ContentHash.of(body, 0..<body.count)) + body
    }

    private static let headerLength = 8 + 16 + 16

    /// Reads an archive; nil for bytes that are none, are of another version, or are damaged.
    /// - Parameter isTrusted: whether the bytes are known to be whole, as those inside the binary.
    /// - Complexity: O(n).
    public init?(bytes: [UInt8], isTrusted: Bool = false) {
        guard bytes.count >= Self.headerLength, bytes.starts(with: Self.magic), let hash = Self.number(bytes[8..<24]),
            let checksum = Self.number(bytes[24..<40])
        else { return nil }
        contentHash = hash
        guard isTrusted || checksum == ContentHash.of(bytes, Self.headerLength..<bytes.count) else { return nil }
        var reader = Reader(bytes: bytes, position: Self.headerLength)
        files = []
        guard let count = reader.number() else { return nil }
        for _ in 0..<count {
            guard let path = reader.run(), let tree = reader.tree() else { return nil }
            files.append((String(decoding: path, as: UTF8.self), tree))
        }
        guard reader.position == bytes.count else { return nil }
    }

    private static func digits(_ value: UInt64) -> [UInt8] {
        let digits = Array(String(value, radix: 16).utf8)
        return [UInt8](repeating: 0x30, count: 16 - digits.count) + digits
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? { UInt64(String(decoding: digits, as: UTF8.self), radix: 16) }

    private struct Reader {
        let bytes: [UInt8]
        var position: Int

        mutating func number() -> Int? {
            var value = 0
            var shift = 0
            while position < bytes.count, shift < 36 {
                let byte = bytes[position]
                position += 1
                value |= Int(byte & 0x3F) << shift
                if byte < 0x40 { return value }
                shift += 6
            }
            return nil
        }

        mutating func run() -> ArraySlice<UInt8>? {
            guard let count = number(), count <= bytes.count - position else { return nil }
            defer { position += count }
            return bytes[position..<(position + count)]
        }

        mutating func tree() -> SourceTree? {
            guard let count = number(), count <= bytes.count - position else { return nil }
            var records: [SourceTree.Record] = []
            records.reserveCapacity(count)
            var textEnd = 0
            for index in 0..<count {
                guard position < bytes.count else { return nil }
                let kind = bytes[position]
                position += 1
                guard kind <= SourceTree.mapping, let line = number(), let column = number(), let size = number() else { return nil }
                if kind < SourceTree.list {
                    records.append(
                        .init(
                            kind: kind, line: UInt32(truncatingIfNeeded: line), column: UInt32(truncatingIfNeeded: column),
                            start: UInt32(truncatingIfNeeded: textEnd), end: UInt32(truncatingIfNeeded: textEnd + size)))
                    textEnd += size
                } else {
                    guard size > index, size <= count else { return nil }
                    records.append(
                        .init(
                            kind: kind, line: UInt32(truncatingIfNeeded: line), column: UInt32(truncatingIfNeeded: column), start: 0,
                            end: UInt32(size)))
                }
            }
            guard let text = run(), text.count == textEnd else { return nil }
            return SourceTree(records: records, text: Array(text))
        }
    }
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo): tells contents apart, resists no attacker.
public struct ContentHash: Sendable {
    public private(set) var value = FNV1a64.basis

    public init() {}

    /// - Complexity: O(n).
    public mutating func add(_ bytes: [UInt8]) { add(bytes, 0..<bytes.count) }

    public mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
        var value = value
        for index in range { value = FNV1a64.next(value, bytes[index]) }
        self.value = value
    }

    /// A text's UTF-8, and an end mark, so that texts cannot run together.
    public mutating func add(_ text: String) {
        add(Array(text.utf8))
        add([0])
    }

    static func of(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash = ContentHash()
        hash.add(bytes, range)
        return hash.value
    }

    /// Sixteen digits.
    public var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
