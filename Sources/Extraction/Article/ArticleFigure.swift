/// A picture, film or sound of an article, or something that it shows from elsewhere. Its words stand beside the text.
public struct ArticleFigure: Sendable {
    public enum Kind: String, Sendable {
        case image, video, audio
        /// A page inside the page: a post, a map, a player.
        case embed
    }

    public let kind: Kind
    /// Where it is: an absolute address where the page's own is known.
    public let target: String
    /// What it shows, as the page tells those who do not see it.
    public let description: String?
    public let caption: [InlineText]
    /// In pixels, where the page tells it.
    public let width: Int?
}
