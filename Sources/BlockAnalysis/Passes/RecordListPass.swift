internal import PageTree

/// On a page that is a list (a shop's shelf, the dates of a season) the records are what it is there for: what differs from record to
/// record is kept, what all of them say is the label of a button.
///
/// A page is a list when hardly a paragraph of it is kept and one group of records holds more words than what is kept.
struct RecordListPass: LabelPass {
    let name = "record-list"
    /// Mean points of what differs down to which it is kept, in hundredths, and those of each block.
    private let least = -300
    private let leastOfBlock = -500
    private let fewestRecords: Float = 3
    /// Records that are a list for certain; of fewer the mean points of what is stripped have to be these at least.
    private let fewestAlone: Float = 4
    private let leastOfFew = -150
    /// Where each record shows a price, a page is a shop's shelf: down to these mean points, unless a heading over teasers stands above.
    private let leastOfPriced = -400
    /// Blocks of such a record, words of a line with a price, and blocks above the first record.
    private let mostOfRecord = 6
    private let mostOfPrice = 6
    private let reach = 3
    /// The part of the page's text that the records hold at least.
    private let leastShare: Float = 0.3

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document, !draft.blocks.isEmpty, draft.value(.pageIsArticle, 0) == 0, let group = mainGroup(draft)
        else {
            return
        }
        let members = draft.blocks.filter { draft.records.groups[$0] == group && belongs($0, document, draft) }
        let kept = draft.blocks.filter { draft.isContent($0) && draft.records.groups[$0] != group }
        let paragraphs = kept.count { draft.measure($0).sentences > 0 && draft.measure($0).words >= 10 }
        guard !members.isEmpty, paragraphs <= 1, words(members, draft) > words(kept, draft), !isOneText(members, document, draft) else {
            return
        }
        var columns: [Int32: [Int]] = [:]
        for block in members { columns[draft.groups.classPaths[block], default: []].append(block) }
        let telling = columns.values.filter { differs($0, draft) }.flatMap(\.self).sorted()
        let isFew = draft.value(.recordCount, members[0]) < fewestAlone
        // Of three the one that holds the text speaks for none beside it.
        let weighed = isFew ? telling.filter { draft[$0].score <= 0 } : telling
        let limit = isShelf(members, draft) ? leastOfPriced : isFew ? leastOfFew : least
        guard !weighed.isEmpty, draft.meanScore(of: weighed) > limit, !(isFew && isForum(draft)) else { return }
        for block in telling where draft[block].score <= 0 && draft[block].score > leastOfBlock {
            draft.keep(block, because: "the page is a list of such records", by: self)
        }
    }

    /// Whether one record holds more than all others: the row of a table that lays the page out in which its text stands.
    private func isOneText(_ members: [Int], _ document: Document, _ draft: LabelDraft) -> Bool {
        guard document.tag(NodeID(rawValue: UInt32(draft.records.records[members[0]]))) == .tr else { return false }
        var words: [Int32: Int] = [:]
        for block in members { words[draft.records.records[block], default: 0] += draft.measure(block).words }
        return (words.values.max() ?? 0) * 2 > words.values.reduce(0, +)
    }

    /// Whether each record shows a price, and nothing says that they stand beside something else.
    private func isShelf(_ members: [Int], _ draft: LabelDraft) -> Bool {
        let records = Int(draft.value(.recordCount, members[0]))
        guard draft.value(.pageIsProduct, 0) == 0, members.count <= records * mostOfRecord else { return false }
        let above = draft.blocks.prefix(members[0]).suffix(reach)
        guard !above.contains(where: { draft[$0].role == .related && !draft[$0].hits.isEmpty }) else { return false }
        return members.count { draft.measure($0).words <= mostOfPrice && draft.showsPrice($0) } >= records
    }

    /// The group of records that holds the most text, if it is the page's.
    private func mainGroup(_ draft: LabelDraft) -> Int32? {
        guard let most = draft.blocks.filter({ draft.value(.recordRank, $0) == 1 }).first, draft.value(.recordShare, most) >= leastShare,
            draft.value(.recordCount, most) >= fewestRecords, draft.labels.headline.map({ $0 < most }) ?? true
        else { return nil }
        return draft.records.groups[most]
    }

    /// Whether the records are the posts of a thread, which are judged elsewhere.
    private func isForum(_ draft: LabelDraft) -> Bool {
        draft.labels.isThread || draft.value(.pageIsForum, 0) > 0 || draft.value(.pageForumShare, 0) > 0.2
    }

    /// Marks of what is beside the list.
    private static let strangers: [Feature] = [
        .nearRelated, .nearNavigation, .nearFooter, .nearSidebar, .nearComment, .nearShare, .inNav, .inAside, .inFooter, .inForm,
    ]

    private func belongs(_ block: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        guard draft.hasContentRole(block), draft[block].hits.isEmpty, !draft.page.blocks[block].isHidden,
            Self.strangers.allSatisfy({ $0 == .nearRelated || draft.value($0, block) > 4 })
        else { return false }
        // A record may itself be called a teaser: the page is a list of them.
        return draft.value(.nearRelated, block) > 4
            || Int(draft.value(.nearRelated, block)) == stepsToRecord(from: block, document, draft)
    }

    private func stepsToRecord(from block: Int, _ document: Document, _ draft: LabelDraft) -> Int {
        document.steps(
            from: draft.page.blocks[block].container, upTo: NodeID(rawValue: UInt32(draft.records.records[block])), atMost: 5)
    }

    private func words(_ blocks: [Int], _ draft: LabelDraft) -> Int { blocks.reduce(0) { $0 + draft.measure($1).words } }

    /// Whether most blocks of a place say what no other there says.
    private func differs(_ blocks: [Int], _ draft: LabelDraft) -> Bool {
        guard blocks.count >= 3 else { return false }
        let texts = Set(blocks.map { draft.measure($0).hash })
        let copies = blocks.count { draft.value(.earlierOverlap, $0) > 0.3 }
        return texts.count * 5 >= blocks.count * 3 && copies * 2 < blocks.count
    }
}
