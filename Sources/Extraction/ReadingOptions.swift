public import PageFields

/// What a filter reads beside the article's text.
public struct ReadingOptions: Sendable {
    /// Pictures, films, sounds and what the article shows from elsewhere, with their captions.
    public var figures: Bool
    /// What readers wrote below the article.
    public var comments: Bool
    /// The fields that are asked for; all of them where a page is moderated.
    public var fields: FieldSelection

    /// What elements of a comment show or say in attributes, which is moderated.
    var readsSpoken = false

    public init(figures: Bool = false, comments: Bool = false, fields: FieldSelection = .all) {
        self.figures = figures
        self.comments = comments
        self.fields = fields
    }

    /// The attributes that a document must have for it.
    var attributes: [String] { (figures ? FigureFinder.attributes : []) + (readsSpoken ? SpokenAttributes.names + ["type"] : []) }
}
