internal import JSONText

/// What JSON-LD (schema.org) says of the page's article.
struct StructuredArticle: Sendable {
    private(set) var url: String?
    private(set) var headline: String?
    private(set) var alternativeHeadline: String?
    private(set) var published: String?
    private(set) var section: String?
    private(set) var keywords: [String] = []
    private(set) var image: String?
    private(set) var publisher: String?
    private(set) var language: String?
    private(set) var authors: [Metadata.Author] = []

    init() {}

    /// Reads the first object with an article's type; scripts that are no JSON are passed over, as browsers do.
    init(_ scripts: [[UInt8]]) {
        for script in scripts {
            guard let value = try? JSON(parsing: script), let article = Self.findArticle(value, depth: 0) else { continue }
            read(article)
            return
        }
    }

    private static func findArticle(_ value: JSON, depth: Int) -> JSON? {
        guard depth < 4 else { return nil }
        switch value {
        case .array(let values): return values.lazy.compactMap { findArticle($0, depth: depth + 1) }.first
        case .object:
            if types(value["@type"]).contains(where: isArticle) { return value }
            for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
                if let inner = value[name], let found = findArticle(inner, depth: depth + 1) { return found }
            }
            return nil
        default: return nil
        }
    }

    private static func types(_ value: JSON?) -> [String] {
        value?.string.map { [$0] } ?? value?.array?.compactMap(\.string) ?? []
    }

    private static func isArticle(_ type: String) -> Bool {
        type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" || type == "Review"
    }

    private mutating func read(_ article: JSON) {
        headline = article["headline"]?.string ?? article["name"]?.string
        alternativeHeadline = article["alternativeHeadline"]?.string
        published = article["datePublished"]?.string ?? article["dateCreated"]?.string
        section = Self.text(article["articleSection"])
        image = Self.text(article["image"]) ?? article["image"]?["url"]?.string ?? article["image"]?.array?.first?["url"]?.string
        publisher = article["publisher"]?["name"]?.string
        language = Self.text(article["inLanguage"])
        url = article["url"]?.string ?? article["mainEntityOfPage"]?["@id"]?.string ?? article["mainEntityOfPage"]?.string
        if let list = article["keywords"]?.array {
            keywords = list.compactMap(\.string)
        } else if let text = article["keywords"]?.string {
            keywords = text.split(separator: ",").map { String($0.trimmed) }
        }
        let people = article["author"].map { $0.array ?? [$0] } ?? []
        authors = people.compactMap { person in
            (person["name"]?.string ?? person.string).map { Metadata.Author(name: $0, role: person["jobTitle"]?.string) }
        }
    }

    private static func text(_ value: JSON?) -> String? { value?.string ?? value?.array?.first?.string }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: Substring {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
