internal import PageTree

/// A pull quote says words of the article again in large type: they stand in the text once. What is set apart by its element or class
/// may be short; what is not has to be long to be no chance.
struct PullQuotePass: LabelPass {
    let name = "pull-quote"
    private let points = -900
    private let least = -400
    private let fewestMarked = 4
    private let fewestUnmarked = 10
    private let most = 60
    /// Words that say who said it.
    private let mostOfSource = 12
    private static let unquoted: RoleSet = [.code, .table]

    /// - Complexity: O(words of the page).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        let marks = draft.marks.only(PassWords.setApart)
        var candidates: [UInt32: [(block: Int, quote: ArraySlice<UInt32>)]] = [:]
        for block in draft.blocks where draft.hasContentRole(block) && draft[block].score > least && draft[block].hits.isEmpty {
            let words = draft.words(block)
            guard words.count >= fewestMarked, words.count <= most, !Self.unquoted.contains(draft[block].role) else { continue }
            if isSetApart(draft.page.blocks[block].container, document, marks) {
                // A later pass might take it in for where it stands.
                candidates[Self.head(words, at: words.startIndex), default: []].append((block, quoted(block, draft)))
            } else if words.count >= fewestUnmarked, draft.isContent(block), draft[block].role != .heading {
                // A heading sums up what it stands over, at times in its words.
                candidates[Self.head(words, at: words.startIndex), default: []].append((block, words))
            }
        }
        guard !candidates.isEmpty else { return }
        // Most places begin no candidate, as a look at eight bits tells.
        var begins = [Bool](repeating: false, count: 256)
        for head in candidates.keys { begins[Int(head & 255)] = true }
        var repeated: Set<Int> = []
        for block in draft.blocks where draft.isContent(block) {
            let words = draft.words(block)
            guard words.count > fewestMarked else { continue }
            for start in words.startIndex...(words.endIndex - fewestMarked) {
                let head = Self.head(words, at: start)
                guard begins[Int(head & 255)] else { continue }
                for (candidate, quote) in candidates[head] ?? [] where candidate != block {
                    if words.count >= quote.count + 3, words[start...].starts(with: quote) { repeated.insert(candidate) }
                }
            }
        }
        for block in repeated.sorted() {
            draft.add(points, to: block, because: "its words stand in another block", by: self)
            stripSource(of: block, document, marks, &draft)
        }
    }

    /// Who said it goes with it: a short line behind it in the element that sets it apart.
    private func stripSource(of quote: Int, _ document: Document, _ marks: ClassMarks, _ draft: inout LabelDraft) {
        guard let apart = setApart(draft.page.blocks[quote].container, document, marks) else { return }
        for block in draft.blocks.dropFirst(quote + 1).prefix(2) {
            guard draft[block].hits.isEmpty, draft.measure(block).words <= mostOfSource,
                document.isAncestor(apart, of: draft.page.blocks[block].container) || apart == draft.page.blocks[block].container
            else { return }
            draft.add(points, to: block, because: "says who said what stands in another block", by: self)
        }
    }

    /// The words of a quote: of one with a line under it that says who said it, those of the first line.
    private func quoted(_ block: Int, _ draft: LabelDraft) -> ArraySlice<UInt32> {
        let words = draft.words(block)
        let lines = draft.text(block).split(separator: "\n")
        guard lines.count == 2 else { return words }
        let first = BlockWords.of(String(lines[0])).count
        return first >= fewestMarked && words.count - first <= mostOfSource ? words.prefix(first) : words
    }

    private static func head(_ words: ArraySlice<UInt32>, at start: Int) -> UInt32 {
        words[start..<(start + 4)].reduce(0) { ($0 &* 0x9E37_79B1) ^ $1 }
    }

    private func isSetApart(_ container: NodeID, _ document: Document, _ marks: ClassMarks) -> Bool {
        setApart(container, document, marks) != nil
    }

    /// The outermost element near a container that sets its text apart, by its name or by a class.
    private func setApart(_ container: NodeID, _ document: Document, _ marks: ClassMarks) -> NodeID? {
        var node: NodeID? = container
        var found: NodeID?
        for _ in 0..<4 {
            guard let current = node else { return found }
            switch document.tag(current) {
            case .aside, .blockquote, .figure, .q: found = current
            case .article, .body, .main: return found
            default: if marks.mark(current, in: document) { found = current }
            }
            node = document.parent(current)
        }
        return found
    }
}
