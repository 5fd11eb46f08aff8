/// Keeps the comments of a page that is a thread: those whose text stands in elements named as that of the post itself, and hold as much.
/// What readers write below an article is set by another template than the article.
struct SharedThreadPass: LabelPass {
    let name = "shared-thread"
    /// Points that a comment of a thread has behind it, in hundredths.
    private let least = 300
    /// Elements up that a mark of comments still speaks for its text.
    private let reach: Float = 8
    private let fewest = 2
    /// Words of a post.
    private let fewestWords = 5
    /// Blocks under the headline in which a post begins.
    private let mostUnderHeadline = 6

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline, draft.value(.pageIsArticle, 0) == 0 else { return }
        let under = (headline + 1)..<max(headline + 1, min(headline + 1 + mostUnderHeadline, draft.blocks.upperBound))
        guard
            let post = under.first(where: {
                draft.hasContentRole($0) && draft[$0].hits.isEmpty && draft.measure($0).endsSentence
                    && draft.measure($0).words >= fewestWords
            }), draft[post].score > 0, draft.value(.nearComment, post) > reach
        else { return }
        let container = draft.page.blocks[post].container
        guard [container, document.parent(container)].contains(where: { $0.map { !document.classes($0).isEmpty } ?? false }) else { return }
        let place = draft.groups.signatures[post]
        let alike = draft.blocks.dropFirst(post + 1).filter {
            draft.groups.signatures[$0] == place && draft.hasContentRole($0) && draft[$0].hits.isEmpty
        }
        let comments = alike.filter { draft.value(.nearComment, $0) <= reach }
        let own = alike.filter { draft.value(.nearComment, $0) > reach } + [post]
        guard comments.count >= fewest, draft.weight(of: comments) >= draft.weight(of: own) else { return }
        draft.labels.isThread = true
        for block in comments where draft[block].score < least {
            draft.add(least - draft[block].score, to: block, because: "a post of the thread", by: self)
        }
    }
}
