internal import BlockAnalysis
internal import PageTree
internal import TextEncoding

extension Verdict {
    /// Where in the page's bytes the blocks of its body stand, from their first node's beginning to their last node's end;
    /// empty for flattened text, and where the text was taken from a script.
    /// - Complexity: O(n) over the page's bytes where they are not UTF-8, else O(blocks).
    public func sourceRanges() -> [Int: Range<Int>] {
        guard let document = view.document, let sourceOffsets else { return [:] }
        var cursor = sourceOffsets.cursor()
        var ranges: [Int: Range<Int>] = [:]
        for block in (subtitleBlocks + bodyBlocks + commentBlocks + captionBlocks).sorted() {
            let nodes = view.blocks[block].nodes
            let start = cursor.sourceOffset(of: document.sourceRange(of: nodes.lowerBound).lowerBound)
            let end = cursor.sourceOffset(of: document.sourceRange(of: nodes.upperBound).upperBound)
            if start < end { ranges[block] = start..<end }
        }
        return ranges
    }
}
