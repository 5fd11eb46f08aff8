/// What elements of a list have in common: their name and first class. Further classes and ids differ from item to item
/// ("comment-1138", "even").
public struct ElementKind: Hashable, Sendable {
    private let tag: Tag
    private let firstClass: UInt32?

    /// - Complexity: O(1).
    public init(_ element: NodeID, in document: Document) {
        tag = document.tag(element)
        firstClass = document.classes(element).first
    }
}
