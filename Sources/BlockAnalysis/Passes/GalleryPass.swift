internal import PageTree

/// A page of pictures whose only text are their captions: where nothing else is kept, they are what there is to read.
struct GalleryPass: LabelPass {
    let name = "gallery"
    private let fewest = 3
    private let fewestWords = 4

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document != nil, let headline = draft.labels.headline else { return }
        let hasText = draft.blocks.contains {
            draft.isContent($0) && $0 != headline && ![.heading, .caption, .headline, .subtitle].contains(draft[$0].role)
        }
        guard !hasText else { return }
        let captions = draft.blocks.filter {
            $0 > headline && draft[$0].role == .caption && draft[$0].hits.isEmpty && !draft.page.blocks[$0].isHidden
                && draft.measure($0).words >= fewestWords && draft.page.blocks[$0].links == 0
        }
        guard captions.count >= fewest else { return }
        for block in captions {
            draft[block].role = .body
            draft.add(1 - min(0, draft[block].score), to: block, because: "the text of a gallery", by: self)
        }
    }
}
