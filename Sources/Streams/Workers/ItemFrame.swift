internal import Extraction
internal import JSONText
internal import PageTree

extension Frame {
    /// An item on its way to a worker process.
    init(_ item: SourceItem) {
        var members: [JSON.Member] = [
            .init("id", item.id), .init("name", .string(item.name)), .init("path", .string(item.path)), .init("url", .optional(item.url)),
            .init("encoding", .optional(item.encoding)), .init("form", .optional(item.form?.rawValue)),
            .init("provenance", .object(item.provenance)), .init("line", item.line.map(JSON.integer) ?? .null),
            .init("notes", .array(item.notes.map(JSON.string))), .init("failure", .bool(item.isInputFailure)),
            .init("many", .bool(item.isOneOfMany)),
        ]
        func content(_ kind: String, _ reason: String? = nil, isCut: Bool = false) {
            members += [.init("kind", .string(kind)), .init("reason", .optional(reason)), .init("cut", .bool(isCut))]
        }
        let body: [UInt8]
        switch item.content {
        case .line(let bytes, let isCut):
            content("line", isCut: isCut)
            body = bytes
        case .page(let bytes):
            content("page")
            body = bytes
        case .response(let bytes):
            content("response")
            body = bytes
        case .mime(let bytes):
            content("mime")
            body = bytes
        case .skipped(let reason):
            content("skipped", reason)
            body = []
        case .failed(let reason):
            content("failed", reason)
            body = []
        }
        self.init(header: .object(members), body: body)
    }

    /// The item of a frame.
    var item: SourceItem {
        let content: SourceItem.Content
        switch header["kind"]?.string {
        case "line": content = .line(body, isCut: header["cut"]?.bool == true)
        case "page": content = .page(body)
        case "response": content = .response(body)
        case "mime": content = .mime(body)
        case "skipped": content = .skipped(reason: header["reason"]?.string ?? "")
        default: content = .failed(reason: header["reason"]?.string ?? "")
        }
        var item = SourceItem(
            content, name: header["name"]?.string ?? "", path: header["path"]?.string ?? "",
            form: header["form"]?.string.flatMap(PageForm.init))
        item.id = header["id"] ?? .null
        item.url = header["url"]?.string
        item.encoding = header["encoding"]?.string
        item.provenance = header["provenance"]?.members ?? []
        item.line = header["line"]?.double.map { Int($0) }
        item.notes = header["notes"]?.array?.compactMap(\.string) ?? []
        item.isInputFailure = header["failure"]?.bool == true
        item.isOneOfMany = header["many"]?.bool == true
        return item
    }
}
