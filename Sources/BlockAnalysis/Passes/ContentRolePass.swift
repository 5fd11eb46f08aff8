internal import PageTree

/// The role that a block's element gives it, unless a rule gave one.
struct ContentRolePass: LabelPass {
    public let name = "content-role"

    public func run(_ draft: inout LabelDraft) {
        for block in draft.blocks {
            draft[block].role = ruleRole(block, draft) ?? elementRole(block, draft)
        }
    }

    private func ruleRole(_ block: Int, _ draft: LabelDraft) -> Role? {
        draft.labels.hits(on: block).last { $0.liftedBy == nil && $0.role != nil }?.role
    }

    private func elementRole(_ block: Int, _ draft: LabelDraft) -> Role {
        guard let document = draft.page.document else { return .body }
        var node: NodeID? = draft.page.blocks[block].container
        if isCode(block, draft, document) { return .code }
        // The nearest element that says what its text is; a few steps up suffice.
        for _ in 0..<4 {
            guard let current = node else { break }
            switch document.role(of: current) {
            case "heading"?: return .heading
            case "listitem"?: return .list
            case "cell"?, "gridcell"?, "columnheader"?, "rowheader"?: return isLayoutTable(block, draft) ? .body : .table
            default: break
            }
            switch document.tag(current) {
            case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
            // What a reader clicks to unfold what it stands over.
            case .summary: return .heading
            case .button where isFold(current, draft, document): return .heading
            case .li, .dd, .dt: return .list
            case .td, .th: return isLayoutTable(block, draft) ? .body : .table
            case .blockquote: return .quote
            case .pre, .listing, .xmp: return .code
            case .figcaption:
                if isOfQuotation(current, document) { return .quote }
                if isOfTable(current, document) { return .table }
                return isGalleryText(block, draft) ? .body : .caption
            // A table's own heading stands and falls with it.
            case .caption: return .table
            // Some generators set a heading's words in a box beside its link.
            case .div where document.parent(current).map({ document.tag($0).isHeading }) ?? false: node = document.parent(current)
            case .div, .section, .article, .body: return .body
            default: node = document.parent(current)
            }
        }
        return .body
    }

    /// Whether a button unfolds what stands behind it, as scripts and classes of such boxes say.
    private func isFold(_ button: NodeID, _ draft: LabelDraft, _ document: Document) -> Bool {
        document.attribute("aria-expanded", of: button) != nil || document.attribute("aria-controls", of: button) != nil
            || (document.attribute("data-toggle", of: button) ?? document.attribute("data-bs-toggle", of: button)) == "collapse"
            || draft.marks.only(PassWords.folds).mark(button, in: document)
    }

    /// Lines of code in elements that are no `<pre>`.
    private func isCode(_ block: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        let place = draft.page.blocks[block]
        return place.isPreformatted && [.table, .div, .section, .p, .code, .ol].contains(document.tag(place.container))
    }

    /// A table's figure says under it what it shows.
    private func isOfTable(_ caption: NodeID, _ document: Document) -> Bool {
        document.parent(caption).map { parent in
            document.tag(parent) == .figure && document.children(parent).contains { document.tag($0) == .table }
        } ?? false
    }

    /// The paragraphs of a gallery stand under its pictures; a caption is a sentence or two.
    private func isGalleryText(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).words >= 40 && draft.measure(block).sentences >= 3
    }

    /// A quotation's figure names under it who said it.
    private func isOfQuotation(_ caption: NodeID, _ document: Document) -> Bool {
        document.parent(caption).map { parent in
            document.tag(parent) == .figure && document.children(parent).contains { document.tag($0) == .blockquote }
        } ?? false
    }

    /// Tables lay out old pages: a cell with sentences is no data.
    private func isLayoutTable(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).sentences > 0 || draft.measure(block).words > 20
    }
}
