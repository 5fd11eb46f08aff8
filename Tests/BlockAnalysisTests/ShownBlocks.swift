import PageTree

@testable import BlockAnalysis

/// What the blocks of a page say.
func shownBlocks(_ html: String) -> [String] {
    let segmentation = Segmenter.segment(HTMLParser.parse(PageBytes(text: html)))
    return segmentation.blocks.map(segmentation.text)
}
