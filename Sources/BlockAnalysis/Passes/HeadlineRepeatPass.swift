/// A block that says the headline's words again is no part of the body.
struct HeadlineRepeatPass: LabelPass {
    public let name = "headline-repeated"
    private let points = -1000

    public func run(_ draft: inout LabelDraft) {
        guard let headline = draft.labels.headline else { return }
        let hash = draft.measure(headline).hash
        for block in draft.blocks where block != headline && draft.measure(block).hash == hash && draft.isContent(block) {
            draft.add(points, to: block, by: self)
        }
    }
}
