internal import ByteIO
internal import JSONText

/// A message between a run and its worker processes: the lengths of both parts, a JSON object, raw bytes.
struct Frame {
    let header: JSON
    let body: [UInt8]
    static let prefixLength = 16

    var bytes: [UInt8] {
        let header = header.bytes()
        return Self.number(header.count) + Self.number(body.count) + header + body
    }

    private static func number(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

    /// The lengths that stand first; nil for what can't be any.
    static func lengths(_ prefix: [UInt8]) -> (header: Int, body: Int)? {
        guard prefix.count == prefixLength else { return nil }
        func number(_ range: Range<Int>) -> UInt64 { prefix[range].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
        let (header, body) = (number(0..<8), number(8..<16))
        guard header < 1 << 32, body < 1 << 40 else { return nil }
        return (Int(header), Int(body))
    }

    init(header: JSON, body: [UInt8] = []) {
        self.header = header
        self.body = body
    }

    /// The next frame of a stream, or nil at its end.
    /// - Throws: `IOError`.
    init?(reading input: BufferedInput) throws(IOError) {
        guard let lengths = Self.lengths(try input.take(Self.prefixLength)) else { return nil }
        let header = try input.take(lengths.header)
        guard let json = try? JSON(parsing: header) else { return nil }
        self.init(header: json, body: try input.take(lengths.body))
    }
}
