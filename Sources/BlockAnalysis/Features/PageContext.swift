package import PageTree

/// What a page says of itself outside its blocks, for the features that compare the two.
package struct PageContext: Sendable {
    /// The page's address, or an empty string.
    package var url = ""

    /// A page of which nothing is known.
    package init() {}

    /// Reads a page's head. - Complexity: O(nodes of the head).
    package init(_ document: Document, url: String?) {
        self.url = url ?? ""
    }
}
