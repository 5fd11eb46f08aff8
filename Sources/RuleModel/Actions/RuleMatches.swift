public import BlockAnalysis
public import PageTree

/// What a rule found on a page, for its action.
public struct RuleMatches {
    /// A block for which a rule's condition holds.
    public struct Match: Sendable {
        public let block: Int
        /// The groups of the pattern that matched it, the whole first; the block's text without a pattern.
        public let groups: [Range<Int>?]

        public init(block: Int, groups: [Range<Int>?]) {
            self.block = block
            self.groups = groups
        }
    }

    /// Nil for flattened text.
    public let document: Document?
    public let page: PageView
    /// Ascending by block.
    public let blocks: [Match]
    /// For each leaf that selects elements, those of this page.
    public let elements: [[NodeID]]
    /// For each of its expressions, the strings that it came to: of attributes, of functions, of elements not shown.
    public let values: [[String]]

    public init(document: Document?, page: PageView, blocks: [Match], elements: [[NodeID]], values: [[String]]) {
        self.document = document
        self.page = page
        self.blocks = blocks
        self.elements = elements
        self.values = values
    }
}
