/// For profiles that print what readers wrote: text below the marks of a comment thread gets the role, and points that keep it.
struct CommentPass: LabelPass {
    let name = "comments"
    private let points = 500
    /// Points that a sentence has behind it, in hundredths.
    private let least = 300
    /// Elements up that a mark of comments still speaks for its text.
    private let reach: Float = 8

    func run(_ draft: inout LabelDraft) {
        guard draft.labels.printed.contains(.comments), draft.page.document != nil else { return }
        for block in draft.blocks where isComment(block, draft) {
            draft[block].role = .comments
            // What an article's reader does not want may have any score; a sentence of a comment is one all the same.
            let isSentence = draft.measure(block).sentences > 0 || draft.measure(block).words >= 8
            draft.add(
                isSentence ? max(points, least - draft[block].score) : points, to: block, because: "the profile prints them", by: self)
        }
    }

    private func isComment(_ block: Int, _ draft: LabelDraft) -> Bool {
        guard draft.value(.nearComment, block) <= reach, draft[block].role != .hidden, draft[block].hits.isEmpty else { return false }
        // The form to write one, and its buttons, are none.
        guard draft.value(.inForm, block) > 2, draft.value(.nearForm, block) > 1 else { return false }
        let measure = draft.measure(block)
        // A name with a date is who wrote it and when.
        if measure.words <= 6, measure.sentences == 0, measure.hasYear || measure.hasClockTime { return false }
        return measure.words >= 3 && draft.page.blocks[block].linkDensity < 0.5
    }
}
