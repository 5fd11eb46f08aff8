extension FeatureExtractor {
    /// What stands around each block: jusText's context, as numbers.
    mutating func measureNeighbours() {
        let count = page.blocks.count
        var sinceHeading: Float = 99
        for index in 0..<count {
            let tag = table[index, .tag]
            let isHeading = tag >= 5 && tag <= 8
            sinceHeading = isHeading ? 0 : min(99, sinceHeading + 1)
            table[index, .sinceHeading] = sinceHeading
            measure(index, index - 1, words: .previousWords, links: .previousLinks)
            measure(index, index + 1, words: .nextWords, links: .nextLinks)
            measure(index, index - 2, words: .previous2Words, links: .previous2Links)
            measure(index, index + 2, words: .next2Words, links: .next2Links)
            table[index, .previousTag] = index > 0 ? table[index - 1, .tag] : -1
            table[index, .nextTag] = index + 1 < count ? table[index + 1, .tag] : -1
            table[index, .samePrevious] = sameParent(index, index - 1)
            table[index, .sameNext] = sameParent(index, index + 1)
            measureWindow(index)
        }
    }

    private mutating func measure(_ index: Int, _ other: Int, words: Feature, links: Feature) {
        let isInside = page.blocks.indices.contains(other)
        table[index, words] = isInside ? table[other, .words] : -1
        table[index, links] = isInside ? table[other, .linkDensity] : -1
    }

    /// Words and link density of the nine blocks around.
    private mutating func measureWindow(_ index: Int) {
        var words: Float = 0
        var length: Float = 0
        var links: Float = 0
        for other in max(0, index - 4)...min(page.blocks.count - 1, index + 4) {
            words += table[other, .words]
            length += Float(page.blocks[other].length)
            links += Float(page.blocks[other].linkLength)
        }
        table[index, .windowWords] = words
        table[index, .windowLinks] = links / max(1, length)
    }

    /// 2 for the same container, 1 for the same parent of containers, 0 otherwise.
    private func sameParent(_ index: Int, _ other: Int) -> Float {
        guard page.blocks.indices.contains(other), let document = page.document else { return 0 }
        let left = page.blocks[index].container
        let right = page.blocks[other].container
        if left == right { return 2 }
        return document.parent(left) == document.parent(right) ? 1 : 0
    }
}
