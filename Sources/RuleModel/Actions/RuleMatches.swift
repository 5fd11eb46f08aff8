package import BlockAnalysis
package import PageTree

/// What a rule found on a page, for its action.
package struct RuleMatches {
    /// A block for which a rule's condition holds.
    package struct Match: Sendable {
        package let block: Int
        /// The groups of the pattern that matched it, the whole first; the block's text without a pattern.
        package let groups: [Range<Int>?]

        package init(block: Int, groups: [Range<Int>?]) {
            self.block = block
            self.groups = groups
        }
    }

    /// Nil for flattened text.
    package let document: Document?
    package let page: PageView
    /// Ascending by block.
    package let blocks: [Match]
    /// For each leaf that selects elements, those of this page.
    package let elements: [[NodeID]]
    /// For each of its expressions, the strings that it came to: of attributes, of functions, of elements not shown.
    package let values: [[String]]

    package init(document: Document?, page: PageView, blocks: [Match], elements: [[NodeID]], values: [[String]]) {
        self.document = document
        self.page = page
        self.blocks = blocks
        self.elements = elements
        self.values = values
    }
}
