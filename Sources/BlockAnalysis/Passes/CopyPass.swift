internal import PageTree
internal import TextPrimitives

/// Strips runs of blocks that are printed already: the description again for small screens, a card again as it opens, a post that an
/// answer quotes whole. A lone line, a list's item, code, and what stands in the same place of each record of a list say the same again
/// for a reason, and so do blocks beside each other in one element: a song has its refrain.
struct CopyPass: LabelPass {
    let name = "copy"
    private let points = -900
    /// Words of a block that is no copy by chance.
    private let fewest = 4
    /// Blocks of so many words, and words, of a run of copies.
    private let fewestBlocks = 2
    private let fewestOfRun = 30
    /// Words of a refrain that is kept because its first is.
    private let fewestOfRefrain = 8

    /// - Complexity: O(words of the page).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        var first: [UInt64: Int] = [:]
        var run: [Int] = []
        var runs: [[Int]] = []
        func end() {
            // Short lines end no run and are no end of one.
            while let last = run.last, draft.words(last).count < fewest { run.removeLast() }
            defer { run = [] }
            guard run.count(where: { draft.words($0).count >= fewest }) >= fewestBlocks else { return }
            if run.reduce(0, { $0 + draft.words($1).count }) >= fewestOfRun { runs.append(run) }
        }
        for block in draft.blocks where draft.hasContentRole(block) && block != draft.labels.headline {
            let words = draft.words(block)
            let key = words.reduce(FNV1a64.basis) { FNV1a64.next($0, word: UInt64($1)) }
            guard draft.isContent(block) else {
                if words.count >= fewestOfRefrain, draft[block].hits.isEmpty, let earlier = first[key],
                    areBeside(block, earlier, draft, document), !PullQuotePass.strips(block, draft)
                {
                    draft.keep(block, because: "a refrain stands with its first", by: self)
                }
                continue
            }
            guard let earlier = first[key] else {
                first[key] = block
                if words.count >= fewest { end() }
                continue
            }
            guard words.count >= fewest || !run.isEmpty, isCopy(block, of: earlier, draft, document) else { continue }
            run.append(block)
        }
        end()
        for block in runs.joined() { draft.add(points, to: block, because: "its words stand above", by: self) }
    }

    private func areBeside(_ block: Int, _ earlier: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        document.parent(draft.page.blocks[block].container) == document.parent(draft.page.blocks[earlier].container)
    }

    private func isCopy(_ block: Int, of earlier: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        switch draft[block].role {
        case .code, .table, .list: return false
        default: break
        }
        guard draft[block].hits.isEmpty else { return false }
        guard !areBeside(block, earlier, draft, document) else { return false }
        let group = draft.records.groups[block]
        return group < 0 || group != draft.records.groups[earlier] || draft.groups.classPaths[block] != draft.groups.classPaths[earlier]
    }
}
