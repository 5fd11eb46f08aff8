internal import PageTree

/// Strips the words under a link that is stripped, where the two stand in a box of their own between the paragraphs of a text: the teaser of
/// another article with its line or two of what that is about.
struct TeaserBoxPass: LabelPass {
    let name = "teaser-box"
    private let points = -600
    private let leastDensity = 0.8
    /// Blocks of such a box, and words beside the link.
    private let mostBlocks = 5
    private let mostWords = 45
    /// Words of a link that is a title, and elements up from it to the box.
    private let fewestOfTitle = 3
    private let mostSteps = 4
    /// Boxes alike that a page may have: a list of more is what it is there for.
    private let mostAlike = 3

    /// - Complexity: O(blocks × depth), of few steps.
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        var boxes: [ElementKind: [[Int]]] = [:]
        for block in draft.blocks.dropFirst(headline + 1) where isTitle(block, draft) {
            guard let (box, rest) = box(around: block, document, draft) else { continue }
            boxes[ElementKind(box, in: document), default: []].append(rest)
        }
        for rest in boxes.values.filter({ $0.count <= mostAlike }).joined().joined() {
            draft.add(points, to: rest, because: "under the link of a teaser", by: self)
        }
    }

    private func isTitle(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].score <= 0 && draft.page.blocks[block].links == 1 && draft.page.blocks[block].linkDensity >= leastDensity
            && draft.measure(block).words >= fewestOfTitle
    }

    /// The element around a link whose neighbours are paragraphs of the text, and what is kept in it.
    private func box(around title: Int, _ document: Document, _ draft: LabelDraft) -> (NodeID, [Int])? {
        var node = draft.page.blocks[title].container
        for _ in 0..<mostSteps {
            guard let home = document.parent(node), !Self.parts.contains(document.tag(node)) else { return nil }
            let inside = blocks(of: node, around: title, document, draft)
            guard inside.count <= mostBlocks else { return nil }
            if isParagraph(inside.lowerBound - 1, of: home, document, draft), isParagraph(inside.upperBound, of: home, document, draft) {
                let rest = inside.filter { $0 != title && draft.isContent($0) && draft[$0].hits.isEmpty }
                let words = rest.reduce(0) { $0 + draft.measure($1).words }
                return rest.isEmpty || words > mostWords ? nil : (node, rest)
            }
            node = home
        }
        return nil
    }

    private func blocks(of node: NodeID, around title: Int, _ document: Document, _ draft: LabelDraft) -> Range<Int> {
        func isInside(_ block: Int) -> Bool {
            draft.blocks.contains(block)
                && (draft.page.blocks[block].container == node || document.isAncestor(node, of: draft.page.blocks[block].container))
        }
        var (first, last) = (title, title)
        while title - first <= mostBlocks, isInside(first - 1) { first -= 1 }
        while last - title <= mostBlocks, isInside(last + 1) { last += 1 }
        return first..<(last + 1)
    }

    private func isParagraph(_ block: Int, of home: NodeID, _ document: Document, _ draft: LabelDraft) -> Bool {
        draft.blocks.contains(block) && draft.isContent(block) && draft.measure(block).endsSentence
            && document.parent(draft.page.blocks[block].container) == home
    }

    private static let parts: Set<Tag> = [.body, .html, .main, .article, .li, .td, .ul, .ol, .table, .tr]
}
