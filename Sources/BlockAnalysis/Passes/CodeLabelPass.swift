internal import PageTree
internal import TextPrimitives

/// Strips the name of its language from over a block of code, which says it as well: a corner of the box that code stands in.
struct CodeLabelPass: LabelPass {
    let name = "code-label"
    private let points = -900
    /// Bytes of the longest name.
    private let longest = 24
    /// Elements up from the label to what holds its code as well.
    private let mostSteps = 4

    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        for block in draft.blocks.dropLast() where draft[block + 1].role == .code && draft[block].role != .code && draft.isContent(block) {
            let place = draft.page.blocks[block]
            guard place.text.count <= longest, draft[block].hits.isEmpty else { continue }
            let code = draft.page.blocks[block + 1].container
            guard let language = CodeLanguage.of(code, in: document),
                draft.text(block).trimmed.lowercased() == language,
                document.steps(from: place.container, upTo: code, atMost: mostSteps) < mostSteps
            else { continue }
            draft.add(points, to: block, because: "names the language of the code below", by: self)
        }
    }
}
