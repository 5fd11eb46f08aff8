internal import PageFields

/// What is known of an article beside its text.
public struct Metadata: Sendable, Equatable {
    /// Who wrote it.
    public struct Author: Sendable, Equatable {
        public let name: String
        /// What the page says of the author, as "редактор отдела «Мир»".
        public let role: String?
        /// Whether it is a body that signs in a person's place.
        public let isOrganization: Bool
    }

    public let title: String?
    public let subtitle: String?
    public let authors: [Author]
    /// ISO 8601; with an offset where the page or the site's rules give one.
    public let published: String?
    /// When it was last changed, in the same form.
    public let modified: String?
    public let section: String?
    public let tags: [String]
    /// ISO 639-1, with a region where the page gives one.
    public let language: String?
    public let site: String?
    /// The address of the lead image.
    public let image: String?
    public let description: String?
    /// The page's address as it gives it itself.
    public let canonical: String?
    /// The address or name of its licence.
    public let license: String?
    public let credits: [String]
    /// The page's host: which site's rules ran.
    public let host: String?

    init(_ metadata: PageFields.Metadata) {
        title = metadata.title
        subtitle = metadata.subtitle
        authors = metadata.authors.map { Author(name: $0.name, role: $0.role, isOrganization: $0.kind == .organization) }
        published = metadata.published
        modified = metadata.modified
        section = metadata.section
        tags = metadata.tags
        language = metadata.language
        site = metadata.site
        image = metadata.image
        description = metadata.description
        canonical = metadata.canonical
        license = metadata.license
        credits = metadata.credits
        host = metadata.host
    }
}
