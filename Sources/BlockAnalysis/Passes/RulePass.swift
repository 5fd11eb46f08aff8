/// Adds the rules' points and takes the roles that they give. Of two roles the later hit's counts; the engine puts site
/// rules after general ones.
struct RulePass: LabelPass {
    public let name = "rules"

    public func run(_ draft: inout LabelDraft) {
        // What adds nothing is there for other rules to ask about, and says nothing of its block.
        for (index, hit) in draft.labels.hits.enumerated() where hit.effect != .score || hit.points != 0 {
            draft[hit.block].hits.append(index)
            if hit.liftedBy == nil { draft[hit.block].score += hit.points }
        }
    }
}
