internal import PageTree

/// A heading stands or falls with what follows it: stripped when no content follows before the end, kept when what it stands over, in
/// the same element, is kept and the content has begun before it.
struct HeadingPass: LabelPass {
    package let name = "heading"
    private let points = -400
    /// Blocks after a heading in which its text must begin.
    private let reach = 6
    /// Points down to which a heading over kept text is kept, in hundredths.
    private let least = -250

    package func run(_ draft: inout LabelDraft) {
        for block in draft.blocks.reversed() where draft[block].role == .heading {
            if draft.isContent(block) {
                if isShort(block, draft), !hasText(after: block, draft) { draft.add(points, to: block, because: "without text", by: self) }
            } else if draft[block].score > least, draft[block].hits.isEmpty, headsContent(block, draft) {
                draft.add(1 - draft[block].score, to: block, because: "over text that is kept", by: self)
            }
        }
    }

    /// Old pages and some new ones write whole paragraphs as headings.
    private func isShort(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).words <= 15 && !(draft.measure(block).endsSentence && draft.measure(block).words > 6)
    }

    private func hasText(after heading: Int, _ draft: LabelDraft) -> Bool {
        for block in draft.blocks.dropFirst(heading + 1).prefix(reach) {
            // A heading under a heading: that one is judged already, from the end backwards.
            if draft.isContent(block) { return true }
        }
        return false
    }

    /// Whether the block behind the heading stands beside it and is kept, and the page's content has begun before.
    private func headsContent(_ heading: Int, _ draft: LabelDraft) -> Bool {
        guard let document = draft.page.document, draft.page.blocks[heading].linkDensity < 0.5, heading + 1 < draft.blocks.upperBound,
            let home = document.parent(draft.page.blocks[heading].container)
        else { return false }
        let next = heading + 1
        let container = draft.page.blocks[next].container
        let above = document.parent(container)
        // Of a list the items' parent stands beside the heading.
        guard above == home || above.flatMap(document.parent) == home, draft.isContent(next),
            draft[next].role != .heading || draft[next].score > 100
        else { return false }
        if draft.labels.headline.map({ $0 < heading }) ?? false { return true }
        return draft.blocks.prefix(heading).suffix(60).contains { draft.isContent($0) && draft[$0].role != .heading }
    }
}
