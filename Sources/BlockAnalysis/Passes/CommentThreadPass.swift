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
        guard let document = draft.page.document, !draft.labels.printed.contains(.comments), !draft.blocks.isEmpty,
            draft.value(.pageIsForum, 0) == 0, draft.value(.urlIsForum, 0) == 0
        else { return }
        let commentaries = ClassMarks(document, words: ["commentar"])
        var threads: [ElementKind: (items: Set<NodeID>, blocks: [Int])] = [:]
        for block in draft.blocks where draft.value(.nearComment, block) <= reach && draft[block].role != .headline {
            var item = draft.page.blocks[block].container
            for _ in 0..<Int(draft.value(.nearComment, block)) { item = document.parent(item) ?? item }
            guard !commentaries.mark(item, in: document) else { continue }
            let kind = ElementKind(item, in: document)
            threads[kind, default: ([], [])].items.insert(item)
            threads[kind]?.blocks.append(block)
        }
        // An article stands beside the thread; where none does, the comments are what there is.
        let beside = draft.blocks.reduce(0) { words, block in
            draft.value(.nearComment, block) > reach && draft[block].score > 0 ? words + draft.measure(block).words : words
        }
        guard beside >= 30 else { return }
        for thread in threads.values where thread.items.count >= fewest {
            for block in thread.blocks where draft.hasContentRole(block) && draft[block].hits.isEmpty {
                draft.add(points, to: block, because: "one of \(thread.items.count) comments", by: self)
            }
        }
    }
}
