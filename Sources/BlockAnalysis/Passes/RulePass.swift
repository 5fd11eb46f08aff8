/// Adds the rules' points and takes the roles that they give. Of two roles the later hit's counts; the engine puts site
/// rules after general ones.
struct RulePass: LabelPass {
    public let name = "rules"

    public func run(_ draft: inout LabelDraft) {
        for (index, hit) in draft.labels.hits.enumerated() {
            draft[hit.block].hits.append(index)
            if hit.liftedBy == nil { draft[hit.block].score += hit.points }
        }
    }
}
