internal import PageTree

/// Keeps what a thing weighs, what a service costs, when an event begins: a list, a table or a definition list of nothing but short facts
/// without links, right behind kept text of the same part of the page, or between the headline and the text. None of its parts looks like
/// an article, and what a template adds to a page has links or says that it is something else.
struct FactsPass: LabelPass {
    let name = "facts"
    /// Mean points down to which facts behind the text are kept, in hundredths, and those under the headline, where a page says who wrote it.
    private let least = -480
    private let leastUnderHeadline = -150
    private let margin = 450
    /// Points down to which a heading over them is theirs.
    private let leastOfHeading = -450
    private let fewest = 3
    private let mostUnderHeadline = 8
    /// Words of a fact.
    private let most = 12
    /// Characters of a fact's name.
    private let mostOfName = 40
    /// Blocks between the text and its facts, elements up from them to what holds both, and down from that to the text.
    private let reach = 4
    private let mostAbove = 6
    private let mostBelow = 5
    /// Words of the text before.
    private let fewestBefore = 3

    /// - Complexity: O(groups × depth).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, let headline = draft.labels.headline else { return }
        for group in draft.blockGroups where group.kind != "code" && group.kind != "quotation" {
            for block in facts(group, behind: headline, document, draft) {
                draft.keep(block, because: "short facts with the text", by: self)
            }
        }
        for pairs in FactPairs.find(behind: headline, draft, document) {
            for block in facts(pairs, behind: headline, document, draft) {
                draft.keep(block, because: "names and values with the text", by: self)
            }
        }
        for block in factsUnderHeadline(headline, document, draft) {
            draft.keep(block, because: "short facts between the headline and the text", by: self)
        }
    }

    /// Lines of a name and a value each, in one element right between the headline and a sentence that is kept: when, where, for whom.
    private func factsUnderHeadline(_ headline: Int, _ document: Document, _ draft: LabelDraft) -> [Int] {
        guard draft.blocks.contains(headline + 1), case let first = headline + 1,
            let home = document.parent(draft.page.blocks[first].container)
        else { return [] }
        let kind = ElementKind(draft.page.blocks[first].container, in: document)
        let lines = (first..<draft.blocks.upperBound).prefix(mostUnderHeadline + 1).prefix { block in
            let place = draft.page.blocks[block]
            return draft.couldBeContent(block, above: -margin) && document.parent(place.container) == home
                && ElementKind(place.container, in: document) == kind && place.links == 0 && draft.measure(block).words <= most
                && draft.isNamed(block)
        }
        guard lines.count >= fewest, lines.count <= mostUnderHeadline, draft.meanScore(of: Array(lines)) > leastUnderHeadline,
            draft.isContent(lines.upperBound), draft.measure(lines.upperBound).endsSentence
        else { return [] }
        return Array(lines)
    }

    /// The blocks of a run of names and values that are to be kept, with the headings over them: those beside text that is kept, near the
    /// headline, where nothing marks them as another part of the page.
    private func facts(_ pairs: FactPairs, behind headline: Int, _ document: Document, _ draft: LabelDraft) -> [Int] {
        let blocks = Array(pairs.blocks)
        let missing = blocks.filter { draft.couldBeContent($0, above: -margin * 2) }
        guard !missing.isEmpty, blocks.allSatisfy({ draft.isContent($0) || missing.contains($0) }) else { return [] }
        let headings = (headline + 1..<pairs.blocks.lowerBound).reversed().prefix {
            draft[$0].role == .heading && draft.page.blocks[$0].links == 0
        }
        let isMostlyKept = (blocks.count - missing.count) * 2 >= blocks.count
        guard isMostlyKept || draft.meanScore(of: missing) > leastOfPairs && isBesideText(pairs, headings.count, headline, document, draft)
        else { return [] }
        return missing + headings.filter { draft.couldBeContent($0, above: leastOfHeading) }
    }

    /// Whether the text before a run of pairs, or right behind it, is kept and stands near it, and both near the headline.
    private func isBesideText(_ pairs: FactPairs, _ headings: Int, _ headline: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        let before = (headline + 1..<pairs.blocks.lowerBound - headings).reversed().prefix(reach).first {
            draft.isContent($0) && draft.measure($0).words >= fewestBefore
        }
        let after = pairs.blocks.upperBound
        // A button may stand between facts and text.
        let next = draft.blocks.dropFirst(after).prefix(2).first { !draft.isContent($0) ? false : draft.measure($0).endsSentence }
        guard let text = before ?? next else { return false }
        var home = pairs.home
        for _ in 0..<mostAbove {
            if document.isAncestor(home, of: draft.page.blocks[text].container) { break }
            guard let above = document.parent(home), !Self.wholes.contains(document.tag(above)) || document.tag(above) == .main else {
                return false
            }
            home = above
        }
        let place = draft.page.blocks[pairs.blocks.lowerBound].container
        let steps = document.steps(from: place, upTo: home, atMost: 12)
        guard document.isAncestor(home, of: draft.page.blocks[text].container),
            !draft.isMarked(pairs.blocks.lowerBound, by: SectionRunPass.strangers, below: steps)
        else { return false }
        // The headline may stand in an element of its own beside the two.
        var outer: NodeID? = home
        for _ in 0..<3 {
            guard let element = outer else { return false }
            if document.isAncestor(element, of: draft.page.blocks[headline].container) { return true }
            outer = document.parent(element)
        }
        return false
    }

    /// Mean points down to which names and values beside the text are kept, in hundredths.
    private let leastOfPairs = -450

    /// The blocks of a group of facts that are to be kept, with the headings over them.
    private func facts(_ group: BlockGroups.Group, behind headline: Int, _ document: Document, _ draft: LabelDraft) -> [Int] {
        guard let first = group.blocks.first, let last = group.blocks.last, first > headline, group.blocks.count >= fewest else {
            return []
        }
        let blocks = group.blocks.filter { draft.couldBeContent($0, above: -margin * 2) }
        guard blocks.count * 3 >= group.blocks.count else { return [] }
        let isUnderHeadline = first == headline + 1 && draft.isContent(last + 1) && draft.measure(last + 1).endsSentence
        guard draft.meanScore(of: blocks) > (isUnderHeadline ? leastUnderHeadline : least) else { return [] }
        guard
            isUnderHeadline || isBesidePrice(group, behind: headline, document, draft) || stands(group, behind: headline, document, draft),
            holdsFacts(group, draft)
        else { return [] }
        let headings = (headline + 1..<first).reversed().prefix { draft[$0].role == .heading && draft.page.blocks[$0].links == 0 }
        return blocks + headings.filter { draft.couldBeContent($0, above: leastOfHeading) }
    }

    /// Whether a group has nothing but short parts without links, most of them a name and a value, or cells beside each other.
    private func holdsFacts(_ group: BlockGroups.Group, _ draft: LabelDraft) -> Bool {
        guard group.blocks.allSatisfy({ draft.measure($0).words <= most && draft.page.blocks[$0].links == 0 }) else { return false }
        switch group.kind {
        case "table": return BlockGroups.isGrid(group, draft) || group.blocks.contains { draft.showsPrice($0) }
        case "definition list": return true
        default: return group.blocks.count { isFact(draft.text($0)) } * 3 >= group.blocks.count * 2
        }
    }

    /// "Weight: 86 g".
    private func isFact(_ text: String) -> Bool {
        guard let sign = text.firstIndex(where: { ":–—".contains($0) }), text[..<sign].count <= mostOfName else { return false }
        return text[sign...].dropFirst().contains { !$0.isWhitespace }
    }

    /// Whether a group stands between the price of what the page sells and what is said of it, in the element of the headline.
    private func isBesidePrice(_ group: BlockGroups.Group, behind headline: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        guard let first = group.blocks.first, let last = group.blocks.last, first - headline <= reachOfPrice,
            (headline + 1..<first).contains(where: { draft.isContent($0) && draft.showsPrice($0) }),
            let text = (last + 1..<draft.blocks.upperBound).prefix(reachOfPrice).first(where: {
                draft.isContent($0) && draft.measure($0).endsSentence
            }), let home = document.parent(draft.page.blocks[headline].container)
        else { return false }
        return document.isAncestor(home, of: group.root) && document.isAncestor(home, of: draft.page.blocks[text].container)
    }

    /// Blocks between a headline and the facts below its price, and between them and the text: prices, buttons, names of tabs.
    private let reachOfPrice = 12

    /// Whether kept text stands right before a group, in the element of the headline, and nothing marks the group as another part of the page.
    private func stands(_ group: BlockGroups.Group, behind headline: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        guard let first = group.blocks.first,
            let before = (headline + 1..<first).reversed().prefix(reach).first(where: {
                draft.isContent($0) && draft[$0].role != .heading && draft.measure($0).words >= fewestBefore
            }), (before + 1..<first).allSatisfy({ draft[$0].role == .heading || !draft[$0].hits.isEmpty && !isLabel($0, draft) })
        else { return false }
        let text = draft.page.blocks[before].container
        var (home, top) = (document.parent(group.root), group.root)
        for _ in 0..<mostAbove {
            guard let current = home else { return false }
            if document.isAncestor(current, of: text) { break }
            (home, top) = (document.parent(current), current)
        }
        guard let home, document.isAncestor(home, of: text), document.isAncestor(home, of: draft.page.blocks[headline].container) else {
            return false
        }
        let steps = document.steps(from: draft.page.blocks[first].container, upTo: home, atMost: 12)
        guard document.steps(from: text, upTo: home, atMost: mostBelow + 1) <= mostBelow,
            !draft.isMarked(first, by: SectionRunPass.strangers, below: steps)
        else { return false }
        return top == group.root || !Self.wholes.contains(document.tag(home)) || document.tag(top) == .section
            || ElementKind(top, in: document) == kind(of: text, below: home, document)
    }

    /// Whether a rule strips the heading over a group: "Most read".
    private func isLabel(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].role == .related || draft[block].role == .menu || draft[block].role == .comments
    }

    /// The kind of the element right below another one that holds a text.
    private func kind(of text: NodeID, below home: NodeID, _ document: Document) -> ElementKind {
        var node = text
        while let above = document.parent(node), above != home { node = above }
        return ElementKind(node, in: document)
    }

    /// Elements that hold more than one text.
    private static let wholes: Set<Tag> = [.body, .html, .main]
}
