internal import PageTree

/// A heading stands or falls with what follows it: stripped when no content follows before the end, kept when what it stands over, in
/// the same element, is kept and the content has begun before it. One that a general rule took for a label ("Related work", "Share") is
/// kept when the next element is a paragraph of the text.
struct HeadingPass: LabelPass {
    public let name = "heading"
    private let points = -400
    /// Blocks after a heading in which its text must begin.
    private let reach = 6
    /// Points down to which a heading over kept text is kept, in hundredths.
    private let least = -250
    /// The same for one that unfolds it: a button is no text elsewhere.
    private let leastOfFold = -450
    /// The same for one right over a list or a table.
    private let leastOfGroup = -450
    /// Words of a bold line that is a heading.
    private let mostInBold = 8
    /// Words of a paragraph that makes a section of the label above it.
    private let fewestInParagraph = 12

    public func run(_ draft: inout LabelDraft) {
        for block in draft.blocks.reversed() {
            if readsAsLabel(block, draft), isSection(block, draft) {
                draft[block].role = .heading
                draft.keep(block, because: "over a paragraph of the text", by: self)
            }
            guard draft[block].role == .heading || isBoldLine(block, draft) else { continue }
            if draft.isContent(block) {
                guard draft[block].role == .heading, isShort(block, draft) else { continue }
                if !hasText(after: block, draft) {
                    draft.add(points, to: block, because: "without text", by: self)
                } else if isOverLinks(block, draft) {
                    draft.add(points, to: block, because: "over links that are stripped", by: self)
                }
            } else if draft[block].score > least(of: block, draft), draft[block].hits.isEmpty,
                headsContent(block, draft)
            {
                draft.keep(block, because: "over text that is kept", by: self)
            }
        }
    }

    private func least(of heading: Int, _ draft: LabelDraft) -> Int {
        if isFold(heading, draft) { return leastOfFold }
        guard draft[heading].score <= least, let document = draft.page.document, heading + 1 < draft.blocks.upperBound else { return least }
        return isOverGroup(heading, document, draft) ? leastOfGroup : least
    }

    /// Whether nothing but rules for every page, which go by its words, strips a heading.
    private func readsAsLabel(_ block: Int, _ draft: LabelDraft) -> Bool {
        let hits = draft[block].hits
        return !hits.isEmpty && draft.page.blocks[block].links == 0
            && hits.allSatisfy { draft.labels.hits[$0].effect == .strip && draft.labels.hits[$0].tier == .builtIn }
    }

    /// Whether a heading stands among the paragraphs of a text, with one of them right behind it and nothing between.
    private func isSection(_ heading: Int, _ draft: LabelDraft) -> Bool {
        guard let document = draft.page.document, heading + 1 < draft.blocks.upperBound else { return false }
        let element = Self.element(of: draft.page.blocks[heading].container, document)
        let next = draft.page.blocks[heading + 1]
        let measure = draft.measure(heading + 1)
        guard document.tag(element).isHeading, let home = document.parent(element), draft.isContent(heading + 1),
            draft[heading + 1].role == .body, measure.words >= fewestInParagraph, measure.endsSentence, next.linkDensity < 0.3,
            nextElement(element, document) == next.container
        else { return false }
        return draft.blocks.prefix(heading).suffix(reach).contains {
            draft.isContent($0) && draft[$0].role == .body && document.parent(draft.page.blocks[$0].container) == home
        }
    }

    /// The element behind another one, with nothing that shows between.
    private func nextElement(_ element: NodeID, _ document: Document) -> NodeID? {
        var node = document.nextSibling(element)
        while let text = node, document.isText(text), document.textBytes(text).allSatisfy({ $0 <= 0x20 }) {
            node = document.nextSibling(text)
        }
        return node
    }

    /// A short line all in bold is a heading in pages that know no other.
    private func isBoldLine(_ block: Int, _ draft: LabelDraft) -> Bool {
        let place = draft.page.blocks[block]
        return draft[block].role == .body && draft[block].score <= 0 && place.length > 0 && place.boldLength == place.length
            && place.links == 0 && draft.measure(block).words <= mostInBold && !draft.measure(block).endsSentence
    }

    /// Old pages and some new ones write whole paragraphs as headings.
    private func isShort(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).words <= 15 && !(draft.measure(block).endsSentence && draft.measure(block).words > 6)
    }

    private func hasText(after heading: Int, _ draft: LabelDraft) -> Bool {
        for block in draft.blocks.dropFirst(heading + 1).prefix(reach) {
            // A heading under a heading: that one is judged already, from the end backwards.
            if draft.isContent(block) { return true }
        }
        return false
    }

    /// Whether a heading shares a box with nothing but titles of other pages, which are stripped: "On the same subject" between paragraphs.
    private func isOverLinks(_ heading: Int, _ draft: LabelDraft) -> Bool {
        guard let document = draft.page.document, heading != draft.labels.headline,
            let home = document.parent(Self.element(of: draft.page.blocks[heading].container, document)),
            !Self.wholes.contains(document.tag(home))
        else { return false }
        let box = draft.blocks.dropFirst(heading + 1).prefix(reach + 1).prefix {
            document.isAncestor(home, of: draft.page.blocks[$0].container)
        }
        return !box.isEmpty && box.count <= reach
            && box.allSatisfy {
                !draft.isContent($0) && draft.page.blocks[$0].linkDensity > 0.8 && draft.measure($0).words >= fewestInTitle
            }
    }

    private static let wholes: Set<Tag> = [.body, .html, .main, .article]
    /// Words of a link that is a title.
    private let fewestInTitle = 3

    /// The heading around a block's own element (a button that folds it up, a link), and the summary around that.
    private static func element(of container: NodeID, _ document: Document) -> NodeID {
        var found = container
        var node = container
        for _ in 0..<3 {
            guard let above = document.parent(node) else { break }
            switch document.tag(above) {
            case .h1, .h2, .h3, .h4, .h5, .h6, .summary: found = above
            default: break
            }
            node = above
        }
        return found
    }

    /// Whether a heading is a button or a summary, by which its text is shown.
    private func isFold(_ block: Int, _ draft: LabelDraft) -> Bool {
        guard let document = draft.page.document else { return false }
        let container = draft.page.blocks[block].container
        return document.tag(container) == .button || document.tag(Self.element(of: container, document)) == .summary
    }

    /// Whether an element holds no further block.
    private func holds(_ home: NodeID, nothingBut heading: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        [heading - 1, heading + 1].allSatisfy {
            !draft.blocks.contains($0) || !document.isAncestor(home, of: draft.page.blocks[$0].container)
        } && ![.body, .main, .article].contains(document.tag(home))
    }

    /// Whether running text stands right before and right behind a heading, in the same element.
    private func stands(_ heading: Int, amid home: NodeID, _ document: Document, _ draft: LabelDraft) -> Bool {
        [heading - 1, heading + 1].allSatisfy { block in
            draft.blocks.contains(block) && draft.isContent(block) && draft[block].role == .body && draft.measure(block).words >= 10
                && document.parent(draft.page.blocks[block].container) == home
        }
    }

    /// Whether the next heading is of a lower level, and what that heads is kept: "Our services" over three of them.
    private func isOverSection(_ heading: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        func level(_ block: Int) -> Int? { draft.page.blocks[block].headingLevel }
        guard heading + 2 < draft.blocks.upperBound, let own = level(heading), let next = level(heading + 1) else { return false }
        return own < next && draft.isContent(heading + 2) && draft[heading + 2].role != .heading
    }

    /// Whether the next element is a list or a table, of which the next block is part.
    private func isOverGroup(_ heading: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        // A bold line stands in the element itself, and the list behind it as well.
        if isBoldLine(heading, draft) {
            var node = draft.page.blocks[heading + 1].container
            while let above = document.parent(node), above != draft.page.blocks[heading].container, above != Document.root { node = above }
            if document.parent(node) == draft.page.blocks[heading].container { return Self.groups.contains(document.tag(node)) }
        }
        let element = Self.element(of: draft.page.blocks[heading].container, document)
        guard let group = nextElement(element, document), Self.groups.contains(document.tag(group)) else { return false }
        return document.isAncestor(group, of: draft.page.blocks[heading + 1].container)
    }

    private static let groups: Set<Tag> = [.ul, .ol, .dl, .table]

    /// Whether the block behind the heading stands beside it and is kept, and the page's content has begun before.
    private func headsContent(_ heading: Int, _ draft: LabelDraft) -> Bool {
        guard let document = draft.page.document, heading + 1 < draft.blocks.upperBound,
            var home = document.parent(Self.element(of: draft.page.blocks[heading].container, document))
        else { return false }
        let next = heading + 1
        let container = draft.page.blocks[next].container
        // What unfolds a box often stands in a box of its own over it, and holds nothing else.
        if isFold(heading, draft), !document.isAncestor(home, of: container), holds(home, nothingBut: heading, document, draft) {
            home = document.parent(home) ?? home
        }
        // Of a list the items' parent stands beside the heading, and what a heading unfolds may stand in boxes of its own.
        let steps = document.steps(from: container, upTo: home, atMost: 5)
        guard container == home || document.isAncestor(home, of: container), steps <= 4, draft.isContent(next),
            draft[next].role != .heading || draft[next].score > 100 || isOverSection(heading, document, draft)
        else { return false }
        if steps > 2, document.tag(home) == .body || document.tag(home) == .main, !isOverGroup(heading, document, draft) { return false }
        // A heading that is a link is a teaser's, unless it stands among the paragraphs of one text.
        if draft.page.blocks[heading].linkDensity >= 0.5 { return steps == 1 && stands(heading, amid: home, document, draft) }
        if draft.labels.headline.map({ $0 < heading }) ?? false { return true }
        return draft.blocks.prefix(heading).suffix(60).contains { draft.isContent($0) && draft[$0].role != .heading }
    }
}
