internal import PageTree

/// Strips the line with the day of a page, a `<time>` with a word or a name beside it, between the headline and the text: it is a field.
/// On a page of two sentences it stands too near them to be told by its place alone.
struct DateLinePass: LabelPass {
    let name = "date-line"
    private let points = -900
    /// Blocks below the headline among which it stands, and words of the longest ("By Ilse Marwood, published on 6 February 2024, 8:15").
    private let reach = 8
    private let mostWords = 12
    /// Words of a text that the line can no longer stand above.
    private let fewestOfText = 6
    private let steps = 3
    /// Lines of one place with a time, itself among them, that are entries.
    private let fewestEntries = 3

    /// - Complexity: O(nodes of a few blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        for block in draft.blocks.dropFirst(headline + 1).prefix(reach) {
            let measure = draft.measure(block)
            if measure.endsSentence, measure.words >= fewestOfText { return }
            guard draft.isContent(block), measure.words <= mostWords, !measure.endsSentence, draft[block].hits.isEmpty,
                draft[block].role == .body || draft[block].role == .list, holdsTime(draft.page.blocks[block].nodes, document)
            else { continue }
            // A timeline has one in each entry.
            guard draft.blocks.count(where: { isAlike($0, block, draft, document) }) < fewestEntries else { return }
            draft.add(points, to: block, because: "the day of the page", by: self)
        }
    }

    private func isAlike(_ other: Int, _ block: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        draft.groups.classPaths[other] == draft.groups.classPaths[block]
            && holdsTime(draft.page.blocks[other].nodes, document)
    }

    private func holdsTime(_ nodes: ClosedRange<NodeID>, _ document: Document) -> Bool {
        var node: NodeID? = nodes.lowerBound
        for _ in 0..<steps {
            guard let element = node else { break }
            if document.tag(element) == .time { return true }
            node = document.parent(element)
        }
        return (nodes.lowerBound.rawValue...nodes.upperBound.rawValue).contains { document.tag(NodeID(rawValue: $0)) == .time }
    }
}
