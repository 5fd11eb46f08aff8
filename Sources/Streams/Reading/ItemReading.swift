internal import Extraction
internal import JSONText
internal import PageTree

/// From what a source gave to a page.
struct ItemReading {
    let names: RecordNames
    /// Bytes of the largest page.
    let largestPage: Int

    /// - Throws: `ReadError`.
    func read(_ item: SourceItem) throws(ReadError) -> (ReadPage, id: JSON) {
        switch item.content {
        case .line(let line, let isCut):
            if isCut { throw ReadError(status: .error, reason: "the line is longer than the limit") }
            return try RecordReading(names: names).page(of: line)
        case .page(let bytes):
            return (ReadPage(page: page(bytes, item), provenance: item.provenance), item.id)
        case .response(let bytes): return (try response(bytes, item), item.id)
        case .mime(let bytes):
            guard let archive = MIMEArchive(bytes) else { throw ReadError(status: .skipped, reason: "the MHTML file holds no HTML part") }
            var item = item
            item.url = item.url ?? archive.url
            item.encoding = item.encoding ?? archive.type["charset"]
            return (ReadPage(page: page(archive.bytes, item), provenance: item.provenance), item.id)
        case .skipped(let reason): throw ReadError(status: .skipped, reason: reason)
        case .failed(let reason): throw ReadError(status: .error, reason: reason)
        }
    }

    private func page(_ bytes: [UInt8], _ item: SourceItem) -> Page {
        Page(PageBytes(bytes, declaredEncoding: item.encoding), url: item.url, form: item.form)
    }

    private func response(_ bytes: [UInt8], _ item: SourceItem) throws(ReadError) -> ReadPage {
        let response = HTTPResponse(bytes, name: item.name, limit: largestPage)
        if let type = response.type, !type.mayBePage { throw ReadError(status: .skipped, reason: "it is no page: \(type.name)") }
        var item = item
        item.encoding = item.encoding ?? response.type?["charset"]
        if let status = response.status { item.provenance.append(.init("http_status", .integer(status))) }
        if let damage = response.damage { item.provenance.append(.init("damage", .string(damage))) }
        return ReadPage(page: page(response.body, item), provenance: item.provenance)
    }
}
