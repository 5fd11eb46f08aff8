/// What is known of an article beside its text.
package struct Metadata: Sendable, Equatable {
    package struct Author: Sendable, Equatable {
        package var name: String
        /// What the page says of the author, as "редактор отдела «Мир»".
        package var role: String?
    }

    package internal(set) var title: String?
    package internal(set) var subtitle: String?
    package internal(set) var authors: [Author] = []
    /// ISO 8601; with an offset where the page or the site's rules give one.
    package internal(set) var published: String?
    package internal(set) var section: String?
    package internal(set) var tags: [String] = []
    /// ISO 639-1, with a region where the page gives one.
    package internal(set) var language: String?
    package internal(set) var site: String?
    package internal(set) var image: String?
    package internal(set) var credits: [String] = []
    /// The page's host: which site's rules ran.
    package internal(set) var host: String?
}
