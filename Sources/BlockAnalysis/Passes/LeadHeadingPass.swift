internal import PageTree

/// Takes the page's only first-level heading for the headline where its title says nothing of it, as on sites whose every page has the
/// site's name for a title: when it is the first that is kept and text follows.
struct LeadHeadingPass: LabelPass {
    let name = "lead-heading"
    private let mostWords = 40
    /// Blocks (by-line, date, standfirst) between the heading and the text.
    private let reach = 4
    private let fewestOfText = 5

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, draft.labels.headline == nil else { return }
        let headings = draft.blocks.filter { HeadingLevel.of(draft.page.blocks[$0], in: document) == 1 && !draft.page.blocks[$0].isHidden }
        guard headings.count == 1, let heading = headings.first, draft[heading].role == .heading,
            draft.blocks.first(where: { draft.isContent($0) }) == heading,
            draft.measure(heading).words <= mostWords, draft.page.blocks[heading].linkDensity < 0.5
        else { return }
        let behind = draft.blocks.dropFirst(heading + 1).prefix(reach)
        guard behind.contains(where: { isText($0, draft) }) else { return }
        draft.labels.headline = heading
        draft[heading].role = .headline
    }

    private func isText(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(block) && draft.measure(block).words >= fewestOfText && draft.measure(block).sentences > 0
    }
}
