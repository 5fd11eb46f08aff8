/// In short flattened text, keeps the posts of a thread: sentences under a line with a day, a count or a name that stood above already, where
/// two kept ones have such a line over them. A post of three words looks like a button to all that stands around it.
struct TextThreadPass: LabelPass {
    let name = "text-thread"
    private let mostBlocks = 60
    private let least = -350
    private let fewestPosts = 2
    /// Words of a line over a post, and lines between the two.
    private let mostOfLine = 10
    private let reach = 2
    /// Lines before the first kept post among which others stand: a forum says much of each poster.
    private let reachBefore = 16

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.blocks.count <= mostBlocks else { return }
        var names: Set<UInt32> = []
        var isOver = [Bool](repeating: false, count: draft.blocks.count)
        for block in draft.blocks {
            let measure = draft.measure(block)
            guard measure.words > 0, measure.words <= mostOfLine, !isPost(block, draft) else { continue }
            isOver[block] = measure.digits > 0 || names.contains(measure.hash)
            names.insert(measure.hash)
        }
        func stands(_ block: Int) -> Bool {
            let over = (max(0, block - reach)..<block).reversed().prefix { !isPost($0, draft) }
            return over.contains { isOver[$0] }
        }
        let posts = draft.blocks.filter { draft.isContent($0) && isPost($0, draft) && stands($0) }
        guard posts.count >= fewestPosts, let first = posts.first else { return }
        for block in max(0, first - reachBefore)..<draft.blocks.upperBound where isPost(block, draft) && stands(block) {
            guard draft.couldBeContent(block, above: least) else { continue }
            draft.keep(block, because: "one of several posts", by: self)
        }
    }

    private func isPost(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).words > 0 && (draft.measure(block).endsSentence || draft.text(block).hasSuffix(":)"))
    }
}
