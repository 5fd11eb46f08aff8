/// Lines of flattened text that one sentence goes over: a line that breaks off is kept with the one that goes on from it.
struct WrappedLinePass: LabelPass {
    let name = "wrapped-line"
    /// Points down to which a line is taken in, in hundredths.
    private let least = -250
    /// Words of a line that breaks off for its length.
    private let fewestWords = 7

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.blocks.count > 1 else { return }
        for block in draft.blocks.dropFirst() where breaksOff(block - 1, draft) && goesOn(block, draft) {
            if draft.isContent(block - 1), isOpen(block, draft) {
                let next = block + 1
                let isCarriedOn = draft.blocks.contains(next) && draft.isContent(next) && draft.measure(next).startsSmall
                // Behind a headline a line with a full stop is the credit of a picture.
                let endsIt = draft.measure(block).endsSentence && block > 1 && draft.isContent(block - 2)
                guard draft.measure(block).startsSmall || endsIt || isCarriedOn else { continue }
                draft.add(1 - draft[block].score, to: block, because: "the sentence goes on", by: self)
            } else if draft.isContent(block), isOpen(block - 1, draft), draft.measure(block).startsSmall || draft.measure(block).words <= 3
            {
                draft.add(1 - draft[block - 1].score, to: block - 1, because: "its sentence goes on", by: self)
            }
        }
    }

    /// A line of running text that does not end where its sentence does.
    private func breaksOff(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).words >= fewestWords && !draft.measure(block).endsSentence && draft.hasContentRole(block)
            && draft[block].role != .headline
    }

    /// Right below, without an empty line between.
    private func goesOn(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.page.blocks[block].emptyLinesBefore == 0 && draft.hasContentRole(block)
    }

    private func isOpen(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].score <= 0 && draft[block].score > least && draft[block].hits.isEmpty
    }
}
