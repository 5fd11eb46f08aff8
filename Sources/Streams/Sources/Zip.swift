internal import ByteIO

extension SourceKind {
    /// ZIP (PKWARE's APPNOTE 6.3), with its 64-bit form; WACZ is ZIP with WARC files in it.
    static let zip = SourceKind(
        name: "zip", about: "ZIP archives, WACZ among them", form: nil,
        recognises: { $0.starts(with: [0x50, 0x4B, 3, 4]) || $0.starts(with: [0x50, 0x4B, 5, 6]) },
        open: { (input, context) throws(IOError) in
            let file: RandomAccessFile
            if let path = context.file {
                file = try RandomAccessFile(path: path)
            } else {
                file = RandomAccessFile(try input.readWhole(limit: Files.largest), name: context.name)
            }
            let members: ZipMembers
            do throws(IOError) {
                members = try ZipMembers(file, context)
            } catch {
                return SingleItem(context.item(.skipped(reason: "it is no page: ZIP archive that can't be read: \(error.reason)")))
            }
            // Documents are ZIP archives, too, whose parts are no pages.
            if let format = members.documentFormat { return SingleItem(context.item(.skipped(reason: "it is no page: \(format)"))) }
            return SourceSequence(members)
        })
}

/// The files of a ZIP archive in the order of its central directory, each a source of its own.
final class ZipMembers: SourceSupply {
    private let file: RandomAccessFile
    private let context: SourceContext
    private let directory: [UInt8]
    private var position = 0
    private(set) var leftOut: [String: Int] = [:]

    var name: String { context.name }

    init(_ file: RandomAccessFile, _ context: SourceContext) throws(IOError) {
        self.file = file
        self.context = context
        directory = try Self.directory(of: file)
    }

    func next() throws(IOError) -> (any PageSource)? {
        while position < directory.count {
            let entry = try nextEntry()
            if entry.name.hasSuffix("/") { continue }
            guard context.options.wants(entry.name) else {
                leftOut["file that --include or --exclude leaves out", default: 0] += 1
                continue
            }
            // A WACZ's index and page list are about the pages, not pages.
            if isWACZ, !entry.name.hasPrefix("archive/") {
                leftOut["file about the archive", default: 0] += 1
                continue
            }
            do {
                return try open(entry)
            } catch {
                // The next file may be sound.
                throw error.recoverable
            }
        }
        return nil
    }

    /// What the archive is when it is a document or a program, by the names in its directory.
    var documentFormat: String? {
        let marks = [
            ("[Content_Types].xml", "Office Open XML document"), ("AndroidManifest.xml", "Android program"),
            ("META-INF/MANIFEST.MF", "Java archive"), ("META-INF/manifest.xml", "OpenDocument document"),
        ]
        return marks.first { directory.firstRange(of: Array($0.0.utf8)) != nil }?.1
    }

    private lazy var isWACZ: Bool = {
        directory.firstRange(of: Array("datapackage.json".utf8)) != nil && directory.firstRange(of: Array("archive/".utf8)) != nil
    }()

    private struct Entry {
        let name: String
        let method: Int
        let isEncrypted: Bool
        let checksum: UInt32
        let packed: Int
        let size: Int
        let header: Int
    }

    private func open(_ entry: Entry) throws(IOError) -> any PageSource {
        let member = context.member(entry.name)
        func refuse(_ reason: String) -> any PageSource { SingleItem(member.item(.skipped(reason: reason))) }
        if entry.isEncrypted { return refuse("it is encrypted") }
        let head = try file.bytes(at: entry.header, count: 30)
        guard head.count == 30, head.starts(with: [0x50, 0x4B, 3, 4]) else {
            throw IOError("read", member.name, reason: "its header at byte \(entry.header) is damaged", canGoOn: true)
        }
        let start = entry.header + 30 + Self.number(head, 26, 2) + Self.number(head, 28, 2)
        guard start <= file.size, entry.packed <= file.size - start else {
            throw IOError("read", member.name, reason: "it ends behind the archive, by its directory", canGoOn: true)
        }
        let packed = FileRange(file, start..<(start + entry.packed), name: member.name)
        let format: CompressionFormat
        switch entry.method {
        case 0: return try SourceOpening.open(CheckedSource(packed, entry.checksum, entry.size), member)
        case 8: format = .rawDeflate
        case 12: format = .bzip2
        case 93: format = .zstd
        case 95: format = .xz
        default: return refuse("it is compressed by method \(entry.method)")
        }
        let plain = DecompressedSource(BufferedInput(packed), format)
        return try SourceOpening.open(CheckedSource(plain, entry.checksum, entry.size), member)
    }

    private func nextEntry() throws(IOError) -> Entry {
        let rest = directory[position...]
        guard rest.count >= 46, rest.starts(with: [0x50, 0x4B, 1, 2]) else {
            position = directory.count
            throw IOError("read", context.name, reason: "the directory of the ZIP archive is damaged")
        }
        let nameLength = field(28, 2)
        let extraLength = field(30, 2)
        let end = position + 46 + nameLength + extraLength + field(32, 2)
        guard end <= directory.count else {
            position = directory.count
            throw IOError("read", context.name, reason: "the directory of the ZIP archive is cut")
        }
        let name = String(decoding: directory[(position + 46)..<(position + 46 + nameLength)], as: UTF8.self)
        var sizes = [field(24, 4), field(20, 4), field(42, 4)]
        let extra = directory[(position + 46 + nameLength)..<(position + 46 + nameLength + extraLength)]
        Self.widen(&sizes, by: Array(extra))
        let entry = Entry(
            name: name, method: field(10, 2), isEncrypted: field(8, 2) & 1 != 0, checksum: UInt32(field(16, 4)), packed: sizes[1],
            size: sizes[0], header: sizes[2])
        position = end
        return entry
    }

    private func field(_ offset: Int, _ length: Int) -> Int { Self.number(directory, position + offset, length) }

    /// APPNOTE 4.5.3: numbers that do not fit into 32 bits stand in an extra field.
    private static func widen(_ numbers: inout [Int], by extra: [UInt8]) {
        var position = 0
        while position + 4 <= extra.count {
            let length = number(extra, position + 2, 2)
            var value = position + 4
            if number(extra, position, 2) == 1 {
                for index in numbers.indices where numbers[index] == 0xFFFF_FFFF && value + 8 <= min(extra.count, position + 4 + length) {
                    numbers[index] = number(extra, value, 8)
                    value += 8
                }
            }
            position += 4 + length
        }
    }

    private static func number(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int {
        let value = bytes[offset..<(offset + length)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(clamping: value)
    }

    /// The central directory, found from the end of the file.
    private static func directory(of file: RandomAccessFile) throws(IOError) -> [UInt8] {
        let reach = min(file.size, 22 + 0xFFFF)
        let tail = try file.bytes(at: file.size - reach, count: reach)
        let damaged = IOError("read", file.name, reason: "the ZIP archive has no directory at its end: it is cut or damaged")
        var found: Int?
        var candidate = tail.count - 22
        while candidate >= 0, found == nil {
            if tail[candidate...].starts(with: [0x50, 0x4B, 5, 6]) { found = candidate }
            candidate -= 1
        }
        guard let found else { throw damaged }
        var (size, start) = (number(tail, found + 12, 4), number(tail, found + 16, 4))
        if size == 0xFFFF_FFFF || start == 0xFFFF_FFFF || number(tail, found + 10, 2) == 0xFFFF, found >= 20 {
            let end = try file.bytes(at: number(tail, found - 20 + 8, 8), count: 56)
            guard end.count == 56, end.starts(with: [0x50, 0x4B, 6, 6]) else { throw damaged }
            (size, start) = (number(end, 40, 8), number(end, 48, 8))
        }
        guard size <= file.size, start <= file.size - size else { throw damaged }
        return try file.bytes(at: start, count: size)
    }
}
