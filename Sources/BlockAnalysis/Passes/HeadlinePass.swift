/// Gives the headline its role: the block that a rule calls the title, else the one that repeats the page's own title.
struct HeadlinePass: LabelPass {
    public let name = "headline"

    public func run(_ draft: inout LabelDraft) {
        let named = draft.blocks.first { block in
            draft.labels.hits(on: block).contains { $0.effect == .field("title") && $0.liftedBy == nil }
        }
        if let named { draft.labels.headline = named }
        if let headline = draft.labels.headline { draft[headline].role = .headline }
    }
}
