internal import PageTree

/// Of a run of blocks of one class path (the posts of a live report, paragraphs of an article) a short one falls out at times. Where
/// most of such blocks are kept, the odd one that is not far off is kept too; so is a sentence right between or behind paragraphs of
/// its element.
struct SiblingPass: LabelPass {
    let name = "siblings"
    /// Points down to which an odd one is taken in, in hundredths.
    private let least = -150
    /// The same for a sentence that goes on.
    private let leastOfSentence = -250
    private let fewest = 4
    /// Words of a line of results or the like.
    private let mostOfLine = 8
    /// Words of a sentence, and of one that is a paragraph by itself.
    private let fewestWords = 4
    private let fewestOfParagraph = 10
    /// The same of one behind results, quotations and pleas.
    private let fewestBehindParts = 6
    /// Blocks back to the paragraph before.
    private let reach = 60

    func run(_ draft: inout LabelDraft) {
        let numbers = draft.groups.classPaths
        guard let most = numbers.max() else { return fillText(&draft) }
        var words = [Int](repeating: 0, count: Int(most) + 1)
        var kept = words
        var counts = words
        for block in draft.blocks where draft.hasContentRole(block) {
            let number = Int(numbers[block])
            words[number] += draft.measure(block).words
            counts[number] += 1
            if draft[block].score > 0 { kept[number] += draft.measure(block).words }
        }
        for block in draft.blocks where isOdd(block, draft) {
            let number = Int(numbers[block])
            if draft[block].score > least, standsBetweenLike(block, draft) {
                draft.keep(block, because: "its like before and behind it are kept", by: self)
                continue
            }
            let isOnlyOne = kept[number] + draft.measure(block).words == words[number] && endsRun(block, draft)
            if draft[block].score > least, counts[number] >= fewest, isOnlyOne || kept[number] * 20 >= words[number] * 19 {
                draft.keep(block, because: "its like are kept", by: self)
            } else if let previous = continued(by: block, draft) {
                let before = Int(numbers[previous])
                // Of two sentences the second must not speak against itself.
                let others = words[before] - (before == number ? draft.measure(block).words : 0)
                guard kept[before] * 5 >= others * 3 else { continue }
                draft.keep(block, because: "it goes on where a kept one of its like ends", by: self)
            } else if closes(block, draft) {
                draft.keep(block, because: "it stands behind a table or a list among its like", by: self)
            }
        }
    }

    /// Whether a sentence or a caption stands right between two of one class path that are kept: of three pictures the second one's words.
    private func standsBetweenLike(_ block: Int, _ draft: LabelDraft) -> Bool {
        let numbers = draft.groups.classPaths
        return draft.measure(block).words >= fewestOfParagraph
            && [block - 1, block + 1].allSatisfy {
                draft.blocks.contains($0) && numbers[$0] == numbers[block] && draft.isContent($0)
                    && draft.measure($0).words >= fewestOfParagraph
            }
    }

    /// Whether a short line stands right behind a kept one of its like, in the same element: the last of a list of results.
    private func endsRun(_ block: Int, _ draft: LabelDraft) -> Bool {
        guard block > 0, draft.groups.classPaths[block] == draft.groups.classPaths[block - 1], draft.isContent(block - 1),
            let document = draft.page.document, draft.page.blocks[block].links == 0
        else { return false }
        return draft.measure(block).words <= mostOfLine && draft.measure(block - 1).words <= mostOfLine
            && document.parent(draft.page.blocks[block].container) == document.parent(draft.page.blocks[block - 1].container)
    }

    private func isOdd(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.couldBeContent(block, above: leastOfSentence) && draft.page.blocks[block].linkDensity < 0.5
    }

    /// Whether a sentence stands right behind a kept table or list, in an element in which a kept line of its kind stands before that.
    private func closes(_ block: Int, _ draft: LabelDraft) -> Bool {
        guard block > 0, draft.measure(block).endsSentence, draft.measure(block).words >= fewestWords, draft.isContent(block - 1),
            draft[block - 1].role == .list || draft[block - 1].role == .table, let document = draft.page.document,
            case let container = draft.page.blocks[block].container, let home = document.parent(container),
            document.isAncestor(home, of: draft.page.blocks[block - 1].container), leadsNowhere(block, document, draft)
        else { return false }
        let kind = ElementKind(container, in: document)
        return (0..<block).reversed().prefix(reach).contains {
            let other = draft.page.blocks[$0].container
            return document.parent(other) == home && draft.isContent($0) && ElementKind(other, in: document) == kind
        }
    }

    /// Whether a block's links, if any, lead to no page: an address for mail, a telephone.
    private func leadsNowhere(_ block: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        let place = draft.page.blocks[block]
        guard place.links > 0 else { return true }
        // The block's own: what holds it may hold the page.
        return (place.nodes.lowerBound.rawValue...place.nodes.upperBound.rawValue).allSatisfy { raw in
            guard let link = document.link(around: NodeID(rawValue: raw)), let address = document.attribute("href", of: link) else {
                return true
            }
            return address.hasPrefix("mailto:") || address.hasPrefix("tel:")
        }
    }

    /// In text without elements: a sentence between two that are kept, or behind a run of such.
    private func fillText(_ draft: inout LabelDraft) {
        func isKept(_ block: Int) -> Bool { draft.blocks.contains(block) && draft.isContent(block) && isSentence(block, draft) }
        for block in draft.blocks where isOdd(block, draft) && draft[block].score > least && isSentence(block, draft) {
            guard isKept(block - 1), isKept(block + 1) || (isKept(block - 2) && isKept(block - 3)) else { continue }
            draft.keep(block, because: "it stands between or behind sentences that are kept", by: self)
        }
    }

    private func isSentence(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).endsSentence && draft.measure(block).words >= fewestWords
    }

    /// The kept sentence behind which a block that is one goes on, in an element of the same name beside it. What stands between the two (a
    /// table, a list) parts only short ones, but for their heading.
    private func continued(by block: Int, _ draft: LabelDraft) -> Int? {
        let words = draft.measure(block).words
        let isLong = words >= fewestOfParagraph && draft[block].score > least
        let mayFollow = words >= fewestBehindParts && draft[block].score > least
        guard draft.measure(block).endsSentence, words >= fewestWords || (words >= 2 && draft[block].score > least),
            draft.page.blocks[block].links == 0, let document = draft.page.document,
            let above = document.parent(draft.page.blocks[block].container)
        else { return nil }
        // Whether nothing but kept items and cells has stood between.
        var isBehindParts = true
        for previous in (0..<block).reversed().prefix(reach) {
            let container = draft.page.blocks[previous].container
            // Results between two sentences of one text are the text's, where they are kept.
            if Self.parts.contains(draft[previous].role), draft.isContent(previous), document.isAncestor(above, of: container),
                draft.page.blocks[previous].links == 0, mayFollow
            {
                continue
            }
            // A plea that a rule took out parts nothing.
            if mayFollow, !draft[previous].hits.isEmpty, !draft.isContent(previous), document.isAncestor(above, of: container) { continue }
            guard isLong || block - previous <= 2 || isBehindParts else { return nil }
            isBehindParts = false
            if isBeside(draft.page.blocks[block].container, container, document) {
                return draft.isContent(previous) && draft.measure(previous).endsSentence ? previous : nil
            }
            guard document.isAncestor(above, of: container), isLong || (draft[previous].role == .heading && draft.isContent(previous))
            else {
                return nil
            }
        }
        return nil
    }

    /// Roles of the parts of groups that may stand between two sentences of one text.
    private static let parts: RoleSet = [.list, .table, .quote]

    /// Whether two elements are one, or of one name and beside each other.
    private func isBeside(_ own: NodeID, _ before: NodeID, _ document: Document) -> Bool {
        guard own != before else { return true }
        guard document.tag(own) == document.tag(before), document.classes(own).elementsEqual(document.classes(before)) else { return false }
        // An unclosed element of style stands between the two in old pages.
        let (above, other) = (document.parent(own), document.parent(before))
        return above == other || above == other.flatMap(document.parent) || above.flatMap(document.parent) == other
    }
}
