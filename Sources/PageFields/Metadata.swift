/// What is known of an article beside its text.
package struct Metadata: Sendable, Equatable {
    /// Who wrote it, as the page says.
    package struct Author: Sendable, Equatable {
        /// People and the bodies that sign in their place.
        package enum Kind: String, Sendable {
            case person, organization
        }

        package var name: String
        /// What the page says of the author, as "редактор отдела «Мир»".
        package var role: String?
        package var kind: Kind

        package init(name: String, role: String? = nil, kind: Kind = .person) {
            self.name = name
            self.role = role
            self.kind = kind
        }
    }

    /// The way in which the page's script runs (HTML's `dir`).
    package enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    package var title: String?
    package var subtitle: String?
    package var authors: [Author] = []
    /// ISO 8601; with an offset where the page or the site's rules give one.
    package var published: String?
    /// When the page says that the article was last changed, in the same form.
    package var modified: String?
    package var section: String?
    package var tags: [String] = []
    /// ISO 639-1, with a region where the page gives one.
    package var language: String?
    package var direction: Direction?
    package var site: String?
    /// The address of the lead image.
    package var image: String?
    /// Its width in pixels, where the page tells it.
    package var imageWidth: Int?
    package var description: String?
    /// The page's address as it gives it itself.
    package var canonical: String?
    /// What kind of page it says it is: a type of schema.org ("NewsArticle"), else of Open Graph ("article").
    package var pageType: String?
    /// The address or name of the licence under which the page stands.
    package var license: String?
    package var credits: [String] = []
    /// The page's host: which site's rules ran.
    package var host: String?

    package init() {}
}
