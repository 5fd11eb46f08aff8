public import PageTree

/// What is known of a page as a whole, for `page` conditions and layouts.
public struct PageFacts: Sendable {
    /// HTML or flattened text, where that is known.
    public var form: PageForm?
    public var url: String?
    /// In small letters; decides which site's rules run.
    public var host: String?
    public var titles: [String] = []
    /// Contents of `<meta>` by name or property in small letters.
    public var meta: [String: String] = [:]
    /// ISO 639-1, with a region or without.
    public var language: String?
    /// The day of publication (ISO 8601), where the page says it.
    public var published: String?

    /// Whether nothing is known but the form and the language, as of a text that is no page's.
    public var isOfText: Bool { url == nil && host == nil && titles.isEmpty && meta.isEmpty && published == nil }

    public init(
        form: PageForm? = nil, url: String? = nil, host: String? = nil, titles: [String] = [], meta: [String: String] = [:],
        language: String? = nil,
        published: String? = nil
    ) {
        self.form = form
        self.url = url
        self.host = host
        self.titles = titles
        self.meta = meta
        self.language = language
        self.published = published
    }
}
