internal import PageTree

/// Strips the line with the day of a page, a `<time>` with a word or a name beside it, between the headline and the text: it is a field.
/// On a page of two sentences it stands too near them to be told by its place alone. Days beside the headings of a list of changes are text:
/// there is one a section.
struct DateLinePass: LabelPass {
    let name = "date-line"
    private let points = -900
    /// Blocks below the headline among which it stands, and words of the longest ("By Ilse Marwood, published on 6 February 2024, 8:15").
    private let reach = 8
    private let mostWords = 12
    /// Words of a text that the line can no longer stand above.
    private let fewestOfText = 6
    /// Elements up from a text to the `<time>` around it, the text's own node among them.
    private let steps = 3
    /// Lines of one place with a time, itself among them, that are entries.
    private let fewestEntries = 3
    /// Words behind the time, where no class says that the line is a by-line: the entry of a programme goes on with what is to be seen.
    private let mostWordsBehind = 1
    /// Elements up to a class that says so.
    private let nearest: Float = 2

    /// - Complexity: O(nodes), at most `reach` times.
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        keepDaysOfSections(behind: headline, &draft)
        for block in draft.blocks.dropFirst(headline + 1).prefix(reach) {
            let measure = draft.measure(block)
            if measure.endsSentence, measure.words >= fewestOfText { return }
            guard draft.isContent(block), measure.words <= mostWords, !measure.endsSentence, draft[block].hits.isEmpty,
                draft[block].role == .body || draft[block].role == .list, holdsTime(draft.page.blocks[block].nodes, document)
            else { continue }
            guard draft.value(.nearByline, block) <= nearest || wordsBehindTime(draft.page.blocks[block].nodes, document) <= mostWordsBehind
            else { continue }
            // A timeline has one in each entry.
            guard draft.blocks.count(where: { isAlike($0, block, draft, document) }) < fewestEntries else { return }
            draft.add(points, to: block, because: "the day of the page", by: self)
        }
    }

    /// Days that rules take for the page's, two or more in elements of one kind, each beside the heading of a section that is kept.
    private func keepDaysOfSections(behind headline: Int, _ draft: inout LabelDraft) {
        let days = draft.blocks.dropFirst(headline + 1).filter { block in
            guard draft[block].role == .dateline, !draft[block].hits.isEmpty,
                draft[block].hits.allSatisfy({ draft.labels.hits[$0].effect.isField && draft.labels.hits[$0].tier == .builtIn })
            else { return false }
            return [block - 1, block + 1].contains { isOverSection($0, draft) }
        }
        guard days.count >= fewestSections else { return }
        for day in days where days.count(where: { draft.groups.signatures[$0] == draft.groups.signatures[day] }) >= fewestSections {
            draft[day].role = .body
            if draft[day].score <= 0 { draft.keep(day, because: "the day of a section", by: self) }
        }
    }

    private func isOverSection(_ heading: Int, _ draft: LabelDraft) -> Bool {
        heading != draft.labels.headline && draft.blocks.contains(heading) && draft[heading].role == .heading && draft.isContent(heading)
            && draft.page.blocks[heading].linkDensity < 0.5
    }

    /// Sections with a day each.
    private let fewestSections = 2

    private func isAlike(_ other: Int, _ block: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        draft.groups.classPaths[other] == draft.groups.classPaths[block]
            && holdsTime(draft.page.blocks[other].nodes, document)
    }

    /// Words of a block behind the last `<time>` that begins in it or around its beginning.
    private func wordsBehindTime(_ nodes: ClosedRange<NodeID>, _ document: Document) -> Int {
        var words = 0
        var end = timeAround(nodes.lowerBound, document).map(document.subtreeEnd)
        for raw in nodes.lowerBound.rawValue...nodes.upperBound.rawValue {
            let node = NodeID(rawValue: raw)
            if document.tag(node) == .time {
                end = document.subtreeEnd(node)
                words = 0
            } else if let end, node >= end, document.isText(node) {
                words += BlockWords.of(document.text(node)).count
            }
        }
        return words
    }

    private func holdsTime(_ nodes: ClosedRange<NodeID>, _ document: Document) -> Bool {
        timeAround(nodes.lowerBound, document) != nil
            || (nodes.lowerBound.rawValue...nodes.upperBound.rawValue).contains { document.tag(NodeID(rawValue: $0)) == .time }
    }

    private func timeAround(_ node: NodeID, _ document: Document) -> NodeID? {
        var node: NodeID? = node
        for _ in 0..<steps {
            guard let element = node else { return nil }
            if document.tag(element) == .time { return element }
            node = document.parent(element)
        }
        return nil
    }
}
