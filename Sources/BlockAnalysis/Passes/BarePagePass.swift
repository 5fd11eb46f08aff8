internal import PageTree

/// A page of sentences without links, names of classes or anything else that tells article from chrome has no chrome: all of
/// its sentences are kept.
struct BarePagePass: LabelPass {
    let name = "bare-page"
    /// Elements up from a block that may bear a name.
    private let reach = 4

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, draft.blocks.count > 1 else { return }
        let sentences = draft.blocks.count { draft.measure($0).endsSentence && draft.measure($0).words > 1 }
        guard sentences * 3 >= draft.blocks.count * 2, draft.blocks.allSatisfy({ isBare($0, draft, document) }) else { return }
        for block in draft.blocks where draft.hasContentRole(block) && draft[block].score <= 0 && draft.measure(block).endsSentence {
            draft.keep(block, because: "nothing on the page but sentences", by: self)
        }
    }

    private func isBare(_ block: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        let place = draft.page.blocks[block]
        guard place.links == 0, !place.isHidden, draft[block].hits.isEmpty else { return false }
        var node: NodeID? = place.container
        for _ in 0..<reach {
            guard let element = node, element != Document.root else { return true }
            switch document.tag(element) {
            case .button, .form, .nav, .footer, .header, .aside, .select, .label: return false
            default: break
            }
            guard document.classes(element).isEmpty, document.identifier(element) == nil else { return false }
            node = document.parent(element)
        }
        return true
    }
}
