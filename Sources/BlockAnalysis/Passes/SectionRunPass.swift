internal import PageTree

/// Short sections that close a text: headings, each over a line or two (the signs of a horoscope, the apples of a list, results and
/// table), in the element that holds the kept paragraphs before them. One by one none of them looks like an article.
struct SectionRunPass: LabelPass {
    let name = "section-run"
    /// Mean points of what is not kept of a run down to which it is, in hundredths, and those of each block.
    private let least = -200
    private let leastOfBlock = -325
    private let fewestSections = 2
    private let mostBlocks = 80
    /// Points down to which a section of a line or two is kept for the one before it, in hundredths, and its lines.
    private let leastOfLast = -300
    private let mostOfLast = 3

    /// Marks of what is beside a text.
    static let strangers: [Feature] = [
        .nearComment, .nearShare, .nearRelated, .nearNavigation, .nearCookie, .nearAdvert, .nearForm, .nearSidebar, .nearFooter, .inNav,
        .inAside, .inForm, .inFooter,
    ]
    /// Elements that hold more than one text.
    private static let wholes: Set<Tag> = [.body, .html, .main]

    /// - Complexity: O(blocks × depth).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        var block = headline + 1
        while block < draft.blocks.upperBound {
            if let last = lastSection(block, document, draft) { keep(last, &draft) }
            guard draft[block].role == .heading, draft[block].score <= 0,
                let text = TextBefore(block, document, draft, reach: mostBlocks), !Self.wholes.contains(document.tag(text.home))
            else {
                block += 1
                continue
            }
            let run = self.run(from: block, in: text.home, document, draft)
            judge(run, since: text.block, document, &draft)
            block = max(block + 1, run.upperBound)
        }
    }

    /// The blocks from a heading on that are no part of something else.
    private func run(from first: Int, in home: NodeID, _ document: Document, _ draft: LabelDraft) -> Range<Int> {
        var end = first
        while end < draft.blocks.upperBound, end - first < mostBlocks, belongs(end, to: home, document, draft) { end += 1 }
        // A heading over nothing of it is the next part's.
        while end > first, draft[end - 1].role == .heading { end -= 1 }
        return first..<end
    }

    private func belongs(_ block: Int, to home: NodeID, _ document: Document, _ draft: LabelDraft) -> Bool {
        let container = draft.page.blocks[block].container
        guard draft.hasContentRole(block), draft[block].hits.isEmpty, draft.page.blocks[block].hiddenReason ?? .disclosed == .disclosed,
            draft.page.blocks[block].linkDensity < 0.5, document.isAncestor(home, of: container)
        else { return false }
        return !draft.isMarked(block, by: Self.strangers, below: document.steps(from: container, upTo: home))
    }

    /// The lines under a heading that is not kept, where one of its like beside it is: the last article of a law is repealed in a word.
    private func lastSection(_ heading: Int, _ document: Document, _ draft: LabelDraft) -> Range<Int>? {
        guard draft[heading].role == .heading, draft[heading].score <= 0, draft[heading].score > leastOfLast,
            let home = document.parent(draft.page.blocks[heading].container)
        else { return nil }
        let tag = document.tag(draft.page.blocks[heading].container)
        let hasLike = (0..<heading).reversed().prefix(mostBlocks).contains { other in
            let container = draft.page.blocks[other].container
            return draft[other].role == .heading && isKept(other, draft) && document.tag(container) == tag
                && document.parent(container) == home
        }
        guard hasLike, belongs(heading, to: home, document, draft) else { return nil }
        var end = heading + 1
        while end < draft.blocks.upperBound, end - heading <= mostOfLast, draft[end].role != .heading, draft[end].score > leastOfLast,
            belongs(end, to: home, document, draft), draft.page.blocks[end].links == 0
        {
            end += 1
        }
        // All of the section, or it is something else's heading.
        let isWhole =
            end == draft.blocks.upperBound || draft[end].role == .heading
            || !document.isAncestor(home, of: draft.page.blocks[end].container) || draft.page.blocks[end].linkDensity > 0.8
        return end > heading + 1 && isWhole ? heading..<end : nil
    }

    /// Whether a heading is kept, or will be for the text under it.
    private func isKept(_ heading: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(heading)
            || draft.couldBeContent(heading, above: least) && draft.isContent(heading + 1) && draft[heading + 1].role != .heading
    }

    private func keep(_ section: Range<Int>, _ draft: inout LabelDraft) {
        for block in section where draft[block].score <= 0 {
            draft.keep(block, because: "a section whose like before it is kept", by: self)
        }
    }

    private func judge(_ run: Range<Int>, since before: Int, _ document: Document, _ draft: inout LabelDraft) {
        // Of one level, each over something: two boxes of a page seldom have the same.
        let levels = Dictionary(
            grouping: ((before + 1)..<run.upperBound).filter {
                draft[$0].role == .heading && $0 + 1 < run.upperBound && draft[$0 + 1].role != .heading
            }, by: { document.tag(draft.page.blocks[$0].container) })
        let sections = levels.values.map(\.count).max() ?? 0
        let stripped = run.filter { draft[$0].score <= 0 }
        guard sections >= fewestSections, !stripped.isEmpty, draft.meanScore(of: stripped) > least else { return }
        for block in stripped where draft[block].score > leastOfBlock {
            draft.keep(block, because: "a section behind the text, as the next is", by: self)
        }
    }
}
