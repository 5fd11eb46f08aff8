/// One page of a gold set: where its bytes are and what a reader should get of it.
package struct GoldPage: Sendable {
    package let id: String
    package let url: String?
    /// ISO 639-1, as the set says.
    package let language: String?
    /// The set's page type ("article", "forum" …).
    package let type: String
    /// The main content as text; empty where only snippets are known.
    package private(set) var gold: String
    /// Snippets that must be in the output.
    package let with: [String]
    /// Snippets that must not be in it.
    package let without: [String]
    /// Whether nothing but snippets is known of the main content: the page has no word F1.
    package var hasSnippetsOnly = false
    /// The fields that the set states, if it does.
    package var fields: GoldFields?
    /// The file with the page's bytes; gzip is undone on reading.
    package let path: String
    /// True for a page of flattened text.
    package let isText: Bool

    /// The same page where this is its main content.
    func with(gold: String) -> GoldPage {
        var page = self
        page.gold = gold
        return page
    }
}

/// Pages with their gold, by the name of their folder.
package struct GoldSet: Sendable {
    package let name: String
    package let pages: [GoldPage]
}
