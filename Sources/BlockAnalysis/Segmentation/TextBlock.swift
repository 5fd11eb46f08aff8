package import PageTree

/// A maximal run of text without a block-level boundary inside, white space collapsed.
package struct TextBlock: Sendable {
    /// The text, as a byte range of `Segmentation.arena`.
    package internal(set) var text: Range<Int>
    /// The block-level element that holds the text; the document's root for pages of plain text.
    package let container: NodeID
    /// From the first to the last text node, both inclusive.
    package internal(set) var nodes: ClosedRange<NodeID>
    /// Characters (Unicode scalars) of the text.
    package internal(set) var length = 0
    /// Characters inside `<a>`.
    package internal(set) var linkLength = 0
    /// Number of `<a>` elements that begin in the block.
    package internal(set) var links = 0
    /// Characters in bold or strong type.
    package internal(set) var boldLength = 0
    /// True when the page hides it (`hidden`, `display: none`, `aria-hidden`).
    package internal(set) var isHidden = false
    /// True when white space is kept (`<pre>`).
    package internal(set) var isPreformatted = false

    /// Share of the text that is link text, 0…1 (boilerpipe's and jusText's link density).
    package var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}

/// A page cut into blocks, in page order. Every visible character that is no white space is in exactly one block.
package struct Segmentation: Sendable {
    package internal(set) var blocks: [TextBlock] = []
    /// UTF-8 of all blocks' texts.
    package internal(set) var arena: [UInt8] = []

    /// Blocks of one page; what comes after stands in the last one. Each costs its row of features.
    static let mostBlocks = 20_000

    /// Whether the last block holds all that came after the most blocks that are judged one by one.
    package var isCapped: Bool { blocks.count > Self.mostBlocks }

    /// No blocks at all.
    package init() {}

    package func text(_ block: TextBlock) -> String { String(decoding: arena[block.text], as: UTF8.self) }
    package func text(of index: Int) -> String { text(blocks[index]) }
}
