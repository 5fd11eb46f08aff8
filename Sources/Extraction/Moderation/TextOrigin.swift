/// Where a printed text comes from.
package enum TextOrigin: Sendable, Hashable {
    case block(Int)
    /// A field of the metadata, as "title".
    case field(String)
    /// The document as a whole.
    case document
}
