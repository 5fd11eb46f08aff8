internal import BlockAnalysis
internal import JSONText
internal import PageTree

/// What a page says of itself in `<meta>`, `<link>`, `<html lang>` and JSON-LD.
struct PageHead: Sendable {
    private(set) var titles: [String] = []
    /// Contents of `<meta>` by property or name in small letters; the first of each.
    private(set) var meta: [String: String] = [:]
    private(set) var tags: [String] = []
    private(set) var canonical: String?
    private(set) var language: String?
    private(set) var times: [String] = []
    private(set) var structured = StructuredArticle()

    init() {}

    /// - Complexity: O(nodes) plus the JSON-LD's bytes.
    init(_ document: Document) {
        titles = PageTitles.find(in: document)
        for raw in 1..<UInt32(max(1, document.nodeCount)) { read(NodeID(rawValue: raw), document) }
        structured = StructuredArticle(document.structuredData)
    }

    /// The page's own address.
    var address: String? { canonical ?? meta["og:url"] ?? structured.url }

    /// The names of `<meta>` that tell when a page was published.
    private static let publishedNames = [
        "article:published_time", "og:published_time", "datepublished", "pubdate", "date", "dc.date", "publishdate", "parsely-pub-date",
    ]

    /// What the page says of when it was published, the most trustworthy first.
    var publishedTexts: [String] {
        [structured.published, Self.publishedNames.lazy.compactMap { meta[$0] }.first { !$0.isEmpty }].compactMap(\.self) + times.prefix(1)
    }

    /// The day of publication (ISO 8601).
    var publishedDay: String? { publishedTexts.lazy.compactMap { PublishedDate.parse($0)?.day }.first }

    func first(_ names: String...) -> String? {
        names.lazy.compactMap { meta[$0] }.first { !$0.isEmpty }
    }

    private mutating func read(_ node: NodeID, _ document: Document) {
        switch document.tag(node) {
        case .meta:
            guard let content = document.attribute("content", of: node) else { return }
            let keys = ["property", "name", "itemprop", "http-equiv"].compactMap { document.attribute($0, of: node)?.lowercased() }
            for key in keys {
                if key == "article:tag" || key == "og:article:tag" { tags.append(content) }
                if meta[key] == nil { meta[key] = content }
            }
        case .link:
            if canonical == nil, document.attribute("rel", of: node)?.lowercased() == "canonical" {
                canonical = document.attribute("href", of: node)
            }
        case .html: language = language ?? document.attribute("lang", of: node)
        case .time:
            if let value = document.attribute("datetime", of: node), times.count < 8 { times.append(value) }
        default: break
        }
    }
}
