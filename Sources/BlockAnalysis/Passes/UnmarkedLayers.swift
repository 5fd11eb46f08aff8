internal import PageTree
internal import TextPrimitives

/// Layers of consent that no class or role marks: around a sentence that a rule knows for one of theirs, the largest element
/// in which most of the longer texts speak of the same, with a button.
enum UnmarkedLayers {
    /// Elements up from such a sentence.
    private static let reach = 6
    /// Words of the longest layer: more is an article about the matter.
    private static let mostWords = 400
    /// Words of a text that is more than a button's.
    private static let fewestWords = 4

    /// The layers by their elements, with their blocks.
    /// - Complexity: O(nodes) where a rule knows a sentence; for each such sentence the blocks of some elements around it.
    static func find(_ draft: LabelDraft, _ document: Document, speaks: (Int) -> Bool) -> [NodeID: [Int]] {
        var layers: [NodeID: [Int]] = [:]
        var end = 0
        lazy var buttons = buttons(of: document)
        for block in draft.blocks where block >= end && isKnown(block, draft) {
            guard let (node, blocks) = largest(around: block, draft, document, buttons, speaks) else { continue }
            layers[node] = Array(blocks)
            end = blocks.upperBound
        }
        return layers
    }

    private static func isKnown(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].score < 0 && draft.labels.hits(on: block).contains { $0.role == .cookie && $0.liftedBy == nil }
    }

    private static func largest(
        around block: Int, _ draft: LabelDraft, _ document: Document, _ buttons: [NodeID], _ speaks: (Int) -> Bool
    ) -> (NodeID, Range<Int>)? {
        var found: (NodeID, Range<Int>)?
        var node: NodeID? = draft.page.blocks[block].container
        for _ in 0..<reach {
            guard let element = node, element != Document.root else { break }
            switch document.tag(element) {
            case .body, .html, .main, .article: return found
            default: break
            }
            let blocks = blocks(of: element, around: block, draft, document)
            guard draft.labels.headline.map({ !blocks.contains($0) }) ?? true else { break }
            let long = blocks.filter { draft.measure($0).words >= fewestWords }
            guard long.reduce(0, { $0 + draft.measure($1).words }) <= mostWords else { break }
            if long.count > 1, long.count(where: { speaks($0) || isKnown($0, draft) }) * 2 >= long.count,
                holdsButton(element, document, buttons)
            {
                found = (element, blocks)
            }
            node = document.parent(element)
        }
        return found
    }

    private static func blocks(of element: NodeID, around block: Int, _ draft: LabelDraft, _ document: Document) -> Range<Int> {
        var (first, last) = (block, block)
        func isInside(_ block: Int) -> Bool {
            let container = draft.page.blocks[block].container
            return container == element || document.isAncestor(element, of: container)
        }
        while first > 0, last - first < mostWords, isInside(first - 1) { first -= 1 }
        while last + 1 < draft.blocks.upperBound, last - first < mostWords, isInside(last + 1) { last += 1 }
        return first..<(last + 1)
    }

    /// In page order; links that lead nowhere are such, too.
    private static func buttons(of document: Document) -> [NodeID] {
        (1..<UInt32(max(1, document.nodeCount))).map { NodeID(rawValue: $0) }.filter { isButton($0, document) }
    }

    private static func isButton(_ node: NodeID, _ document: Document) -> Bool {
        guard document.tag(node) == .a else { return document.tag(node) == .button || document.tag(node) == .input }
        guard let address = document.attribute("href", of: node) else { return true }
        return address == "#" || address.hasPrefix("javascript:")
    }

    private static func holdsButton(_ element: NodeID, _ document: Document, _ buttons: [NodeID]) -> Bool {
        let first = buttons.partitioningIndex { $0 >= element }
        return first < buttons.count && buttons[first] < document.subtreeEnd(element)
    }
}
