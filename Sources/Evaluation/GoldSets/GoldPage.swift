/// One page of a gold set: where its bytes are and what a reader should get of it.
public struct GoldPage: Sendable {
    public let id: String
    public let url: String?
    /// ISO 639-1, as the set says.
    public let language: String?
    /// The set's page type ("article", "forum" …).
    public let type: String
    /// The main content as text.
    public let gold: String
    /// Snippets that must be in the output.
    public let with: [String]
    /// Snippets that must not be in it.
    public let without: [String]
    /// The file with the page's bytes; gzip is undone on reading.
    public let path: String
    /// True for a page of flattened text.
    public let isText: Bool
}

/// Pages with their gold, by the name of their folder.
public struct GoldSet: Sendable {
    public let name: String
    public let pages: [GoldPage]
}
