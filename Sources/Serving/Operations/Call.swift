internal import Extraction
internal import PageTree
internal import Streams

/// A request whose head was understood: all that is left to come is its body.
package struct Call: Sendable {
    package let operation: Operation
    /// Whether only the head of the answer is wanted.
    package let wantsHeadOnly: Bool
    let url: String?
    let form: PageForm?
    let encoding: String?
    let moderates: Bool
    let writesPage: Bool

    /// - Throws: `Refusal`.
    package init(_ head: RequestHead) throws(Refusal) {
        try Self.checkHost(head)
        guard let operation = Operation.allCases.first(where: { $0.path == head.path }) else {
            throw Refusal(404, "there are \(Operation.allCases.map(\.path).joined(separator: ", "))")
        }
        guard operation.methods.contains(head.method) else {
            throw Refusal(
                405, "\(operation.path) takes \(operation.methods[0])", fields: [("Allow", operation.methods.joined(separator: ", "))])
        }
        let query = try QueryParameters(head.query, known: operation.parameters)
        let type = operation.takesPage ? MediaType(head["content-type"] ?? "application/octet-stream") : nil
        if let type, !Self.types(operation).contains(type.name) {
            throw Refusal(415, "\(operation.path) takes \(Self.types(operation).joined(separator: ", "))")
        }
        self.operation = operation
        wantsHeadOnly = head.method == "HEAD"
        url = query["url"].flatMap { $0.isEmpty ? nil : $0 }
        moderates = try query.word("moderate", among: ["false", "true"]) == "true"
        writesPage = try query.word("output", among: ["json", "html"]) == "html"
        // A charset that nobody knows says nothing: the page's own word is left.
        encoding = type?["charset"].flatMap { PageBytes.isEncodingLabel($0) ? $0 : nil }
        let asked = try query.word("form", among: ["auto", "html", "text"])
        switch type?.name {
        case "text/html" where asked == "auto", "application/xhtml+xml" where asked == "auto": form = .html
        case "text/plain" where asked == "auto": form = .text
        default: form = PageForm(rawValue: asked)
        }
    }

    private static func types(_ operation: Operation) -> [String] {
        operation == .moderate
            ? ["text/plain", "application/octet-stream"] : ["text/html", "application/xhtml+xml", "text/plain", "application/octet-stream"]
    }

    /// A page of another site can make a browser ask this server under a name of its own that leads to 127.0.0.1 (DNS
    /// rebinding); who asks for this machine says so.
    static func checkHost(_ head: RequestHead) throws(Refusal) {
        guard head.fields.contains(where: { $0.name.lowercased() == "host" }) else { return }
        var host = (head["host"] ?? "").lowercased()[...]
        if let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber), !host.hasSuffix("]") {
            host = host[..<colon]
        }
        guard ["localhost", "127.0.0.1", "[::1]"].contains(host) else {
            throw Refusal(421, "this server answers for localhost and 127.0.0.1 alone")
        }
    }
}
