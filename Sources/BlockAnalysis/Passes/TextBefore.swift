internal import PageTree

/// The kept paragraph before a place of the page, and the element that it stands in beside that place.
struct TextBefore {
    let block: Int
    /// The nearest element that holds both.
    let home: NodeID

    /// Blocks back, elements up from the place, and elements that the paragraph may stand in below the home.
    private static let reach = 8
    private static let mostAbove = 8
    private static let mostSteps = 3
    /// Words of a paragraph.
    static let fewestWords = 4

    init?(_ place: Int, _ document: Document, _ draft: LabelDraft, reach: Int = TextBefore.reach) {
        guard
            let before = (0..<place).reversed().prefix(reach).first(where: {
                draft.isContent($0) && draft[$0].role != .heading && draft.measure($0).words >= Self.fewestWords
            }), var home = document.parent(draft.page.blocks[place].container)
        else { return nil }
        for _ in 0..<Self.mostAbove where !document.isAncestor(home, of: draft.page.blocks[before].container) {
            guard let above = document.parent(home), document.tag(above) != .body else { return nil }
            home = above
        }
        let steps = document.steps(from: draft.page.blocks[before].container, upTo: home, atMost: Self.mostSteps + 1)
        guard steps <= Self.mostSteps, document.isAncestor(home, of: draft.page.blocks[before].container) else { return nil }
        (block, self.home) = (before, home)
    }
}
