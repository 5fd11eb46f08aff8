internal import JSONText

/// A page's fields as its gold states them; what it does not state is nil or empty, and need not be missing on the page.
package struct GoldFields: Sendable, Equatable {
    package let title: String?
    package let authors: [String]
    /// The day (ISO 8601).
    package let published: String?
    package let tags: [String]
    package let subtitle: String?

    /// Nil for a gold without fields.
    init?(_ json: JSON?) {
        guard let json, json.members != nil else { return nil }
        title = json["title"]?.string
        authors = GoldSetLoader.strings(json["authors"])
        published = json["published"]?.string.map { String($0.prefix(10)) }
        tags = GoldSetLoader.strings(json["tags"])
        subtitle = json["subtitle"]?.string
    }
}
