/// A short line above the headline whose words all stand in the page's title is the site's name, which titles carry.
struct MastheadPass: LabelPass {
    let name = "masthead"
    private let points = -500
    private let most = 6

    func run(_ draft: inout LabelDraft) {
        guard let headline = draft.labels.headline else { return }
        for block in draft.blocks.prefix(upTo: headline) where draft.hasContentRole(block) && draft[block].hits.isEmpty {
            let measure = draft.measure(block)
            guard measure.words <= most, measure.sentences == 0, draft.value(.titleWords, block) == 1 else { continue }
            draft.add(points, to: block, by: self)
        }
    }
}
