/// What a writer puts out beside the text. Each writer reads those that its format knows.
package struct WriterOptions: Sendable {
    /// What becomes of the addresses of links; their text always stays.
    package enum Links: String, Sendable, CaseIterable {
        /// Where the link stands.
        case keep
        /// Nowhere.
        case text
        /// Behind the article, with a number at the link.
        case footnotes
    }

    /// How JSON gives the article's body.
    package enum Body: String, Sendable, CaseIterable {
        case text
        /// Blocks with their kinds and the styles of their parts, beside the text.
        case blocks
    }

    /// What becomes of what readers wrote below the article.
    package enum Comments: String, Sendable, CaseIterable {
        /// Behind the article.
        case keep
        case drop
        /// They alone.
        case only
    }

    package var includesTitle: Bool
    package var comments = Comments.drop
    /// Whether pictures, films and what is shown from elsewhere are written.
    package var showsFigures = false
    package var links: Links
    /// Metadata as YAML before the Markdown.
    package var hasFrontMatter: Bool
    package var body: Body

    package init(includesTitle: Bool = true, links: Links = .keep, hasFrontMatter: Bool = false, body: Body = .text) {
        self.includesTitle = includesTitle
        self.links = links
        self.hasFrontMatter = hasFrontMatter
        self.body = body
    }
}
