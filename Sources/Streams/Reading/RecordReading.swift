internal import Extraction
internal import JSONText
internal import PageTree
internal import TextPrimitives

/// A page with what its answer is told by.
struct ReadPage {
    var page: Page
    /// Members of a record that pass through to the answer.
    var passing: [JSON.Member] = []
    /// Members for the answer's `provenance`.
    var provenance: [JSON.Member] = []
}

/// Why a page was not read.
struct ReadError: Error {
    let status: RecordStatus
    let reason: String
    var id: JSON?
}

/// Reads the page of one NDJSON record.
struct RecordReading {
    let names: RecordNames

    /// - Throws: `ReadError` with the record's id, where it has one.
    func page(of line: [UInt8]) throws(ReadError) -> (ReadPage, id: JSON) {
        let record: JSONRecord
        do {
            record = try JSONRecord(parsing: line, takingStrings: Set(names.pages))
        } catch {
            throw ReadError(
                status: .error, reason: error.offset == 0 && !error.message.isEmpty && line.first != 0x7B ? plain(error) : error.description
            )
        }
        let id = record[names.id] ?? .null
        func refuse(_ reason: String) -> ReadError { ReadError(status: .error, reason: reason, id: id) }
        if let name = record.repeatedName { throw refuse("the member “\(name)” stands twice") }
        let given = names.pages.filter { record.strings[$0] != nil || record[$0] != nil }
        guard given.count == 1, let bytes = record.strings[given[0]] else {
            let problem =
                given.isEmpty
                ? "has none" : given.count > 1 ? "has \(given.joined(separator: " and "))" : "has \(given[0]) that is no string"
            throw refuse("a record needs one of \(names.pages.joined(separator: ", ")) as a string; this one \(problem)")
        }
        if let url = record[names.url], url != .null, url.string == nil { throw refuse("\(names.url) must be a string") }
        let url = record[names.url]?.string
        let own = names.all
        let passing = record.members.filter { !own.contains($0.name) }
        var page: Page
        switch given[0] {
        case names.text: page = Page(PageBytes(bytes, isText: true), url: url, form: .text)
        case names.html: page = Page(PageBytes(bytes, isText: true), url: url, form: .html)
        default:
            guard let decoded = Base64.decode(bytes) else {
                throw refuse("\(names.htmlBase64) is not base64")
            }
            page = Page(PageBytes(decoded, declaredEncoding: record[names.encoding]?.string), url: url, form: .html)
        }
        page.sideTexts = names.moderated.texts(in: passing)
        return (ReadPage(page: page, passing: passing), id)
    }

    /// JSON that is no object has a message that needs no place.
    private func plain(_ error: JSONError) -> String { error.message.hasPrefix("a record") ? error.message : error.description }
}

extension JSONRecord {
    /// The value of the first member with that name, of those that did not come as bytes.
    fileprivate subscript(_ name: String) -> JSON? { members.first { $0.name == name }?.value }
}
