internal import PageTree

/// Judges what stands in one place of all records (the text of each post of a thread, the price of each card of a shop) as a whole: by the
/// words of its blocks. One post of four that falls out for being short is wrong, as is one button that stays.
///
/// A block that differs from its like by a wide margin stays what it was.
struct RecordPass: LabelPass {
    let name = "record"
    /// Points by which a block may differ from the mean of its like, in hundredths.
    private let margin = 450
    private let fewest = 3
    /// A question and one answer are a thread, on a page that does not call itself an article.
    private let fewestOfThread = 2
    private let mostOfName = 3

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        var columns: [Int32: [Int]] = [:]
        let posts = draft.marks.only(PassWords.posts)
        for block in draft.blocks where isInRecord(block, draft) || post(of: block, posts, draft) != nil {
            guard draft.hasContentRole(block), draft[block].hits.isEmpty, draft.page.blocks[block].hiddenReason?.isForNobody != true else {
                continue
            }
            columns[draft.groups.classPaths[block], default: []].append(block)
        }
        let mayBeThread = !draft.blocks.isEmpty && draft.value(.pageIsArticle, 0) == 0
        var texts: Set<Int> = []
        for number in columns.keys.sorted() {
            guard let blocks = columns[number], blocks.count >= (mayBeThread ? fewestOfThread : fewest) else { continue }
            if judge(blocks, posts, &draft) { texts.formUnion(blocks) }
        }
        guard !texts.isEmpty else { return }
        for number in columns.keys.sorted() {
            guard let blocks = columns[number], blocks.count >= fewestOfThread else { continue }
            stripNames(blocks, beside: texts, &draft)
        }
    }

    /// Who wrote the posts of a thread: a word or two in each of them, right before its text or behind.
    private func stripNames(_ blocks: [Int], beside texts: Set<Int>, _ draft: inout LabelDraft) {
        let areNames = blocks.allSatisfy { block in
            let measure = draft.measure(block)
            return measure.words <= mostOfName && !measure.endsSentence && !texts.contains(block)
                && [-2, -1, 1].contains { texts.contains(block - $0) }
        }
        guard areNames else { return }
        for block in blocks where draft[block].score > 0 && draft[block].score < margin {
            draft.add(-draft[block].score, to: block, because: "a name beside a post", by: self)
        }
    }

    /// - Returns: whether the blocks are the texts of a thread's posts.
    private func judge(_ blocks: [Int], _ posts: ClassMarks, _ draft: inout LabelDraft) -> Bool {
        let words = draft.weight(of: blocks)
        let (kept, stripped) = (blocks.filter { draft[$0].score > 0 }, blocks.filter { draft[$0].score <= 0 })
        let mean = draft.meanScore(of: blocks)
        // The cells of a layout table are records too: one that holds all of the text speaks for none beside it.
        func stand(_ blocks: [Int]) -> Bool { Set(blocks.map { draft.records.records[$0] }).count > 1 }
        let isThread = isThread(blocks, kept, posts, draft)
        guard isThread || blocks.count >= fewest else { return false }
        if isThread { draft.labels.isThread = true }
        if draft.weight(of: kept) * 2 >= words, stand(kept) || isThread {
            for block in blocks where draft[block].score <= 0 && draft[block].score >= mean - margin {
                draft.keep(block, because: "most of its like in other records are kept", by: self)
            }
        } else if draft.weight(of: kept) * 4 <= words, stand(stripped) {
            for block in blocks where draft[block].score > 0 && draft[block].score < margin {
                draft.add(-draft[block].score, to: block, because: "most of its like in other records are stripped", by: self)
            }
        }
        return isThread
    }

    /// Whether the records are called posts and hold no links in this place: the first says all that the others answer.
    private func isThread(_ blocks: [Int], _ kept: [Int], _ posts: ClassMarks, _ draft: LabelDraft) -> Bool {
        guard let first = kept.first, draft.measure(first).sentences > 0 else { return false }
        var elements: Set<NodeID> = []
        for block in blocks {
            guard draft.page.blocks[block].links == 0, draft[block].role != .heading, let element = post(of: block, posts, draft) else {
                return false
            }
            elements.insert(element)
        }
        return elements.count >= fewestOfThread
    }

    private func isInRecord(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.records.groups.indices.contains(block) && draft.records.groups[block] >= 0
    }

    /// The element called a post right around a block.
    private func post(of block: Int, _ posts: ClassMarks, _ draft: LabelDraft) -> NodeID? {
        guard !posts.isEmpty, let document = draft.page.document else { return nil }
        var node: NodeID? = draft.page.blocks[block].container
        for _ in 0..<3 {
            guard let element = node else { return nil }
            if posts.mark(element, in: document) { return element }
            node = document.parent(element)
        }
        return nil
    }
}
