internal import PageTree

/// Keeps the price of the one thing that a page sells: a line with a price and hardly a word besides, in the element of the headline or of
/// the text. On a list of goods each card has one, and there the records are judged.
struct PricePass: LabelPass {
    let name = "price"
    /// Points down to which it is kept, in hundredths.
    private let least = -400
    private let mostWords = 5
    /// Of a line that ends in a full stop, which may be that of a shortened word ("5 490 руб.").
    private let mostShortened = 4
    /// Lines of the kind on a page that sells one thing: the old price and the new.
    private let most = 2
    /// Lines with a price above the text of a page that sells one thing: what a buyer saves, a share a month.
    private let mostAbove = 4
    /// Lines with a price that are looked at: on a list of goods there are many.
    private let mostLooked = 12
    /// Elements up from the line to that of the headline or the text.
    private let mostSteps = 5
    /// Elements around a headline that hold nothing else.
    private let mostBoxes = 2

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        var lines: [Int] = []
        // The measures first, which cost nothing: a price is looked for in the text.
        for block in draft.blocks.dropFirst(headline + 1)
        where draft.measure(block).words <= (draft.measure(block).endsSentence ? mostShortened : mostWords) && draft.showsPrice(block) {
            lines.append(block)
            guard lines.count <= mostLooked else { return }
        }
        guard !lines.isEmpty else { return }
        var homes: Set<NodeID> = [home(of: headline, document, draft)]
        for block in draft.blocks where block == headline || (draft.isContent(block) && draft.measure(block).sentences > 0) {
            if let home = document.parent(draft.page.blocks[block].container) { homes.insert(home) }
        }
        // Those of other goods stand elsewhere.
        lines = lines.filter { stands(draft.page.blocks[$0].container, in: homes, document) }
        if lines.count > most { lines = ofTheThing(lines, behind: headline, draft) }
        for block in lines where draft.couldBeContent(block, above: least) {
            guard draft.page.blocks[block].links == 0, !draft.page.blocks[block].isHidden else { continue }
            draft.keep(block, because: "the price of what the page shows", by: self)
        }
    }

    /// The element around the headline's box: a theme may put the headline into one or two of its own.
    private func home(of headline: Int, _ document: Document, _ draft: LabelDraft) -> NodeID {
        let beside = [headline - 1, headline + 1].filter(draft.blocks.contains).map { draft.page.blocks[$0].container }
        var node = draft.page.blocks[headline].container
        for _ in 0..<mostBoxes {
            guard let above = document.parent(node), !beside.contains(where: { $0 == node || document.isAncestor(node, of: $0) }) else {
                break
            }
            node = above
        }
        return node
    }

    /// Of many lines the first between the headline and what is said of the thing; else those that stand where one is kept: the rooms of a
    /// house.
    private func ofTheThing(_ lines: [Int], behind headline: Int, _ draft: LabelDraft) -> [Int] {
        if let text = draft.blocks.dropFirst(headline + 1).first(where: { isText($0, draft) }),
            case let above = lines.filter({ $0 < text }), (1...mostAbove).contains(above.count)
        {
            return Array(above.prefix(most))
        }
        let kept = Set(lines.filter { draft.isContent($0) }.map { draft.groups.classPaths[$0] })
        return lines.filter { kept.contains(draft.groups.classPaths[$0]) }
    }

    private func isText(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.isContent(block) && draft.measure(block).endsSentence && draft.measure(block).words > mostWords
    }

    private func stands(_ container: NodeID, in homes: Set<NodeID>, _ document: Document) -> Bool {
        var node = container
        // By itself between the elements of its own.
        if homes.contains(container), document.tag(container) != .body { return true }
        for _ in 0..<mostSteps {
            guard document.tag(node) != .button, document.tag(node) != .aside, let above = document.parent(node) else { return false }
            if homes.contains(above) { return document.tag(above) != .body || node == container }
            node = above
        }
        return false
    }
}
