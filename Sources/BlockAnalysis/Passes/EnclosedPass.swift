internal import PageTree

/// What stands between two kept paragraphs of one element is judged as one run: short lines, lists, tables and figures that the text goes
/// round belong to it, unless the page marks them as something else or they were plainly told apart.
struct EnclosedPass: LabelPass {
    let name = "enclosed"
    /// Mean points of a run down to which it is kept, in hundredths, those of each block of it, and those of a run of one.
    private let least = -250
    private let leastOfBlock = -400
    private let leastOfLone = -100
    private let mostBlocks = 60

    /// - Complexity: O(blocks × depth).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        var before: Int?
        for block in draft.blocks where isParagraph(block, draft) {
            if let before, block - before > 1, block - before <= mostBlocks { judge(before, block, document, &draft) }
            before = block
        }
    }

    /// A kept block of running text.
    private func isParagraph(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(block) && draft[block].role == .body && draft.measure(block).words >= 10 && draft.measure(block).sentences > 0
            && draft.page.blocks[block].linkDensity < 0.5
    }

    private func judge(_ before: Int, _ after: Int, _ document: Document, _ draft: inout LabelDraft) {
        guard let home = document.parent(draft.page.blocks[before].container),
            home == document.parent(draft.page.blocks[after].container), document.tag(home) != .body
        else { return }
        let stripped = ((before + 1)..<after).filter { draft[$0].score <= 0 }
        let belong = stripped.filter { belongs($0, to: home, document, draft) }
        guard !belong.isEmpty else { return }
        let mean = draft.meanScore(of: belong)
        // A lone line is as often a plea or a teaser.
        let isLone = belong.count == 1 && draft[belong[0]].role == .body && draft.value(.endsColon, belong[0]) == 0
        // A heading with kept text on both sides is one of it, and a formula on a line of its own.
        let isHeading = belong.allSatisfy {
            draft[$0].role == .heading || FormulaText.isAll(of: draft.page.blocks[$0], in: document)
        }
        guard mean > (isHeading ? leastOfBlock : isLone ? leastOfLone : least) else { return }
        for block in belong where draft[block].score > leastOfBlock {
            draft.keep(block, because: "it stands between paragraphs that are kept", by: self)
        }
    }

    /// Marks of what is no part of a text that goes round it.
    private static let strangers: [Feature] = [
        .nearComment, .nearShare, .nearRelated, .nearNavigation, .nearCookie, .nearAdvert, .nearForm, .nearSidebar, .inNav, .inAside,
        .inForm, .inFooter,
    ]

    /// What a click unfolds is there for readers.
    private func isHidden(_ block: TextBlock) -> Bool { block.hiddenReason.map { $0 != .disclosed } ?? false }

    /// Whether a block stands in the element, is of the text's kind, and nothing between the two is marked as a stranger.
    private func belongs(_ block: Int, to home: NodeID, _ document: Document, _ draft: LabelDraft) -> Bool {
        let container = draft.page.blocks[block].container
        guard draft.hasContentRole(block), draft[block].hits.isEmpty, !isHidden(draft.page.blocks[block]),
            draft.page.blocks[block].linkDensity < 0.5,
            document.isAncestor(home, of: container) || container == home && FormulaText.isAll(of: draft.page.blocks[block], in: document)
        else { return false }
        // Code is nobody's menu: manuals show the same command for several tools behind tabs.
        if draft[block].role == .code, draft.page.blocks[block].links == 0 { return true }
        return !draft.isMarked(block, by: Self.strangers, below: document.steps(from: container, upTo: home))
    }
}
