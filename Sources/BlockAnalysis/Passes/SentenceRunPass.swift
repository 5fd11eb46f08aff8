/// In flattened text, keeps sentences that stand in a row between the headline, or kept text, and kept text: the short answers of an interview,
/// what leads into an article. In HTML their element would hold them together.
struct SentenceRunPass: LabelPass {
    let name = "sentence-run"
    /// Points down to which a sentence is kept, in hundredths.
    private let least = -200
    /// Lines with who wrote a text and when part no run.
    private let between: RoleSet = [.byline, .dateline, .credit, .caption, .subtitle]

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, let headline = draft.labels.headline else { return }
        var run: [Int] = []
        var isOpen = true
        for block in draft.blocks.dropFirst(headline + 1) where !between.contains(draft[block].role) {
            if draft.measure(block).endsSentence, draft.isContent(block) {
                if isOpen { for sentence in run { draft.keep(sentence, because: "a sentence in a row with the text", by: self) } }
                (run, isOpen) = ([], true)
            } else if draft.measure(block).endsSentence, draft.couldBeContent(block, above: least) {
                run.append(block)
            } else {
                (run, isOpen) = ([], false)
            }
        }
    }
}
