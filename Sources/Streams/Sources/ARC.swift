internal import ByteIO
internal import JSONText

extension SourceKind {
    /// ARC, versions 1 and 2 (Burner and Kahle, 1996).
    static let arc = SourceKind(
        name: "arc", about: "ARC, as the Internet Archive wrote before WARC", form: nil,
        recognises: { $0.starts(with: Array("filedesc://".utf8)) },
        open: { (input, context) throws(IOError) in ARC(input, context) })
}

/// The pages of an ARC file: a line with address, IP, date, type and length, then that many bytes.
final class ARC: ArchiveSource {
    private(set) var archive: ArchiveReading
    private static let longestLine = 1 << 16

    init(_ input: BufferedInput, _ context: SourceContext) { archive = ArchiveReading(input, context, format: "ARC") }

    func nextPage() throws(IOError) -> SourceItem? {
        while true {
            let start = archive.input.offset
            guard let line = try archive.input.readLine(limit: Self.longestLine) else { return nil }
            if line.bytes.allSatisfy({ $0 <= 0x20 }) { continue }
            if let item = try item(line, start) { return item }
        }
    }

    private func item(_ line: BufferedInput.Line, _ start: Int) throws(IOError) -> SourceItem? {
        let fields = String(decoding: line.bytes, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.filter { $0 != "\r" } }
        guard fields.count >= 5, let length = fields.last.flatMap({ Int($0) }), length >= 0 else {
            throw IOError("read", archive.input.name, reason: "at byte \(start) an ARC record should begin")
        }
        let url = fields[0]
        let isHTTP = url.hasPrefix("http://") || url.hasPrefix("https://")
        guard isHTTP else {
            archive.leaveOut(url.hasPrefix("filedesc:") ? "filedesc" : "record that is not HTTP")
            try archive.skipBody(length, start)
            return nil
        }
        var item = archive.page()
        item.content = try archive.content(length, start) { .response($0) }
        item.url = url
        item.provenance = [.init("file", .string(archive.context.name)), .init("date", .string(fields[2]))]
        return item
    }
}
