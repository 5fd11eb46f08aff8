internal import PageTree

/// Keeps the odd sentence of a short text whose element is named as those of the kept paragraphs beside it: `recipe__tip` behind
/// `recipe__steps`, `Article_note__x3F` beside `Article_p__x3F`. Templates that name every element leave none without a class.
struct ElementFamilyPass: LabelPass {
    let name = "element-family"
    /// Points down to which a sentence is taken in, in hundredths.
    private let least = -325
    /// Words of the text before it: on a longer page a paragraph that is not kept is not for want of signs.
    private let mostBefore = 300

    private struct Family: Hashable {
        let home: NodeID
        let name: [UInt8]
    }

    /// - Complexity: O(blocks × depth).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        var families: Set<Family> = []
        for block in draft.blocks.dropFirst(headline + 1) where draft.isContent(block) && isSentence(block, draft) {
            if let family = family(of: block, document, draft) { families.insert(family) }
        }
        guard !families.isEmpty else { return }
        let apart = draft.marks.only(PassWords.apart)
        var words = 0
        for block in draft.blocks.dropFirst(headline + 1) {
            if draft.isContent(block) { words += draft.measure(block).words }
            guard words <= mostBefore, draft.couldBeContent(block, above: least), isSentence(block, draft),
                let family = family(of: block, document, draft), families.contains(family),
                !apart.mark(draft.page.blocks[block].container, in: document),
                !draft.isMarked(block, by: SectionRunPass.strangers, below: 1)
            else { continue }
            draft.keep(block, because: "its element is named as those of the text beside it", by: self)
            words += draft.measure(block).words
        }
    }

    private func isSentence(_ block: Int, _ draft: LabelDraft) -> Bool {
        let place = draft.page.blocks[block]
        return draft[block].role == .body && draft.measure(block).endsSentence && draft.measure(block).words > 1 && place.links == 0
            && !place.isHidden
    }

    /// The element around a block's own, and the part of its own element's class before the first of `_` in a name that has two together.
    private func family(of block: Int, _ document: Document, _ draft: LabelDraft) -> Family? {
        let container = draft.page.blocks[block].container
        guard let home = document.parent(container) else { return nil }
        for symbol in document.classes(container) {
            let name = Array(document.symbols.slice(symbol))
            if let end = name.firstIndex(of: 0x5F), end > 1, zip(name, name.dropFirst()).contains(where: { $0 == 0x5F && $1 == 0x5F }) {
                return Family(home: home, name: Array(name[..<end]))
            }
        }
        return nil
    }
}
