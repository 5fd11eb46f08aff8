/// What is known of an article beside its text.
public struct Metadata: Sendable, Equatable {
    /// Who wrote it, as the page says.
    public struct Author: Sendable, Equatable {
        /// People and the bodies that sign in their place.
        public enum Kind: String, Sendable {
            case person, organization
        }

        public var name: String
        /// What the page says of the author, as "редактор отдела «Мир»".
        public var role: String?
        public var kind: Kind

        public init(name: String, role: String? = nil, kind: Kind = .person) {
            self.name = name
            self.role = role
            self.kind = kind
        }
    }

    /// The way in which the page's script runs (HTML's `dir`).
    public enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    public var title: String?
    public var subtitle: String?
    public var authors: [Author] = []
    /// ISO 8601; with an offset where the page or the site's rules give one.
    public var published: String?
    /// When the page says that the article was last changed, in the same form.
    public var modified: String?
    public var section: String?
    public var tags: [String] = []
    /// ISO 639-1, with a region where the page gives one.
    public var language: String?
    public var direction: Direction?
    public var site: String?
    /// The address of the lead image.
    public var image: String?
    /// Its width in pixels, where the page tells it.
    public var imageWidth: Int?
    public var description: String?
    /// The page's address as it gives it itself.
    public var canonical: String?
    /// What kind of page it says it is: a type of schema.org ("NewsArticle"), else of Open Graph ("article").
    public var pageType: String?
    /// The address or name of the licence under which the page stands.
    public var license: String?
    public var credits: [String] = []
    /// The page's host: which site's rules ran.
    public var host: String?

    public init() {}
}
