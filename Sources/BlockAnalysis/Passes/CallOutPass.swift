internal import PageTree

/// The last paragraph of a text may stand in a box of its own (a call-out, a framed remark): a whole sentence without a link, in the element
/// that holds the kept paragraphs before it, that nothing marks as another part of the page.
struct CallOutPass: LabelPass {
    let name = "call-out"
    /// Points down to which it is taken in, in hundredths.
    private let least = -75
    private let fewestWords = 10
    /// Elements that it may stand in below that of the text.
    private let mostSteps = 3

    private static let strangers: [Feature] = [
        .nearComment, .nearShare, .nearRelated, .nearNavigation, .nearCookie, .nearAdvert, .nearForm, .nearSidebar, .nearFooter,
        .nearByline, .inNav, .inAside, .inForm, .inFooter,
    ]
    /// Elements that hold more than one text.
    private static let wholes: Set<Tag> = [.body, .html, .main]

    /// - Complexity: O(blocks × depth).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        for block in draft.blocks where isSentence(block, draft) {
            guard let text = TextBefore(block, document, draft), !Self.wholes.contains(document.tag(text.home)),
                draft[text.block].role == .body, draft.measure(text.block).endsSentence,
                document.parent(draft.page.blocks[text.block].container) == text.home
            else { continue }
            // Pleas aside, right behind it.
            guard ((text.block + 1)..<block).allSatisfy({ !draft[$0].hits.isEmpty }) else { continue }
            let steps = document.steps(from: draft.page.blocks[block].container, upTo: text.home)
            guard steps <= mostSteps, !draft.isMarked(block, by: Self.strangers, below: steps) else { continue }
            draft.keep(block, because: "a framed sentence of the text before it", by: self)
        }
    }

    private func isSentence(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].role == .body && draft[block].hits.isEmpty && draft[block].score <= 0 && draft[block].score > least
            && draft.measure(block).words >= fewestWords && draft.measure(block).endsSentence && draft.page.blocks[block].links == 0
            && !draft.page.blocks[block].isHidden
    }
}
