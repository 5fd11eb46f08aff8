/// Where a printed text comes from.
package enum TextOrigin: Sendable, Hashable {
    case block(Int)
    /// A field of the metadata, as "title".
    case field(String)
    /// A member of a record beside the page, as "comment" or "author.name".
    case member(String)
    /// The document as a whole.
    case document
}
