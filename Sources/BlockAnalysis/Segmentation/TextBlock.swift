public import PageTree

/// A maximal run of text without a block-level boundary inside, white space collapsed.
public struct TextBlock: Sendable {
    /// The text, as a byte range of `Segmentation.arena`.
    public internal(set) var text: Range<Int>
    /// The block-level element that holds the text; the document's root for pages of plain text.
    public let container: NodeID
    /// From the first to the last text node, both inclusive.
    public internal(set) var nodes: ClosedRange<NodeID>
    /// Characters (Unicode scalars) of the text.
    public internal(set) var length = 0
    /// Characters inside `<a>`.
    public internal(set) var linkLength = 0
    /// Number of `<a>` elements that begin in the block.
    public internal(set) var links = 0
    /// Characters in bold or strong type.
    public internal(set) var boldLength = 0
    /// True when the page hides it (`hidden`, `display: none`, `aria-hidden`).
    public internal(set) var isHidden = false
    /// True when white space is kept (`<pre>`).
    public internal(set) var isPreformatted = false

    /// Share of the text that is link text, 0…1 (boilerpipe's and jusText's link density).
    public var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}

/// A page cut into blocks, in page order. Every visible character that is no white space is in exactly one block.
public struct Segmentation: Sendable {
    public internal(set) var blocks: [TextBlock] = []
    /// UTF-8 of all blocks' texts.
    public internal(set) var arena: [UInt8] = []

    /// Blocks of one page; what comes after stands in the last one. Each costs its row of features.
    static let mostBlocks = 20_000

    /// Whether the last block holds all that came after the most blocks that are judged one by one.
    public var isCapped: Bool { blocks.count > Self.mostBlocks }

    /// No blocks at all.
    public init() {}

    public func text(_ block: TextBlock) -> String { String(decoding: arena[block.text], as: UTF8.self) }
    public func text(of index: Int) -> String { text(blocks[index]) }
}
