internal import PageTree

/// A pull quote says words of the article again in large type: they stand in the text once. What is set apart by its element or class
/// may be short; what is not has to be long to be no chance.
struct PullQuotePass: LabelPass {
    let name = "pull-quote"
    private let points = -900
    private let fewestMarked = 4
    private let fewestUnmarked = 10
    private let most = 60

    /// - Complexity: O(words of the page).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        let marks = ClassMarks(document, words: ["quote", "pull", "callout", "zitat", "citat"])
        var candidates: [UInt32: [Int]] = [:]
        for block in draft.blocks where draft.isContent(block) && draft[block].hits.isEmpty {
            let words = draft.words(block)
            guard words.count >= fewestMarked, words.count <= most, draft[block].role != .heading else { continue }
            guard words.count >= fewestUnmarked || isSetApart(draft.page.blocks[block].container, document, marks) else { continue }
            candidates[Self.head(words, at: words.startIndex), default: []].append(block)
        }
        guard !candidates.isEmpty else { return }
        var repeated: Set<Int> = []
        for block in draft.blocks where draft.isContent(block) {
            let words = draft.words(block)
            guard words.count > fewestMarked else { continue }
            for start in words.startIndex...(words.endIndex - fewestMarked) {
                for candidate in candidates[Self.head(words, at: start)] ?? [] where candidate != block {
                    let quote = draft.words(candidate)
                    if words.count >= quote.count + 3, words[start...].starts(with: quote) { repeated.insert(candidate) }
                }
            }
        }
        for block in repeated.sorted() { draft.add(points, to: block, because: "its words stand in another block", by: self) }
    }

    private static func head(_ words: ArraySlice<UInt32>, at start: Int) -> UInt32 {
        words[start..<(start + 4)].reduce(0) { ($0 &* 0x9E37_79B1) ^ $1 }
    }

    private func isSetApart(_ container: NodeID, _ document: Document, _ marks: ClassMarks) -> Bool {
        var node: NodeID? = container
        for _ in 0..<3 {
            guard let current = node else { return false }
            switch document.tag(current) {
            case .aside, .blockquote, .figure, .q: return true
            case .article, .body, .main: return false
            default: break
            }
            if marks.mark(current, in: document) { return true }
            node = document.parent(current)
        }
        return false
    }
}
