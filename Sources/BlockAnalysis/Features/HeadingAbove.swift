internal import PageTree

/// The headings that a block stands under.
public struct Headings: Sendable {
    /// Of each block the nearest heading above it, and the nearest above that of a higher level; -1 for none.
    private(set) var nearest: [(own: Int32, above: Int32)] = []
    /// Of each block its level as a heading, or zero.
    private(set) var levels: [UInt8] = []

    /// - Complexity: O(blocks).
    init(_ page: PageView, _ document: Document) {
        // The last heading of each level, those of lower levels gone.
        var open: [(block: Int32, level: UInt8)] = []
        for (index, block) in page.blocks.enumerated() {
            nearest.append((open.last?.block ?? -1, open.dropLast().last?.block ?? -1))
            let level = UInt8(block.headingLevel ?? 0)
            levels.append(level)
            guard level > 0 else { continue }
            while let last = open.last, last.level >= level { open.removeLast() }
            open.append((Int32(index), level))
        }
    }
}

extension FeatureExtractor {
    /// The nearest heading above each block: its level, words, links, how far it is and how much of it the title says.
    mutating func measureHeadingAbove() {
        guard let headings else { return }
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
            if headings.levels[index] > 0 { heading = (index, Int(headings.levels[index])) }
        }
    }
}
