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

    /// The archive as text; the same for the same files. - Complexity: O(n).
    public var text: String {
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
            number(UInt32(tree.text.utf8.count))
            body += tree.text.utf8
        }
        let head = Self.magic + Self.digits(contentHash) + Self.digits(ContentHash.of(body.span, from: 0))
        return String(decoding: head + body, as: UTF8.self)
    }

    private static let headerLength = 8 + 16 + 16

    /// Reads an archive, of which the files' texts stay parts; nil for a text that is none, is of another version, or is damaged.
    /// - Parameter isTrusted: whether the text is known to be whole, as the one inside the binary.
    /// - Complexity: O(n).
    public init?(text: String, isTrusted: Bool = false) {
        let bytes = text.utf8.span
        guard bytes.count >= Self.headerLength, text.utf8.starts(with: Self.magic), let hash = Self.number(text, 8..<24),
            let checksum = Self.number(text, 24..<40)
        else { return nil }
        contentHash = hash
        guard isTrusted || checksum == ContentHash.of(bytes, from: Self.headerLength) else { return nil }
        var reader = Reader(text: text, position: Self.headerLength)
        files = []
        guard let count = reader.number(bytes) else { return nil }
        for _ in 0..<count {
            guard let path = reader.run(bytes), let tree = reader.tree(bytes) else { return nil }
            files.append((String(path), tree))
        }
        guard reader.position == bytes.count else { return nil }
    }

    private static func digits(_ value: UInt64) -> [UInt8] {
        let digits = Array(String(value, radix: 16).utf8)
        return [UInt8](repeating: 0x30, count: 16 - digits.count) + digits
    }

    private static func number(_ text: String, _ place: Range<Int>) -> UInt64? { UInt64(text.part(place), radix: 16) }

    private struct Reader {
        let text: String
        var position: Int

        mutating func number(_ bytes: Span<UInt8>) -> Int? {
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

        mutating func run(_ bytes: Span<UInt8>) -> Substring? {
            guard let count = number(bytes), count <= bytes.count - position else { return nil }
            defer { position += count }
            return text.part(position..<(position + count))
        }

        mutating func tree(_ bytes: Span<UInt8>) -> SourceTree? {
            guard let count = number(bytes), count <= bytes.count - position else { return nil }
            var records: [SourceTree.Record] = []
            records.reserveCapacity(count)
            var textEnd = 0
            for index in 0..<count {
                guard position < bytes.count else { return nil }
                let kind = bytes[position]
                position += 1
                guard kind <= SourceTree.mapping, let line = number(bytes), let column = number(bytes),
                    let size = number(bytes)
                else { return nil }
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
            guard let text = run(bytes), text.utf8.count == textEnd else { return nil }
            return SourceTree(records: records, text: text)
        }
    }
}

/// FNV-1a of 64 bits (Fowler, Noll, Vo): tells contents apart, resists no attacker.
public struct ContentHash: Sendable {
    public private(set) var value = FNV1a64.basis

    public init() {}

    /// - Complexity: O(n).
    public mutating func add(_ bytes: Span<UInt8>, from start: Int = 0) {
        var value = value
        for index in start..<bytes.count { value = FNV1a64.next(value, bytes[index]) }
        self.value = value
    }

    /// A text's UTF-8, and an end mark, so that texts cannot run together.
    public mutating func add(_ text: String) {
        add(text.utf8.span)
        value = FNV1a64.next(value, 0)
    }

    static func of(_ bytes: Span<UInt8>, from start: Int) -> UInt64 {
        var hash = ContentHash()
        hash.add(bytes, from: start)
        return hash.value
    }

    /// Sixteen digits.
    public var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
