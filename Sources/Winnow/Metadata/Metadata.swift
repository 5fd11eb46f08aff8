/// What is known of an article beside its text.
public struct Metadata: Sendable, Equatable {
    public struct Author: Sendable, Equatable {
        public var name: String
        /// What the page says of the author, as "редактор отдела «Мир»".
        public var role: String?
    }

    public internal(set) var title: String?
    public internal(set) var subtitle: String?
    public internal(set) var authors: [Author] = []
    /// ISO 8601; with an offset where the page or the site's rules give one.
    public internal(set) var published: String?
    public internal(set) var section: String?
    public internal(set) var tags: [String] = []
    /// ISO 639-1, with a region where the page gives one.
    public internal(set) var language: String?
    public internal(set) var site: String?
    public internal(set) var image: String?
    public internal(set) var credits: [String] = []
    /// The page's host: which site's rules ran.
    public internal(set) var host: String?
}
