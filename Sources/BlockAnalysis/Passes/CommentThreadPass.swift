internal import PageTree

/// Strips the thread of comments below an article: elements of one class that are called comments and stand there more than once. A
/// container of that name around an article stands there once, and on a forum the thread is the content.
struct CommentThreadPass: LabelPass {
    let name = "comment-thread"
    private let points = -500
    /// Elements up that a mark of comments still speaks for its text.
    private let reach: Float = 6
    private let fewest = 2

    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, !draft.labels.printed.contains(.comments), !draft.labels.isThread, !draft.blocks.isEmpty,
            draft.value(.pageIsForum, 0) == 0, draft.value(.urlIsForum, 0) == 0
        else { return }
        let commentaries = draft.marks.only(PassWords.commentaries)
        let translated = draft.marks.only(PassWords.comments)
        var isOfThread = [Bool](repeating: false, count: draft.blocks.count)
        var threads: [ElementKind: (items: Set<NodeID>, blocks: [Int])] = [:]
        for block in draft.blocks where draft[block].role != .headline {
            guard let item = item(of: block, translated, document, draft) else { continue }
            isOfThread[block] = true
            guard !commentaries.mark(item, in: document) else { continue }
            let kind = ElementKind(item, in: document)
            threads[kind, default: ([], [])].items.insert(item)
            threads[kind]?.blocks.append(block)
        }
        // An article stands beside the thread; where none does, the comments are what there is.
        let beside = draft.blocks.reduce(0) { words, block in
            !isOfThread[block] && draft[block].score > 0 ? words + draft.measure(block).words : words
        }
        guard beside >= 30 || standsBelowText(isOfThread, draft) else { return }
        for thread in threads.values where thread.items.count >= fewest || isUnderHeading(thread.blocks, draft) {
            for block in thread.blocks where draft.hasContentRole(block) && draft[block].hits.isEmpty {
                draft.add(points, to: block, because: "one of \(thread.items.count) comments", by: self)
            }
        }
    }

    /// Whether a short text, a headline and a sentence kept for themselves, stands above all comments.
    private func standsBelowText(_ isOfThread: [Bool], _ draft: LabelDraft) -> Bool {
        guard let headline = draft.labels.headline, let first = isOfThread.firstIndex(of: true), headline < first else { return false }
        return (headline + 1..<first).contains { draft[$0].score > 0 && draft.hasContentRole($0) && draft.measure($0).endsSentence }
    }

    /// Whether a line that a rule knows stands over the only comment: "1 comment".
    private func isUnderHeading(_ blocks: [Int], _ draft: LabelDraft) -> Bool {
        guard let first = blocks.first else { return false }
        return (max(0, first - 2)...first).contains { draft[$0].role == .comments && !draft[$0].hits.isEmpty }
    }

    /// The element of a comment that a block stands in.
    private func item(of block: Int, _ translated: ClassMarks, _ document: Document, _ draft: LabelDraft) -> NodeID? {
        var item = draft.page.blocks[block].container
        if draft.value(.nearComment, block) <= reach {
            for _ in 0..<Int(draft.value(.nearComment, block)) { item = document.parent(item) ?? item }
            return item
        }
        guard !translated.isEmpty else { return nil }
        for _ in 0..<Int(reach) {
            if translated.mark(item, in: document) { return item }
            guard let above = document.parent(item) else { return nil }
            item = above
        }
        return nil
    }
}
