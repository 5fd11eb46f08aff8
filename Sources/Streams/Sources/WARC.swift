internal import ByteIO
internal import JSONText

extension SourceKind {
    /// WARC 0.9 to 1.1 (ISO 28500), and WET, which is WARC with conversion records.
    static let warc = SourceKind(
        name: "warc", about: "WARC and WET", form: nil,
        recognises: { head in head.starts(with: Array("WARC/1.".utf8)) || head.starts(with: Array("WARC/0.".utf8)) },
        open: { (input, context) throws(IOFailure) in WARC(input, context) })
}

/// The pages of a WARC file: responses, resources and conversions. Other records are counted.
final class WARC: PageSource {
    private let input: BufferedInput
    private let context: SourceContext
    private var number = 0
    private(set) var leftOut: [String: Int] = [:]
    /// Bytes of the longest header line and of the largest header; the standard gives none.
    private static let longestLine = 1 << 16

    init(_ input: BufferedInput, _ context: SourceContext) {
        self.input = input
        self.context = context
    }

    func next() throws(IOFailure) -> SourceItem? {
        do {
            while let (start, headers) = try nextHeader() {
                if let item = try item(headers, start: start) { return item }
            }
            return nil
        } catch {
            // The next member begins with a record.
            if error.operation == "decompress" { input.discardReady() }
            throw error
        }
    }

    /// The header of the next record and the byte that it begins at.
    private func nextHeader() throws(IOFailure) -> (start: Int, headers: HeaderLines)? {
        var start = input.offset
        var lost: Int?
        while let line = try input.readLine(limit: Self.longestLine) {
            if line.bytes.starts(with: Array("WARC/".utf8)), !line.isCut {
                if let lost { try fail("\(start - lost) bytes from byte \(lost) on are no WARC record and were passed over", line) }
                return (start, try readHeaders())
            }
            // Two empty lines end a record.
            if line.bytes.contains(where: { $0 != 0x0D }), lost == nil { lost = start }
            start = input.offset
        }
        if let lost { throw IOFailure("read", input.name, reason: "\(start - lost) bytes from byte \(lost) on are no WARC record") }
        return nil
    }

    /// The record behind lost bytes is read at the next call.
    private func fail(_ reason: String, _ line: BufferedInput.Line) throws(IOFailure) {
        input.putBack(line.bytes + [0x0A])
        throw IOFailure("read", input.name, reason: reason, canGoOn: true)
    }

    private func readHeaders() throws(IOFailure) -> HeaderLines {
        var bytes: [UInt8] = []
        while bytes.count < Self.longestLine, let line = try input.readLine(limit: Self.longestLine) {
            if line.bytes.isEmpty || line.bytes == [0x0D] { break }
            bytes += line.bytes + [0x0A]
        }
        return HeaderLines(bytes[...])
    }

    private func item(_ headers: HeaderLines, start: Int) throws(IOFailure) -> SourceItem? {
        guard let length = headers["content-length"].flatMap({ Int($0) }), length >= 0 else {
            throw IOFailure("read", input.name, reason: "the WARC record at byte \(start) has no Content-Length", canGoOn: true)
        }
        let kind = headers["warc-type"]?.lowercased() ?? "record without a type"
        let type = headers["content-type"].map(MediaType.init)
        let uri = headers["warc-target-uri"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
        guard Self.isPage(kind, type) else {
            leftOut[kind, default: 0] += 1
            try skipBody(length, start)
            return nil
        }
        number += 1
        var item = context.item(.page([]))
        item.isOneOfMany = true
        item.path = "\(context.path)/" + Self.padded(number)
        item.id = .string(headers["warc-record-id"] ?? "\(context.name)/\(number)")
        item.name = "\(context.name)/\(number)"
        item.url = uri ?? item.url
        item.provenance = provenance(headers)
        guard length <= context.options.largestPage else {
            try skipBody(length, start)
            item.content = .skipped(
                reason: "the record has \(length) bytes, over the limit of \(context.options.largestPage) (--max-bytes)")
            return item
        }
        let body = try input.take(length)
        guard body.count == length else { throw cut(start, length - body.count) }
        switch kind {
        case "response" where type?.name == "application/http" || type == nil: item.content = .response(body)
        default:
            item.content = type.map(\.mayBePage) == false ? .skipped(reason: "it is no page: \(type?.name ?? "")") : .page(body)
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
            into: [.init("file", .string(context.name)), .init("type", .optional(headers["warc-type"]))]
        ) { members, field in
            if let value = headers[field.1] { members.append(.init(field.0, .string(value))) }
        }
    }

    private func skipBody(_ length: Int, _ start: Int) throws(IOFailure) {
        let skipped = try input.skip(length)
        guard skipped == length else { throw cut(start, length - skipped) }
    }

    private func cut(_ start: Int, _ missing: Int) -> IOFailure {
        IOFailure("read", input.name, reason: "the WARC record at byte \(start) is cut: \(missing) bytes lack at its end")
    }

    /// So that names sort as the records stand.
    static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
