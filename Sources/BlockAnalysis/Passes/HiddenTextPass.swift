internal import PageTree

/// Strips what no reader sees, with the reason: it is also how pages speak to machines behind their readers' backs. Text that a click
/// or a script brings to light is judged as any other, but for a lone paragraph that is hidden among visible ones. A page that hides
/// more than it shows is one that a script brings to light.
struct HiddenTextPass: LabelPass {
    let name = "hidden-text"
    private let points = -1500
    /// Words that a sentence may hide; behind "read more" stands a paragraph.
    private static let mostCutOut = 6

    func run(_ draft: inout LabelDraft) {
        let isShownLater = hidesMost(draft)
        for block in draft.blocks {
            guard let reason = draft.page.blocks[block].hiddenReason, !isJudged(block, draft) else { continue }
            if (reason.isForNobody && !isShownLater) || (reason != .disclosed && isLone(block, draft)) {
                draft.add(points, to: block, because: reason.name, by: self)
                if draft.hasContentRole(block) { draft[block].role = .hidden }
            }
        }
    }

    /// Whether a rule speaks of a block; what only adds points to all of an element knows nothing of the words that its sentences hide.
    private func isJudged(_ block: Int, _ draft: LabelDraft) -> Bool {
        guard !draft[block].hits.isEmpty else { return false }
        return !draft.page.blocks[block].isCutOut || draft.labels.hits(on: block).contains { $0.effect != .score }
    }

    /// Whether more words of sentences are for nobody than are shown.
    private func hidesMost(_ draft: LabelDraft) -> Bool {
        var (hidden, shown) = (0, 0)
        for block in draft.blocks where draft.measure(block).sentences > 0 {
            if draft.page.blocks[block].hiddenReason?.isForNobody == true {
                hidden += draft.measure(block).words
            } else {
                shown += draft.measure(block).words
            }
        }
        return hidden > shown
    }

    /// Whether at most two hidden blocks stand between paragraphs that are shown, in an element that those stand in themselves.
    private func isLone(_ block: Int, _ draft: LabelDraft) -> Bool {
        guard let document = draft.page.document else { return false }
        if draft.page.blocks[block].isCutOut, draft.measure(block).words <= Self.mostCutOut { return true }
        func isHidden(_ other: Int) -> Bool { draft.blocks.contains(other) && draft.page.blocks[other].hiddenReason != nil }
        var (first, last) = (block, block)
        while isHidden(first - 1) { first -= 1 }
        while isHidden(last + 1) { last += 1 }
        guard last - first < 2 else { return false }
        func isShownBeside(_ other: Int) -> Bool {
            guard draft.blocks.contains(other), draft.measure(other).sentences > 0 else { return false }
            return document.parent(draft.page.blocks[other].container).map {
                document.isAncestor($0, of: draft.page.blocks[block].container)
            } ?? false
        }
        return isShownBeside(first - 1) && isShownBeside(last + 1)
    }
}
