internal import BlockAnalysis
internal import Extraction
internal import PageFields
internal import PageTree

/// One of several pages of a site, as the rules at hand judge it.
struct SitePage {
    let path: String
    let page: Page
    let verdict: Verdict
    let document: Document
    let candidates: SelectorCandidates
    private let places: BlockPlaces
    /// The blocks of the article, in page order.
    var article: [Int]

    /// Nil for a page without elements or without an article.
    init?(_ path: String, _ page: Page, _ filter: Filter) {
        let verdict = filter.judge(page)
        guard verdict.source == nil, let document = verdict.view.document, !verdict.bodyBlocks.isEmpty else { return nil }
        self.path = path
        self.page = page
        self.verdict = verdict
        self.document = document
        candidates = SelectorCandidates(document)
        places = BlockPlaces(verdict.view.blocks)
        article = verdict.bodyBlocks
    }

    func text(_ block: Int) -> String { verdict.view.segmentation.text(of: block).withSingleSpaces }
    func words(_ blocks: some Sequence<Int>) -> Int { blocks.reduce(0) { $0 + max(1, verdict.view.measures[$1].words) } }

    /// The blocks that lie whole in what a selector selects.
    func hits(_ selector: String) -> Set<Int> { Set(places.hits(candidates.selected(by: selector), document).whole) }

    /// The selectors of the elements around some blocks, with their cost.
    func selectors(around blocks: [Int]) -> [String: Int] {
        var found: [String: Int] = [:]
        var seen: Set<NodeID> = []
        for block in blocks {
            var node: NodeID? = verdict.view.blocks[block].container
            while let element = node, element != Document.root, document.tag(element) != .body, seen.insert(element).inserted {
                for name in candidates.candidates(for: element) { found[name.text] = min(found[name.text] ?? .max, name.cost) }
                node = document.parent(element)
            }
        }
        return found
    }

    /// Words of what the page prints by the rules at hand, and by other ones.
    private func printed(_ verdict: Verdict, without left: Set<Int> = []) -> [Substring: Int] {
        var counts: [Substring: Int] = [:]
        for block in verdict.view.blocks.indices where verdict.isKept(block) && !left.contains(block) {
            for word in verdict.view.segmentation.text(of: block).split(whereSeparator: \.isWhitespace) { counts[word, default: 0] += 1 }
        }
        return counts
    }

    /// How many words are printed no more, but for those of blocks that are no part of the article.
    func wordsLost(in other: Verdict) -> Int {
        let (own, new) = (printed(verdict, without: Set(verdict.bodyBlocks).subtracting(article)), printed(other))
        return own.reduce(0) { $0 + max(0, $1.value - (new[$1.key] ?? 0)) }
    }

    /// How many words are printed that were not.
    func wordsGained(in other: Verdict) -> Int {
        let (own, new) = (printed(verdict), printed(other))
        return new.reduce(0) { $0 + max(0, $1.value - (own[$1.key] ?? 0)) }
    }
}
