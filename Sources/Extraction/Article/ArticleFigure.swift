/// A picture, film or sound of an article, or something that it shows from elsewhere. Its words stand beside the text.
package struct ArticleFigure: Sendable {
    package enum Kind: String, Sendable {
        case image, video, audio
        /// A page inside the page: a post, a map, a player.
        case embed
    }

    package let kind: Kind
    /// Where it is: an absolute address where the page's own is known.
    package let target: String
    /// What it shows, as the page tells those who do not see it.
    package let description: String?
    package let caption: [InlineText]
    /// In pixels, where the page tells it.
    package let width: Int?
}
