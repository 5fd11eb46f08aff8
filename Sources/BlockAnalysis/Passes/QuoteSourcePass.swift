internal import PageTree

/// Who said a quotation stands or falls with it: a short line behind a kept part of a block quotation, in the quotation itself or in
/// the caption of its figure.
struct QuoteSourcePass: LabelPass {
    let name = "quote-source"
    private let mostWords = 15

    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        for block in draft.blocks.dropFirst() where draft[block].score <= 0 && draft[block].hits.isEmpty {
            guard draft.measure(block).words <= mostWords, draft.isContent(block - 1), draft[block].role != .hidden,
                let quote = Self.quotation(of: draft.page.blocks[block].container, document),
                document.isAncestor(quote, of: draft.page.blocks[block - 1].container) || quote == draft.page.blocks[block - 1].container
            else { continue }
            draft.keep(block, because: "says who said it", by: self)
            draft[block].role = .quote
        }
    }

    /// The block quotation around an element, or beside it in a figure of which it is the caption.
    private static func quotation(of container: NodeID, _ document: Document) -> NodeID? {
        var node: NodeID? = container
        var isCaption = false
        for _ in 0..<6 {
            guard let element = node else { return nil }
            switch document.tag(element) {
            case .blockquote: return element
            case .figcaption: isCaption = true
            case .figure: return isCaption ? document.children(element).first { document.tag($0) == .blockquote } : nil
            default: break
            }
            node = document.parent(element)
        }
        return nil
    }
}
