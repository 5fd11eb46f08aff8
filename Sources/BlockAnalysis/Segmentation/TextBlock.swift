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
    /// How the page hides it from its readers; nil for what they see.
    package internal(set) var hiddenReason: HiddenReason?
    package var isHidden: Bool { hiddenReason != nil }
    /// Whether its words were taken out of a sentence, where the page hides them.
    package internal(set) var isCutOut = false
    /// Of flattened text: empty lines before the block, at most three, and blanks that its first line begins with.
    package internal(set) var emptyLinesBefore: UInt8 = 0
    package internal(set) var indent: UInt8 = 0
    /// True when white space is kept (`<pre>`).
    package internal(set) var isPreformatted = false

    /// Share of the text that is link text, 0…1 (boilerpipe's and jusText's link density).
    package var linkDensity: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }
}

/// Where the text of one node begins in `Segmentation.arena`.
package struct TextPiece: Sendable {
    /// A text node, or the element whose content is written otherwise (a formula, a quotation mark).
    package let node: NodeID
    package let start: Int
}

/// A page cut into blocks, in page order. Every visible character that is no white space is in exactly one block.
package struct Segmentation: Sendable {
    package internal(set) var blocks: [TextBlock] = []
    /// Which node each part of the text came from, in order of `start`; empty for plain text.
    package internal(set) var pieces: [TextPiece] = []
    /// UTF-8 of all blocks' texts.
    package internal(set) var arena: [UInt8] = []

    /// Blocks of one page; what comes after stands in the last one. Each costs its row of features.
    package static let mostBlocks = 20_000

    /// Whether the last block holds all that came after the most blocks that are judged one by one.
    package var isCapped: Bool { blocks.count > Self.mostBlocks }

    /// No blocks at all.
    package init() {}

    /// The pieces of a block, in order. - Complexity: O(log n) and the pieces.
    package func pieces(of block: TextBlock) -> ArraySlice<TextPiece> {
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

    package func text(_ block: TextBlock) -> String { String(decoding: arena[block.text], as: UTF8.self) }
    package func text(of index: Int) -> String { text(blocks[index]) }
}
