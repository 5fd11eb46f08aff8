extension FeatureExtractor {
    /// The nearest heading above each block: its level, words, links, how far it is and how much of it the title says.
    mutating func measureHeadingAbove() {
        guard let document = page.document else { return }
        var heading: (block: Int, level: Int)?
        for index in page.blocks.indices {
            if let heading {
                table[index, .headingLevel] = Float(heading.level)
                table[index, .headingWords] = Float(page.measures[heading.block].words)
                table[index, .headingDistance] = Float(min(99, index - heading.block))
                table[index, .headingLinks] = Float(page.blocks[heading.block].linkDensity)
                table[index, .headingInTitle] = table[heading.block, .titleWords]
            } else {
                table[index, .headingDistance] = 99
            }
            if let level = HeadingLevel.of(page.blocks[index], in: document) { heading = (index, level) }
        }
    }
}
