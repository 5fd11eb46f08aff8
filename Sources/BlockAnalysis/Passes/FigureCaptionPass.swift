internal import PageTree

/// What a figure's caption says of a table or of code stands or falls with it.
struct FigureCaptionPass: LabelPass {
    let name = "figure-caption"
    private let mostWords = 40

    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        for block in draft.blocks where draft[block].score <= 0 && draft[block].hits.isEmpty && draft.measure(block).words <= mostWords {
            guard !draft.page.blocks[block].isHidden, let figure = Self.figure(of: draft.page.blocks[block].container, document) else {
                continue
            }
            let isKept = [block - 1, block + 1].contains { other in
                draft.blocks.contains(other) && draft.isContent(other) && [.table, .code].contains(draft[other].role)
                    && document.isAncestor(figure, of: draft.page.blocks[other].container)
            }
            guard isKept else { continue }
            draft.keep(block, because: "says what the figure shows", by: self)
            draft[block].role = .table
        }
    }

    /// The figure of a table or of code whose caption an element stands in.
    private static func figure(of container: NodeID, _ document: Document) -> NodeID? {
        var node: NodeID? = container
        for _ in 0..<3 {
            guard let element = node else { return nil }
            if document.tag(element) == .figcaption { return document.parent(element).flatMap { document.tag($0) == .figure ? $0 : nil } }
            node = document.parent(element)
        }
        return nil
    }
}
