/// Where a printed text comes from.
public enum TextOrigin: Sendable, Hashable {
    case block(Int)
    /// A field of the metadata, as "title".
    case field(String)
    /// A member of a record beside the page, as "comment" or "author.name".
    case member(String)
    /// An attribute that is shown or spoken, of an element by its number; named as "img alt".
    case attribute(element: Int, name: String)
    /// The document as a whole.
    case document
}

extension TextOrigin {
    /// What a place without a number is called.
    public var name: String? {
        switch self {
        case .field(let name), .member(let name), .attribute(_, let name): name
        case .block, .document: nil
        }
    }
}
