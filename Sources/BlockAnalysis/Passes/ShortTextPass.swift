/// Keeps what stands within a short flattened page: sentences from the first kept one to what a rule knows for the page's end, and the
/// lines between two of them. Menus stand above the text and teasers below it; of a recipe, a law or a timetable hardly a line is a
/// sentence that speaks for itself.
struct ShortTextPass: LabelPass {
    let name = "short-text"
    /// Lines and words of the longest such page.
    private let mostBlocks = 40
    private let mostWords = 300
    /// Points down to which a sentence is taken in, in hundredths, and a line between two.
    private let least = -225
    private let leastOfLine = -300
    /// Lines between two sentences.
    private let mostBetween = 24

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.blocks.count <= mostBlocks,
            draft.page.measures.reduce(0, { $0 + $1.words }) <= mostWords,
            let start = draft.blocks.first(where: { draft.isContent($0) && isSentence($0, draft) && draft.measure($0).words >= 5 })
        else { return }
        let end = draft.blocks.dropFirst(start + 1).first { !draft[$0].hits.isEmpty && !draft.isContent($0) } ?? draft.blocks.upperBound
        for block in start..<end where draft.couldBeContent(block, above: least) && isSentence(block, draft) { keep(block, &draft) }
        var last = start
        for block in start..<end where draft.isContent(block) {
            guard isSentence(block, draft) else { continue }
            if block - last <= mostBetween {
                for line in (last + 1)..<max(last + 1, block) where draft.couldBeContent(line, above: leastOfLine) { keep(line, &draft) }
            }
            last = block
        }
    }

    private func isSentence(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).endsSentence && draft.measure(block).words > 1
    }

    private func keep(_ block: Int, _ draft: inout LabelDraft) {
        draft.keep(block, because: "between the sentences of a short text", by: self)
    }
}
