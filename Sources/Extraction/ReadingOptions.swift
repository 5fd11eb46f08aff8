package import PageFields

/// What a filter reads beside the article's text.
package struct ReadingOptions: Sendable {
    /// Pictures, films, sounds and what the article shows from elsewhere, with their captions.
    package var figures: Bool
    /// What readers wrote below the article.
    package var comments: Bool
    /// The fields that are asked for; all of them where a page is moderated.
    package var fields: FieldSelection

    package init(figures: Bool = false, comments: Bool = false, fields: FieldSelection = .all) {
        self.figures = figures
        self.comments = comments
        self.fields = fields
    }

    /// The attributes that a document must have for it.
    var attributes: [String] { figures ? FigureFinder.attributes : [] }
}
