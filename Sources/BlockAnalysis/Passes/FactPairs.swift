internal import PageTree

/// Names and values in elements of their own, one kind for all names and another for all values: what a service costs and how long it takes,
/// who made a film. Pages that have no table or definition list for such facts write them so.
struct FactPairs {
    /// The blocks of a run of pairs: names at its even places.
    let blocks: Range<Int>
    /// The nearest element that holds all of them.
    let home: NodeID

    /// Pairs that make a run.
    private static let fewest = 3
    private static let most = 30
    private static let wordsOfName = 4
    private static let wordsOfValue = 10

    /// The runs of pairs behind a block, in page order. - Complexity: O(blocks × depth).
    static func find(behind headline: Int, _ draft: LabelDraft, _ document: Document) -> [FactPairs] {
        var found: [FactPairs] = []
        var first = headline + 1
        while first + 2 * fewest <= draft.blocks.upperBound {
            var end = first
            while end - first < 2 * most, end + 1 < draft.blocks.upperBound, isPair(end, like: first, draft, document) { end += 2 }
            if end - first >= 2 * fewest, isOfFacts(first..<end, draft), let home = holder(first..<end, draft, document) {
                found.append(FactPairs(blocks: first..<end, home: home))
                first = end
            } else {
                first += 1
            }
        }
        return found
    }

    private static func isPair(_ name: Int, like first: Int, _ draft: LabelDraft, _ document: Document) -> Bool {
        let (place, value) = (draft.page.blocks[name], draft.page.blocks[name + 1])
        let signatures = draft.groups.signatures
        return signatures[name] == signatures[first] && signatures[name + 1] == signatures[first + 1]
            && signatures[name] != signatures[first + 1]
            && draft.hasContentRole(name) && draft.hasContentRole(name + 1) && draft[name].hits.isEmpty && draft[name + 1].hits.isEmpty
            && place.links == 0 && !place.isHidden && !value.isHidden && draft.measure(name).words <= wordsOfName
            && draft.measure(name).digits == 0 && !draft.measure(name).endsSentence && draft.measure(name + 1).words <= wordsOfValue
            && draft[name].role == .body && draft[name + 1].role == .body
    }

    /// Whether each name is another one, and a third of the values is no link: sections over titles of other pages are links throughout.
    private static func isOfFacts(_ blocks: Range<Int>, _ draft: LabelDraft) -> Bool {
        let names = Set(stride(from: blocks.lowerBound, to: blocks.upperBound, by: 2).map { Array(draft.words($0)) })
        let plain = stride(from: blocks.lowerBound + 1, to: blocks.upperBound, by: 2).count { draft.page.blocks[$0].links == 0 }
        return names.count * 2 == blocks.count && plain * 6 >= blocks.count
    }

    private static func holder(_ blocks: Range<Int>, _ draft: LabelDraft, _ document: Document) -> NodeID? {
        var home = document.parent(draft.page.blocks[blocks.lowerBound].container)
        for _ in 0..<4 {
            guard let element = home else { return nil }
            if document.isAncestor(element, of: draft.page.blocks[blocks.upperBound - 1].container) { return element }
            home = document.parent(element)
        }
        return nil
    }
}
