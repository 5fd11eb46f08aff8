/// Keeps every block as running content: what people wrote themselves (a comment, a message) has no chrome, however
/// short a line of it is.
struct EverythingPass: LabelPass {
    public let name = "everything"
    /// What a block has behind it at least, in hundredths.
    private static let enough = 100

    public func run(_ draft: inout LabelDraft) {
        draft.labels.headline = nil
        for block in draft.blocks {
            if !Role.articleBody.contains(draft[block].role) { draft[block].role = .body }
            if draft[block].score < Self.enough { draft.add(Self.enough - draft[block].score, to: block, by: self) }
        }
    }
}
