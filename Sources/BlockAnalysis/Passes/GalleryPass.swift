internal import PageTree

/// A page of pictures whose only text are their captions: where nothing but a line or two before them is kept, they are what there is to read.
struct GalleryPass: LabelPass {
    let name = "gallery"
    private let fewest = 3
    private let fewestWords = 4
    /// Paragraphs before the first caption.
    private let mostOfLead = 2
    /// What stands beside running text.
    private static let beside: RoleSet = [.heading, .caption, .headline, .subtitle]

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document != nil, let headline = draft.labels.headline else { return }
        // A loop: a closure would copy the whole draft at each block.
        var text: [Int] = []
        for block in draft.blocks where block != headline && draft.isContent(block) && !Self.beside.contains(draft[block].role) {
            text.append(block)
            if text.count > mostOfLead { return }
        }
        let captions = draft.blocks.filter {
            $0 > headline && draft[$0].role == .caption && draft[$0].hits.isEmpty && !draft.page.blocks[$0].isHidden
                && draft.measure($0).words >= fewestWords && draft.page.blocks[$0].links == 0
        }
        // A line or two may lead into them; what is more of text than they are is an article with pictures.
        func words(_ blocks: [Int]) -> Int { blocks.reduce(0) { $0 + draft.measure($1).words } }
        guard captions.count >= fewest, text.allSatisfy({ $0 < captions[0] }), words(text) * 2 <= words(captions) else { return }
        for block in captions {
            draft[block].role = .body
            draft.add(1 - min(0, draft[block].score), to: block, because: "the text of a gallery", by: self)
        }
    }
}
