internal import JSONText

/// The objects of a page's JSON-LD by `@id`, so that a reference can be followed.
final class LinkedGraph: Sendable {
    private let byID: [String: JSON]

    init(_ roots: [JSON]) {
        var found: [String: JSON] = [:]
        var waiting = roots.map { ($0, 0) }
        var steps = 0
        // Objects of one page that are looked at; a page of data alone is read no further.
        while let (value, depth) = waiting.popLast(), steps < 20_000 {
            steps += 1
            guard depth < Self.deepest else { continue }
            switch value {
            case .array(let values): waiting += values.map { ($0, depth + 1) }
            case .object(let members):
                // A bare reference says nothing of what it names.
                if members.count > 1, let id = value["@id"]?.string, (found[id]?.members?.count ?? 0) < members.count { found[id] = value }
                waiting += members.map { ($0.value, depth + 1) }
            default: break
            }
        }
        byID = found
    }

    static let deepest = 12

    /// The object that a reference names; the value itself when it is none.
    func resolved(_ value: JSON) -> JSON {
        switch value {
        case .string(let text): Self.mayBeReference(text) ? byID[text] ?? value : value
        case .object(let members) where members.count <= 2:
            value["@id"]?.string.flatMap { byID[$0] } ?? value
        default: value
        }
    }

    /// Addresses and names of nodes hold a colon or a hash, and no space.
    private static func mayBeReference(_ text: String) -> Bool {
        var hasMark = false
        for byte in text.utf8 {
            if byte == 0x20 { return false }
            if byte == UInt8(ascii: "#") || byte == UInt8(ascii: ":") { hasMark = true }
        }
        return hasMark
    }

    func member(_ name: String, of value: JSON) -> JSON? { value.member(name) }

    func text(_ value: JSON) -> String? {
        switch value {
        case .string(let text): FieldText.clean(text)
        case .number(let text): text
        case .object: ["@value", "name", "url", "@id"].lazy.compactMap { value.member($0)?.string }.first.flatMap(FieldText.clean)
        default: nil
        }
    }

    /// A name without its vocabulary: `schema:name` and `https://schema.org/name` are `name`.
    static func local(_ name: String) -> Substring {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }) else { return name[...] }
        return name[(name.lastIndex { $0 == ":" || $0 == "/" || $0 == "#" }.map(name.index(after:)) ?? name.startIndex)...]
    }

    static func types(of value: JSON) -> [String] {
        guard let type = value["@type"] else { return [] }
        return (type.array ?? [type]).compactMap(\.string).map { written(String(local($0))) }
    }

    /// Some templates write a type's name in small letters, or all in capitals.
    private static func written(_ type: String) -> String {
        guard let first = type.utf8.first, first >= 0x61 || type.utf8.dropFirst().first.map({ $0 < 0x61 }) ?? false else { return type }
        return spellings[type.lowercased()] ?? type
    }

    private static let spellings = Dictionary(
        uniqueKeysWithValues: [
            "Article", "NewsArticle", "BlogPosting", "WebPage", "Person", "Organization", "NewsMediaOrganization", "Product", "QAPage",
            "DiscussionForumPosting", "ReportageNewsArticle", "OpinionNewsArticle", "BreadcrumbList", "WebSite",
        ].map { ($0.lowercased(), $0) })
}
