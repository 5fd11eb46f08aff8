internal import PageTree

/// Words inside a sentence that the page hides from its readers.
struct HiddenWords {
    let text: [UInt8]
    /// In characters.
    let length: Int
    let reason: HiddenReason
}

extension Segmenter {
    /// Takes the words of an inline element that nobody sees out of the open block.
    mutating func cutOut(_ node: NodeID, _ reason: HiddenReason) {
        let words = document.textBytes(node).split { $0 <= 0x20 }
        guard !words.isEmpty else { return }
        let text = Array(words.joined(separator: [0x20]))
        cutOut.append(HiddenWords(text: text, length: text.count { $0 & 0xC0 != 0x80 }, reason: reason))
    }

    /// Makes blocks of what was taken out of the block that was closed last. They count as standing where it ends, so that blocks stay
    /// in page order.
    mutating func closeCutOut() {
        for words in cutOut where result.blocks.count < Segmentation.mostBlocks {
            let end = current.nodes.upperBound
            var block = TextBlock(
                text: result.arena.count..<(result.arena.count + words.text.count), container: current.container, nodes: end...end)
            block.headingLevel = current.headingLevel
            block.length = words.length
            block.hiddenReason = words.reason
            block.isCutOut = true
            result.arena += words.text
            result.blocks.append(block)
        }
        cutOut.removeAll()
    }
}
