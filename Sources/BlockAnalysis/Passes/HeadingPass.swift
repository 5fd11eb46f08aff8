/// A heading stands or falls with what follows it: kept when the next block of another kind is kept and close, stripped
/// when no content follows before the next heading or the end.
struct HeadingPass: LabelPass {
    package let name = "heading-without-text"
    private let points = -400
    /// Blocks after a heading in which its text must begin.
    private let reach = 6

    package func run(_ draft: inout LabelDraft) {
        for block in draft.blocks.reversed() where draft[block].role == .heading && draft.isContent(block) {
            if !hasText(after: block, draft) { draft.add(points, to: block, by: self) }
        }
    }

    private func hasText(after heading: Int, _ draft: LabelDraft) -> Bool {
        for block in draft.blocks.dropFirst(heading + 1).prefix(reach) {
            // A heading under a heading: that one is judged already, from the end backwards.
            if draft.isContent(block) { return true }
        }
        return false
    }
}
