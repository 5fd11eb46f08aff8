internal import ByteIO
internal import JSONText

extension SourceKind {
    /// WARC 0.9 to 1.1 (ISO 28500), and WET, which is WARC with conversion records.
    static let warc = SourceKind(
        name: "warc", about: "WARC and WET", form: nil,
        recognises: { head in head.starts(with: Array("WARC/1.".utf8)) || head.starts(with: Array("WARC/0.".utf8)) },
        open: { (input, context) throws(IOError) in WARC(input, context) })
}

/// The pages of a WARC file: responses, resources and conversions. Other records are counted.
final class WARC: ArchiveSource {
    private(set) var archive: ArchiveReading
    /// Bytes of the longest header line and of the largest header; the standard gives none.
    private static let longestLine = 1 << 16

    init(_ input: BufferedInput, _ context: SourceContext) { archive = ArchiveReading(input, context, format: "WARC") }

    func nextPage() throws(IOError) -> SourceItem? {
        while let (start, headers) = try nextHeader() {
            if let item = try item(headers, start: start) { return item }
        }
        return nil
    }

    /// The header of the next record and the byte that it begins at.
    private func nextHeader() throws(IOError) -> (start: Int, headers: HeaderLines)? {
        var start = archive.input.offset
        var lost: Int?
        while let line = try archive.input.readLine(limit: Self.longestLine) {
            if line.bytes.starts(with: Array("WARC/".utf8)), !line.isCut {
                if let lost { try fail("\(start - lost) bytes from byte \(lost) on are no WARC record and were passed over", line) }
                return (start, try readHeaders())
            }
            // Two empty lines end a record.
            if line.bytes.contains(where: { $0 != 0x0D }), lost == nil { lost = start }
            start = archive.input.offset
        }
        if let lost { throw IOError("read", archive.input.name, reason: "\(start - lost) bytes from byte \(lost) on are no WARC record") }
        return nil
    }

    /// The record behind lost bytes is read at the next call.
    private func fail(_ reason: String, _ line: BufferedInput.Line) throws(IOError) {
        archive.input.putBack(line.bytes + [0x0A])
        throw IOError("read", archive.input.name, reason: reason, canGoOn: true)
    }

    private func readHeaders() throws(IOError) -> HeaderLines {
        var bytes: [UInt8] = []
        while bytes.count < Self.longestLine, let line = try archive.input.readLine(limit: Self.longestLine) {
            if line.bytes.isEmpty || line.bytes == [0x0D] { break }
            bytes += line.bytes + [0x0A]
        }
        return HeaderLines(bytes[...])
    }

    private func item(_ headers: HeaderLines, start: Int) throws(IOError) -> SourceItem? {
        guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
            throw IOError("read", archive.input.name, reason: "the WARC record at byte \(start) has no Content-Length", canGoOn: true)
        }
        let kind = headers["warc-type"]?.lowercased() ?? "record without a type"
        let type = headers["content-type"].map(MediaType.init)
        let uri = headers["warc-target-uri"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
        guard Self.isPage(kind, type) else {
            archive.leaveOut(kind)
            try archive.skipBody(length, start)
            return nil
        }
        var item = archive.page()
        if let id = headers["warc-record-id"] { item.id = .string(id) }
        item.url = uri ?? item.url
        item.provenance = provenance(headers)
        switch kind {
        case "response" where type?.name == "application/http" || type == nil:
            item.content = try archive.content(length, start) { .response($0) }
        default:
            item.content = try archive.content(length, start) { body in
                type.map(\.mayBePage) == false ? .skipped(reason: "it is no page: \(type?.name ?? "")") : .page(body)
            }
            item.encoding = item.encoding ?? type?["charset"] ?? (kind == "conversion" ? "utf-8" : nil)
            if item.form == nil, type?.name == "text/plain" { item.form = .text }
        }
        return item
    }

    /// A response that is not HTTP is an answer of DNS or the like.
    private static func isPage(_ kind: String, _ type: MediaType?) -> Bool {
        switch kind {
        case "response": type == nil || type?.name == "application/http" || type?.name.hasPrefix("text/") == true
        case "resource", "conversion": true
        default: false
        }
    }

    private func provenance(_ headers: HeaderLines) -> [JSON.Member] {
        [("date", "warc-date"), ("truncated", "warc-truncated"), ("refers_to", "warc-refers-to")].reduce(
            into: [.init("file", .string(archive.context.name)), .init("type", .optional(headers["warc-type"]))]
        ) { members, field in
            if let value = headers[field.1] { members.append(.init(field.0, .string(value))) }
        }
    }
}
