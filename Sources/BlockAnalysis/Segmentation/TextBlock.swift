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
    /// 1…6 for what stands in a heading (`HeadingLevel`); nil for all else.
    public internal(set) var headingLevel: Int?
    /// How the page hides it from its readers; nil for what they see.
    public internal(set) var hiddenReason: HiddenReason?
    public var isHidden: Bool { hiddenReason != nil }
    /// Whether its words were taken out of a sentence, where the page hides them.
    public internal(set) var isCutOut = false
    /// Of flattened text: empty lines before the block, at most three, and blanks that its first line begins with.
    public internal(set) var emptyLinesBefore: UInt8 = 0
    public internal(set) var indent: UInt8 = 0
    /// Of flattened text: tabs and runs of blanks inside a line, which part the cells of a table's row.
    public internal(set) var gaps: UInt8 = 0
    /// True when white space is kept (`<pre>`).
    public internal(set) var isPreformatted = false

    /// Share of the text that is link text, 0…1 (boilerpipe's and jusText's link density).
    public var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}

/// Where the text of one node begins in `Segmentation.arena`.
public struct TextPiece: Sendable {
    /// A text node, or the element whose content is written otherwise (a formula, a quotation mark).
    public let node: NodeID
    public let start: Int
}

/// A page cut into blocks, in page order. Every visible character that is no white space is in exactly one block.
public struct Segmentation: Sendable {
    public internal(set) var blocks: [TextBlock] = []
    /// Which node each part of the text came from, in order of `start`; empty for plain text.
    public internal(set) var pieces: [TextPiece] = []
    /// UTF-8 of all blocks' texts.
    public internal(set) var arena: [UInt8] = []

    /// Blocks of one page; what comes after stands in the last one. Each costs its row of features.
    public static let mostBlocks = 20_000

    /// Whether the last block holds all that came after the most blocks that are judged one by one.
    public var isCapped: Bool { blocks.count > Self.mostBlocks }

    /// No blocks at all.
    public init() {}

    /// The pieces of a block, in order. - Complexity: O(log n) and the pieces.
    public func pieces(of block: TextBlock) -> ArraySlice<TextPiece> {
        func first(from start: Int) -> Int {
            var (low, high) = (0, pieces.count)
            while low < high {
                let middle = (low + high) / 2
                if pieces[middle].start < start { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return pieces[first(from: block.text.lowerBound)..<first(from: block.text.upperBound)]
    }

    public func text(_ block: TextBlock) -> String { String(decoding: arena[block.text], as: UTF8.self) }
    public func text(of index: Int) -> String { text(blocks[index]) }
}
