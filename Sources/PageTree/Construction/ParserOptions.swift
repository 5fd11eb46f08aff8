/// What of a page becomes a part of its tree, and how.
public struct ParserOptions: Sendable {
    public enum Detail: Sendable {
        /// What a reader of the page may see, and what tells of the page: no comments, scripts, style sheets, frames, templates, nor
        /// the graphics of SVG.
        case shown
        /// All that the HTML Standard puts into the tree, and namespaces.
        case everything
    }

    public var detail = Detail.shown
    /// Whether what stands in `<noscript>` is read as markup, as a browser without scripts does. It is not shown then, unless
    /// revealed.
    public var readsNoscript = false
    /// Whether frames become elements without content. Most readers of the tree have no use for them.
    public var keepsFrames = false
    /// Whether an element that has no end tag, and would hide the rest of the page, is read as markup instead. Browsers show
    /// nothing of such a page.
    public var rescuesUnclosed = true
    /// The attributes that the document is to have.
    public var attributes = AttributeFilter.all
    public var caps = PageCaps()

    public init() {}
}
