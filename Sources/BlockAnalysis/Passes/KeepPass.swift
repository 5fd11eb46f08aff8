/// Turns roles and scores into kept and stripped: the profile's last word.
struct KeepPass: LabelPass {
    public let name = "keep"

    public func run(_ draft: inout LabelDraft) {
        for block in draft.blocks {
            switch draft[block].role {
            case .headline: draft[block].isKept = block == draft.labels.headline
            case .subtitle: draft[block].isKept = true
            default: draft[block].isKept = draft.isContent(block)
            }
        }
    }
}
