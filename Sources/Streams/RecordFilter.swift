package import Extraction
internal import JSONText
package import Output
internal import PageTree
internal import TextPrimitives

/// Judges records: one JSON object a line in, one out.
package struct RecordFilter: Sendable {
    private let filter: Filter
    private let takesTextAsIs: Bool
    private let redacts: Bool

    /// - Parameters:
    ///   - takesTextAsIs: a record's text is moderated as it is; else it is a flattened page, of which the article is taken.
    ///   - redacts: whether findings are written without the words that were found.
    package init(_ filter: Filter, takesTextAsIs: Bool = false, redacts: Bool = false) {
        self.filter = filter
        self.takesTextAsIs = takesTextAsIs
        self.redacts = redacts
    }

    /// A record's answer, with what moderation says of it.
    package struct Answer: Sendable {
        /// A line with its line feed.
        package let bytes: [UInt8]
        /// Nil for a record that was not moderated.
        package let document: ReportedDocument?
    }

    /// One record's answer, with a line feed at its end. A line that is no record gives a record with an error; nothing
    /// stops the stream.
    /// - Parameters:
    ///   - line: the line without its line feed.
    ///   - number: its number from 1, for errors.
    ///   - isCut: true when the line was longer than the reader's limit.
    /// - Complexity: O(n) over the line.
    package func answer(_ line: [UInt8], number: Int, isCut: Bool = false) -> Answer {
        func failure(_ message: String, id: JSON = .null) -> Answer {
            Answer(bytes: Self.failure(message, id: id, number: number), document: nil)
        }
        if isCut { return failure("the line is longer than the limit") }
        let record: JSON
        do {
            record = try JSON(parsing: line)
        } catch {
            return failure(error.description)
        }
        guard let members = record.members else { return failure("a record must be a JSON object") }
        let id = record["id"] ?? .null
        switch page(of: record) {
        case .failure(let error): return failure(error.message, id: id)
        case .success(let page): return answer(page, id: id, name: id.string ?? id.text(), passing: members)
        }
    }

    /// The record of a file or of standard input.
    package func answer(_ page: Page, name: String) -> Answer { answer(page, id: .string(name), name: name, passing: []) }

    private func answer(_ page: Page, id: JSON, name: String, passing members: [JSON.Member]) -> Answer {
        if takesTextAsIs, filter.isText(page) {
            let text = filter.moderate(page)
            return Answer(
                bytes: Self.line(id: id, passing: members, text.members(redacted: redacts)),
                document: ReportedDocument(name: name, text: text))
        }
        let (own, verdict) = JSONWriter.membersWithPlaces(filter.judge(page), redacts: redacts)
        return Answer(bytes: Self.line(id: id, passing: members, own), document: ReportedDocument(name: name, verdict: verdict))
    }

    private struct BadRecord: Error { let message: String }

    /// The members that a record is read by; all others pass through.
    private static let ownMembers: Set<String> = ["id", "url", "html", "html_base64", "text", "encoding"]

    private func page(of record: JSON) -> Result<Page, BadRecord> {
        let given = ["html", "html_base64", "text"].filter { record[$0] != nil }
        guard given.count == 1, let value = record[given[0]]?.string else {
            let problem =
                given.isEmpty
                ? "has none" : given.count > 1 ? "has \(given.joined(separator: " and "))" : "has \(given[0]) that is no string"
            return .failure(BadRecord(message: "a record needs one of html, html_base64, text as a string; this one \(problem)"))
        }
        if let url = record["url"], url != .null, url.string == nil { return .failure(BadRecord(message: "url must be a string")) }
        let url = record["url"]?.string
        switch given[0] {
        case "text": return .success(Page(PageBytes(text: value), url: url, form: .text))
        case "html": return .success(Page(PageBytes(text: value), url: url, form: .html))
        default:
            guard let bytes = Base64.decode(value) else { return .failure(BadRecord(message: "html_base64 is not base64")) }
            return .success(Page(PageBytes(bytes, declaredEncoding: record["encoding"]?.string), url: url, form: .html))
        }
    }

    /// `id`, then the article's members, then what passes through. A member that has the name of one of ours stands
    /// under `input`, so that nothing is lost.
    private static func line(id: JSON, passing: [JSON.Member], _ members: [JSON.Member]) -> [UInt8] {
        let names = Set(members.map(\.name))
        let further = passing.filter { !ownMembers.contains($0.name) }
        var all = [JSON.Member("id", id)] + members + further.filter { !names.contains($0.name) }
        let hidden = further.filter { names.contains($0.name) }
        if !hidden.isEmpty { all.append(.init("input", .object(hidden))) }
        return JSON.object(all).bytes() + [0x0A]
    }

    private static func failure(_ message: String, id: JSON, number: Int) -> [UInt8] {
        JSON.object([
            .init("id", id), .init("schema", .integer(WinnowVersion.schema)), .init("status", .string("error")),
            .init("error", .string(message)), .init("line", .integer(number)),
        ]).bytes() + [0x0A]
    }

    /// The record of a file that could not be read.
    package static func record(unreadable id: String, reason: String) -> [UInt8] {
        JSON.object([
            .init("id", .string(id)), .init("schema", .integer(WinnowVersion.schema)), .init("status", .string("error")),
            .init("error", .string(reason)),
        ]).bytes() + [0x0A]
    }
}
