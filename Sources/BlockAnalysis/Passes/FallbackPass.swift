/// When nothing scores above zero on a page with running text, the threshold falls to just under the best blocks: an
/// unsure answer is worth more than none, and the reason says that it is one.
struct FallbackPass: LabelPass {
    package let name = "fallback-threshold"
    /// No page's best blocks are lifted by more than this, in hundredths.
    private let most = 250

    package func run(_ draft: inout LabelDraft) {
        guard !draft.blocks.contains(where: { draft.isContent($0) && draft.measure($0).words >= 5 }) else { return }
        let candidates = draft.blocks.filter {
            draft.hasContentRole($0) && draft.measure($0).words >= 8 && draft.measure($0).sentences > 0
        }
        guard let best = candidates.map({ draft[$0].score }).max(), best > -most else { return }
        let lift = 1 - best + 100
        for block in draft.blocks where draft.hasContentRole(block) && draft[block].hits.isEmpty {
            draft.add(lift, to: block, by: self)
        }
    }
}
