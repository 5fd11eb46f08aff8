internal import PageTree
internal import TextPrimitives

/// Strips the name of its language from over a block of code, which says it as well: a corner of the box that code stands in. What
/// heads the code, and stands in no box with it alone, is text.
struct CodeLabelPass: LabelPass {
    let name = "code-label"
    private let points = -900
    /// Bytes of the longest name.
    private let longest = 24

    /// - Complexity: O(blocks × depth).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        for block in draft.blocks.dropLast() where draft[block + 1].role == .code && draft.isContent(block) {
            guard draft.page.blocks[block].text.count <= longest, draft[block].hits.isEmpty, isCorner(block, draft, document),
                let language = CodeLanguage.of(draft.page.blocks[block + 1].container, in: document),
                draft.text(block).trimmed.lowercased() == language
            else { continue }
            draft.add(points, to: block, because: "names the language of the code below", by: self)
        }
    }

    /// Whether a block and the code behind it are all that stands in an element.
    private func isCorner(_ block: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        let container = draft.page.blocks[block].container
        switch document.tag(container) {
        case .h1, .h2, .h3, .h4, .h5, .h6, .p, .li, .dt, .dd, .td, .th: return false
        default: break
        }
        func isInside(_ other: Int, _ element: NodeID) -> Bool {
            draft.blocks.contains(other) && document.isAncestor(element, of: draft.page.blocks[other].container)
        }
        var box: NodeID? = container
        while let element = box, !isInside(block + 1, element) { box = document.parent(element) }
        return box.map { !isInside(block - 1, $0) && !isInside(block + 2, $0) } ?? false
    }
}
