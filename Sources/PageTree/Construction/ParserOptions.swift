/// What of a page becomes a part of its tree, and how.
package struct ParserOptions: Sendable {
    package enum Detail: Sendable {
        /// What a reader of the page may see, and what tells of the page: no comments, scripts, style sheets, frames, templates, nor
        /// the graphics of SVG.
        case shown
        /// All that the HTML Standard puts into the tree, and namespaces.
        case everything
    }

    package var detail = Detail.shown
    /// Whether what stands in `<noscript>` is read as markup, as a browser without scripts does. It is not shown then, unless
    /// revealed.
    package var readsNoscript = false
    /// Whether frames become elements without content. Most readers of the tree have no use for them.
    package var keepsFrames = false
    /// Whether an element that has no end tag, and would hide the rest of the page, is read as markup instead. Browsers show
    /// nothing of such a page.
    package var rescuesUnclosed = true
    /// The attributes that the document is to have.
    package var attributes = AttributeFilter.all
    package var caps = PageCaps()

    package init() {}
}
