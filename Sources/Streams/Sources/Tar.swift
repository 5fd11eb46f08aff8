internal import ByteIO

extension SourceKind {
    /// tar: ustar and pax (POSIX.1-2017, pax), and GNU's long names.
    static let tar = SourceKind(
        name: "tar", about: "tar archives", form: nil,
        recognises: { head in head.count > 262 && head[(head.startIndex + 257)...].starts(with: Array("ustar".utf8)) },
        open: { (input, context) throws(IOError) in SourceSequence(TarMembers(input, context)) })
}

/// The regular files of a tar archive, each a source of its own.
final class TarMembers: SourceSupply {
    private let input: BufferedInput
    private let context: SourceContext
    /// Bytes of the current member that were not read, and of its padding.
    private var member: TarMember?
    private(set) var leftOut: [String: Int] = [:]
    private static let block = 512
    /// Bytes of the largest extended header.
    private static let largestHeader = 1 << 20
    /// Bytes of the largest member, far from where numbers end.
    private static let largestMember = 1 << 50

    var name: String { context.name }

    init(_ input: BufferedInput, _ context: SourceContext) {
        self.input = input
        self.context = context
    }

    func next() throws(IOError) -> (any PageSource)? {
        try finishMember()
        var longName: String?
        var size: Int?
        while let header = try nextHeader() {
            switch header.kind {
            case 0x78:
                let fields = Self.paxFields(try extra(header))
                longName = fields["path"] ?? longName
                if let text = fields["size"] {
                    guard let number = Int(text), (0...Self.largestMember).contains(number) else {
                        throw IOError("read", input.name, reason: "a member of the tar archive has a size of “\(text)”")
                    }
                    size = number
                }
            case 0x4C: longName = String(decoding: try extra(header).prefix { $0 != 0 }, as: UTF8.self)
            case 0x67, 0x4B: _ = try extra(header)
            case 0x30, 0x00, 0x37:
                let path = longName ?? header.name
                let member = TarMember(input, size ?? header.size, name: "\(context.name)/\(path)")
                self.member = member
                // The old format's folders are files whose name ends in a slash.
                if !path.hasSuffix("/"), context.options.wants(path) {
                    do {
                        return try SourceOpening.open(member, context.member(path))
                    } catch {
                        throw error.recoverable
                    }
                }
                if !path.hasSuffix("/") { leftOut["file that --include or --exclude leaves out", default: 0] += 1 }
                try finishMember()
                (longName, size) = (nil, nil)
            default:
                if header.kind != 0x35 { leftOut["link or device", default: 0] += 1 }
                try input.skip(Self.padded(size ?? header.size))
                (longName, size) = (nil, nil)
            }
        }
        return nil
    }

    private static func padded(_ size: Int) -> Int { (size + block - 1) / block * block }

    private func finishMember() throws(IOError) {
        guard let member else { return }
        self.member = nil
        try input.skip(member.left + Self.padded(member.size) - member.size)
    }

    private func extra(_ header: Header) throws(IOError) -> [UInt8] {
        guard header.size <= Self.largestHeader else {
            throw IOError("read", input.name, reason: "a header of the tar archive has \(header.size) bytes")
        }
        let bytes = try input.take(header.size)
        try input.skip(Self.padded(header.size) - header.size)
        return bytes
    }

    private struct Header {
        let name: String
        let size: Int
        let kind: UInt8
    }

    /// Nil at the end: a block of zeros, or no more bytes.
    private func nextHeader() throws(IOError) -> Header? {
        let start = input.offset
        let block = try input.take(Self.block)
        if block.isEmpty || block.allSatisfy({ $0 == 0 }) { return nil }
        guard block.count == Self.block else { throw IOError("read", input.name, reason: "the tar archive is cut at byte \(start)") }
        let sum = block.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(block[$1])) }
        guard Self.number(block[148..<156]) == sum, let size = Self.number(block[124..<136]), (0...Self.largestMember).contains(size) else {
            throw IOError("read", input.name, reason: "the tar header at byte \(start) is damaged")
        }
        func text(_ range: Range<Int>) -> String { String(decoding: block[range].prefix { $0 != 0 }, as: UTF8.self) }
        // GNU's own format has other fields where ustar has the prefix.
        let prefix = block[257..<265].elementsEqual(Array("ustar\0".utf8) + [0x30, 0x30]) ? text(345..<500) : ""
        return Header(name: (prefix.isEmpty ? "" : prefix + "/") + text(0..<100), size: size, kind: block[156])
    }

    /// Octal digits, or GNU's binary form of large numbers.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if let first = field.first, first & 0x80 != 0 {
            return field.dropFirst().reduce(Int(first & 0x7F)) { $0 > Int.max >> 9 ? $0 : $0 << 8 | Int($1) }
        }
        let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
        return digits.isEmpty ? 0 : Int(String(decoding: digits, as: UTF8.self), radix: 8)
    }

    /// Lines of "length key=value", the length that of the whole line.
    private static func paxFields(_ bytes: [UInt8]) -> [String: String] {
        var fields: [String: String] = [:]
        var rest = bytes[...]
        while let space = rest.firstIndex(of: 0x20), let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
            length > space - rest.startIndex + 1, length <= rest.count
        {
            let line = rest[(space + 1)..<(rest.startIndex + length - 1)]
            if let equals = line.firstIndex(of: 0x3D) {
                fields[String(decoding: line[..<equals], as: UTF8.self)] = String(decoding: line[(equals + 1)...], as: UTF8.self)
            }
            rest = rest[(rest.startIndex + length)...]
        }
        return fields
    }
}

/// The bytes of one file within a tar archive, straight from the archive.
final class TarMember: ByteSource {
    let name: String
    let size: Int
    private(set) var left: Int
    private let input: BufferedInput
    private static let chunk = 1 << 16

    init(_ input: BufferedInput, _ size: Int, name: String) {
        self.input = input
        self.size = size
        self.name = name
        left = size
    }

    func read() throws(IOError) -> [UInt8] {
        guard left > 0 else { return [] }
        let bytes = try input.take(min(left, Self.chunk))
        guard !bytes.isEmpty else { throw IOError("read", name, reason: "the tar archive is cut: \(left) bytes of this file lack") }
        left -= bytes.count
        return bytes
    }
}
