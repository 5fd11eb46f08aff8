internal import BlockAnalysis
internal import PageTree

/// A page with most of its blocks left out, so that scorers see short pages too: gold sets hold pages of a hundred blocks, people also
/// feed pages of ten. What stays is the headline, a run of the main text and some of what stands around it, in the markup that they have.
struct ShortPage {
    let html: [UInt8]
    /// What of the gold stayed.
    let gold: String

    /// The same for the same page on every run; nil for a page without main text. - Complexity: O(n × depth).
    init?(_ bytes: [UInt8], _ page: GoldPage) {
        guard !page.hasSnippetsOnly, !page.gold.isEmpty else { return nil }
        let text = DecodedText(PageBytes(bytes))
        let document = HTMLParser.parse(text)
        let view = PageAnalysis.view(document, titles: [])
        let cut = PageScore.tokenizer(for: page)
        let truth = BlockTruth.labels(view.blocks.indices.map { cut(view.segmentation.text(of: $0)) }, gold: cut(page.gold))
        var choice = BlockChoice(view, document, truth, seed: UInt64(TrainingSample.hash(page.id)))
        guard let kept = choice.blocks() else { return nil }
        gold = kept.filter { truth[$0] >= 0.5 }.map { view.segmentation.text(of: $0) }.joined(separator: "\n")
        let dropped = Self.dropped(view, document, kept: Set(kept), dropsMeta: choice.isLikely(0.5))
        var rest = text.bytes
        rest.removeSubranges(RangeSet(dropped + Self.scripts(rest)))
        let dressed = choice.isLikely(0.4) ? rest : choice.isLikely(0.5) ? ClassNames.renamed(rest) : ClassNames.removed(rest)
        // The page's own label of its encoding is no longer true.
        html = [0xEF, 0xBB, 0xBF] + dressed
    }

    /// The ranges of what goes: the highest elements that hold nothing that stays, scripts, and the page's statements about itself.
    private static func dropped(_ view: PageView, _ document: Document, kept: Set<Int>, dropsMeta: Bool) -> [Range<Int>] {
        var holdsKept: Set<NodeID> = []
        for block in kept {
            var node: NodeID? = view.blocks[block].container
            while let own = node, holdsKept.insert(own).inserted { node = document.parent(own) }
        }
        var ranges: [Range<Int>] = []
        for (index, block) in view.blocks.enumerated() where !kept.contains(index) {
            guard !holdsKept.contains(block.container) else {
                for node in view.segmentation.pieces(of: block).map(\.node) { ranges.append(document.sourceRange(of: node)) }
                continue
            }
            var highest = block.container
            while let above = document.parent(highest), !holdsKept.contains(above), document.tag(above) != .body { highest = above }
            ranges.append(document.sourceRange(of: highest))
        }
        for node in (0..<UInt32(document.nodeCount)).map(NodeID.init) {
            let tag = document.tag(node)
            if tag == .noscript || (dropsMeta && tag == .meta) { ranges.append(document.sourceRange(of: node)) }
        }
        return ranges
    }

    /// Scripts, which are no part of the tree: they may hold the whole text again.
    private static func scripts(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var position = 0
        while let start = bytes[position...].firstRange(of: "<script".utf8)?.lowerBound {
            let end = bytes[start...].firstRange(of: "</script>".utf8)?.upperBound ?? bytes.count
            ranges.append(start..<end)
            position = end
        }
        return ranges
    }
}

/// Draws the blocks that stay.
private struct BlockChoice {
    private let view: PageView
    private let document: Document
    private let truth: [Float]
    private var random: SplitMix64

    init(_ view: PageView, _ document: Document, _ truth: [Float], seed: UInt64) {
        (self.view, self.document, self.truth) = (view, document, truth)
        random = SplitMix64(seed: seed)
    }

    mutating func isLikely(_ chance: Double) -> Bool { random.unit() < chance }

    /// In page order; nil where the page has no main text to take some of.
    mutating func blocks() -> [Int]? {
        let content = truth.indices.filter { truth[$0] >= 0.5 }
        guard let run = run(content) else { return nil }
        var kept = Set(run)
        for index in truth.indices where document.tag(view.blocks[index].container) == .h1 { kept.insert(index) }
        var group: NodeID?
        var left = 0
        for index in truth.indices where truth[index] < 0.5 {
            let own = document.parent(view.blocks[index].container).flatMap(document.parent)
            if own != group {
                group = own
                left = isLikely(0.3) ? 1 + Int(random.next() % 6) : 0
            }
            guard left > 0 else { continue }
            left -= 1
            kept.insert(index)
        }
        return kept.sorted()
    }

    /// Blocks of the main text that follow each other, from the first one on or from any, up to a number of words that is drawn.
    private mutating func run(_ content: [Int]) -> ArraySlice<Int>? {
        let wanted = 40 + Int(random.next() % 200)
        let first = isLikely(0.5) ? 0 : Int(random.next() % UInt64(max(1, content.count)))
        for start in [first, 0] {
            var words = 0
            for end in content.indices[start...] {
                words += view.measures[content[end]].words
                if words >= wanted { return content[start...end] }
            }
            if words >= 30 { return content[start...] }
        }
        return nil
    }
}
