internal import PageTree

/// Judges a list, a table, a definition list, a quotation or a block of code as a whole: by the words of its parts, and by where it stands when
/// the paragraphs around it are kept. Items of one to three words have no sign of their own; what they stand among has.
///
/// Parts that differ from the rest by a wide margin stay what they were: a link "read also" at the end of a list.
struct GroupPass: LabelPass {
    let name = "group"
    /// Points by which a part may differ from the whole, in hundredths.
    private let margin = 450
    /// Mean points down to which a group is kept for what stands around it.
    private let least = -350
    /// The same for a group with a kept paragraph right before it.
    private let leastBehind = -150
    /// The same for one without links in the element that holds the headline and the text before it: on a small page nothing else speaks
    /// for a timetable, prices or what a dish is made of.
    private let leastInText = -330
    /// The same for a group that the sentence before it announces.
    private let leastAnnounced = -600
    /// The same for one of links with a heading of its own in the text.
    private let leastOfLinks = -200
    /// Points down to which a short line over a group is the group's, and its words.
    private let leastOfLabel = -350
    private let mostOfLabel = 6
    /// Points down to which a heading over a group is the group's.
    private let leastOfHeading = -400

    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        let groups = BlockGroups.find(draft, document)
        draft.blockGroups = groups
        for group in groups { judge(group, document, &draft) }
        keepBeforeTheirLike(groups, document, &draft)
    }

    private func judge(_ group: BlockGroups.Group, _ document: Document, _ draft: inout LabelDraft) {
        let blocks = judged(group, draft)
        guard blocks.count > 1 || (blocks.count == 1 && group.isLong) else { return }
        let words = draft.weight(of: blocks)
        let mean = draft.meanScore(of: blocks)
        var (kept, links, length) = (0, 0, 0)
        for block in blocks {
            if draft[block].score > 0 { kept += draft.weight(of: block) }
            links += draft.page.blocks[block].linkLength
            length += draft.page.blocks[block].length
        }
        let around = surroundings(group, document, draft)
        if kept * 2 >= words {
            keep(blocks, floor: mean - margin, because: "most of the \(group.kind) is kept", &draft)
            keepCells(group, document, &draft)
        } else if around.isEnclosed && mean > (around.announces ? leastAnnounced : least)
            && (links * 2 < length || around.announces || isDataTable(group, document, draft))
        {
            keep(blocks, floor: mean - margin, because: "the \(group.kind) stands among paragraphs that are kept", &draft)
            if let label = around.label { keep([label], floor: leastOfLabel, because: "it stands over the \(group.kind)", &draft) }
        } else if around.isEnclosed, mean > leastOfLinks, isUnderOwnHeading(group, document, draft) {
            keep(blocks, floor: mean - margin, because: "the \(group.kind) has a heading of its own among those of the text", &draft)
        } else if around.follows && mean > leastBehind && links * 2 < length {
            keep(blocks, floor: mean - margin, because: "the \(group.kind) stands right behind a paragraph that is kept", &draft)
        } else if around.isInText, links == 0, mean > leastInText {
            keep(blocks, floor: mean - margin, because: "the \(group.kind) stands with the text in the element of the headline", &draft)
            keep(headings(over: group, draft), floor: leastOfHeading, because: "it stands over the \(group.kind)", &draft)
        } else if kept * 5 < words && !around.isEnclosed {
            for block in blocks where draft[block].score > 0 && draft[block].score < margin {
                draft.add(-draft[block].score, to: block, because: "most of the \(group.kind) is stripped", by: self)
            }
        }
    }

    /// The blocks of a group that it speaks for.
    private func judged(_ group: BlockGroups.Group, _ draft: LabelDraft) -> [Int] {
        group.blocks.filter { draft.hasContentRole($0) && !isRuled($0, draft) }
    }

    /// A stripped list under a heading of its own, when the next of its kind beside it is kept: what a recipe takes before how it is made.
    private func keepBeforeTheirLike(_ groups: [BlockGroups.Group], _ document: Document, _ draft: inout LabelDraft) {
        for (group, next) in zip(groups, groups.dropFirst()) where group.kind == next.kind && group.kind != "table" {
            guard let first = group.blocks.first, let last = group.blocks.last, let start = next.blocks.first, first > 1,
                draft.isContent(first - 2), draft.measure(first - 2).endsSentence,
                document.parent(group.root) == document.parent(next.root), start - last == 2, draft[last + 1].role == .heading,
                draft[last + 1].hits.isEmpty, draft[first - 1].role == .heading,
                document.tag(draft.page.blocks[first - 1].container) == document.tag(draft.page.blocks[last + 1].container),
                next.blocks.allSatisfy({ draft.isContent($0) })
            else { continue }
            let blocks = judged(group, draft)
            let links = blocks.reduce(0) { $0 + draft.page.blocks[$1].links }
            guard links == 0, !blocks.isEmpty, draft.meanScore(of: blocks) > least else { continue }
            keep(
                [first - 1] + blocks, floor: least - margin, because: "the \(group.kind) stands before one of its like that is kept", &draft
            )
        }
    }

    /// Whether a table has a row of headings that are kept: its cells may all be links.
    private func isDataTable(_ group: BlockGroups.Group, _ document: Document, _ draft: LabelDraft) -> Bool {
        group.blocks.contains { draft[$0].score > 0 && document.tag(draft.page.blocks[$0].container) == .th }
    }

    /// The headings right before a group.
    private func headings(over group: BlockGroups.Group, _ draft: LabelDraft) -> [Int] {
        (0..<(group.blocks.first ?? 0)).reversed().prefix { draft[$0].role == .heading && draft.page.blocks[$0].links == 0 }
    }

    private func isLabel(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].score <= 0 && draft[block].score > leastOfLabel && draft[block].hits.isEmpty && draft[block].role == .body
            && draft.measure(block).words <= mostOfLabel && !draft.measure(block).endsSentence && draft.page.blocks[block].links == 0
            && !draft.page.blocks[block].isHidden
    }

    private func isRuled(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].isTouched(by: "hidden-text") || draft[block].isTouched(by: "pull-quote") || isButton(block, draft)
    }

    /// What a reader presses in each card of a list ("Quick add"); one that unfolds something is a heading.
    private func isButton(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].role == .body && draft.page.document.map { $0.tag(draft.page.blocks[block].container) == .button } ?? false
    }

    private func keep(_ blocks: [Int], floor: Int, because reason: String, _ draft: inout LabelDraft) {
        for block in blocks where draft[block].score <= 0 && draft[block].score >= floor && draft[block].hits.isEmpty {
            draft.keep(block, because: reason, by: self)
        }
    }

    /// A word or two in a cell of a kept table are its own, whatever a general rule takes them for elsewhere: a column "Contact", a closing day.
    private func keepCells(_ group: BlockGroups.Group, _ document: Document, _ draft: inout LabelDraft) {
        for block in group.blocks where !draft[block].hits.isEmpty && draft.page.blocks[block].links == 0 {
            guard draft.measure(block).words <= mostInCell, Self.cells.contains(document.tag(draft.page.blocks[block].container)),
                draft[block].hits.allSatisfy({
                    let hit = draft.labels.hits[$0]
                    return hit.tier == .builtIn && (hit.effect == .strip || hit.effect.isField)
                })
            else { continue }
            draft[block].role = group.kind == "table" ? .table : .list
            if draft[block].score <= 0 { draft.keep(block, because: "a cell of a \(group.kind) that is kept", by: self) }
        }
    }

    private let mostInCell = 4
    private static let cells: Set<Tag> = [.td, .th, .dd, .dt]

    private struct Surroundings {
        /// Whether paragraphs beside the group are kept.
        var isEnclosed = false
        /// Whether the kept text before it announces it by a colon.
        var announces = false
        /// A short line right before it that is not kept for itself.
        var label: Int?
        /// Whether a kept paragraph stands right before it, or before its heading.
        var follows = false
        /// Whether the text before it is kept and stands with it in the element that holds the headline, and nothing marks it as another part.
        var isInText = false
    }

    private func surroundings(_ group: BlockGroups.Group, _ document: Document, _ draft: LabelDraft) -> Surroundings {
        guard let first = group.blocks.first, let last = group.blocks.last, var home = document.parent(group.root) else {
            return Surroundings()
        }
        func isInside(_ block: Int, _ home: NodeID) -> Bool {
            draft.blocks.contains(block) && document.isAncestor(home, of: draft.page.blocks[block].container)
        }
        // Headings and captions between a group and its text belong to the group, and so may other groups.
        func nearest(_ blocks: some Sequence<Int>, _ home: NodeID) -> Int? {
            for block in blocks.prefix(40) {
                guard isInside(block, home) else { return nil }
                if Self.isNeighbour(draft.page.blocks[block].container, of: home, document), draft.hasContentRole(block),
                    !Self.belonging.contains(draft[block].role)
                {
                    return block
                }
            }
            return nil
        }
        var before = nearest((0..<first).reversed(), home)
        var after = nearest((last + 1)..<max(last + 1, draft.blocks.upperBound), home)
        // A short line of no kind of its own right before it is the group's: a tab's name, "Bring with you:".
        var label = before.flatMap { isLabel($0, draft) && $0 == first - 1 ? $0 : nil }
        if let label { before = nearest((0..<label).reversed(), home) }
        // An element around the group, its heading and its buttons is the group's.
        for _ in 0..<Self.mostWrappers where before == nil && after == nil {
            guard !Self.parts.contains(document.tag(home)), let above = document.parent(home) else { break }
            home = above
            before = nearest((0..<(label ?? first)).reversed(), home)
            after = nearest((last + 1)..<max(last + 1, draft.blocks.upperBound), home)
        }
        if label == nil, let line = before, line == first - 1, isLabel(line, draft), draft.value(.endsColon, line) > 0 {
            label = line
            before = nearest((0..<line).reversed(), home)
        }
        let isLabelled = label.map { draft.value(.endsColon, $0) > 0 } ?? false
        // What stands in other cells of a table is beside the group, and not around it.
        guard !Self.rows.contains(document.tag(home)) else { return Surroundings() }
        func speaks(_ block: Int?) -> Bool {
            block.map { draft[$0].score > 0 && draft.measure($0).words >= (draft.measure($0).endsSentence ? 4 : 6) } ?? false
        }
        // What is marked as another part of the page below the element that both stand in is not of the text beside it.
        guard group.kind == "quotation" || !isMarkedApart(first, from: home, document, draft) else { return Surroundings() }
        let announces =
            before.map { draft[$0].score > 0 && (draft.value(.endsColon, $0) > 0 || isLabelled && group.kind == "code") } ?? false
        // Dear, and seldom asked.
        let own = home
        func isApart() -> Bool { isUnderLabel(first, draft) || hasStrangers(group, own, document, draft) }
        // The last thing of the element that holds the text.
        let closes = speaks(before) && !isInside(last + 1, home) && draft[before ?? 0].role == .body && !isApart()
        return Surroundings(
            isEnclosed: (speaks(before) && speaks(after)) || announces || closes, announces: announces,
            label: label, follows: speaks(before) && before.map { ($0 + 1..<first).allSatisfy { draft[$0].role == .heading } } ?? false,
            isInText: speaks(before) && isInText(first, behind: before ?? 0, home, document, draft) && !isApart())
    }

    /// Whether an element holds the headline, and the text behind it; or the heading over a group stands in a text whose other parts have
    /// headings of its kind.
    private func isInText(_ first: Int, behind before: Int, _ home: NodeID, _ document: Document, _ draft: LabelDraft) -> Bool {
        guard let headline = draft.labels.headline, before > headline, draft[before].role == .body else { return false }
        if document.isAncestor(home, of: draft.page.blocks[headline].container) { return true }
        let heading = first - 1
        guard before < heading, draft[heading].role == .heading, draft[heading].hits.isEmpty else { return false }
        let own = draft.page.blocks[heading].container
        return (headline + 1..<before).reversed().prefix(Self.reachOfSections).contains { other in
            guard draft[other].role == .heading, draft.isContent(other + 1), draft.measure(other + 1).endsSentence else { return false }
            let container = draft.page.blocks[other].container
            return document.parent(container) == document.parent(own)
                && ElementKind(container, in: document) == ElementKind(own, in: document)
        }
    }

    /// Blocks before a group among which the heading of another part of the text stands.
    private static let reachOfSections = 40

    /// Whether something below an element marks a group as another part of the page: buttons to share, a form, a menu.
    private func hasStrangers(_ group: BlockGroups.Group, _ home: NodeID, _ document: Document, _ draft: LabelDraft) -> Bool {
        group.blocks.contains { draft.isMarked($0, by: SectionRunPass.strangers, below: steps(from: $0, to: home, document, draft)) }
    }

    /// Whether the heading right before a group stands beside it, another one of its level follows in the same element, and no rule says that
    /// it is over something else: the links of a recording's notes.
    private func isUnderOwnHeading(_ group: BlockGroups.Group, _ document: Document, _ draft: LabelDraft) -> Bool {
        guard let first = group.blocks.first, let last = group.blocks.last, first > 0, last + 1 < draft.blocks.upperBound else {
            return false
        }
        return [first - 1, last + 1].allSatisfy { heading in
            let container = draft.page.blocks[heading].container
            return draft[heading].role == .heading && draft[heading].hits.isEmpty && draft[heading].score > leastOfHeading
                && document.parent(container) == document.parent(group.root)
                && document.tag(container) == document.tag(draft.page.blocks[first - 1].container)
        }
    }

    /// Whether a rule strips the heading right before a place: "Most read".
    private func isUnderLabel(_ place: Int, _ draft: LabelDraft) -> Bool {
        place > 0 && !draft[place - 1].hits.isEmpty && draft[place - 1].score <= 0 && !draft.measure(place - 1).endsSentence
    }

    /// Whether text stands in an element, or a few below it and in no list or table of its own.
    private static func isNeighbour(_ container: NodeID, of home: NodeID, _ document: Document) -> Bool {
        var node = container
        for _ in 0...mostSteps {
            if node == home { return true }
            switch document.tag(node) {
            // What stands in another list or table is that one's.
            case .li, .td, .th, .caption, .dd, .dt: return false
            default: break
            }
            guard let above = document.parent(node) else { return false }
            node = above
        }
        return false
    }

    private func isMarkedApart(_ block: Int, from home: NodeID, _ document: Document, _ draft: LabelDraft) -> Bool {
        draft.isMarked(block, by: Self.marks, below: steps(from: block, to: home, document, draft))
    }

    private func steps(from block: Int, to home: NodeID, _ document: Document, _ draft: LabelDraft) -> Int {
        document.steps(from: draft.page.blocks[block].container, upTo: home, atMost: 12)
    }

    /// Of parts of a page that readers write, or that lead to other pages.
    private static let marks: [Feature] = [.nearComment, .nearRelated]

    /// Elements that a neighbour may stand in below the element that it shares with the group.
    private static let mostSteps = 3
    /// Roles of what belongs to a group beside its own blocks.
    private static let belonging: RoleSet = [.heading, .caption]
    /// Elements around a group that may hold nothing else.
    private static let mostWrappers = 6
    /// Elements that are parts of a page themselves.
    private static let rows: Set<Tag> = [.tr, .tbody, .thead, .table]
    private static let parts: Set<Tag> = [.body, .html, .main, .nav, .aside, .header, .footer, .form]
}

/// The lists, tables and blocks of code of a page.
enum BlockGroups {
    struct Group {
        /// For people.
        let kind: String
        let root: NodeID
        var blocks: [Int]
        /// Code stands for itself even if it is one block.
        var isLong: Bool { kind == "code" }
    }

    /// In page order. - Complexity: O(blocks × depth).
    static func find(_ draft: LabelDraft, _ document: Document) -> [Group] {
        let quoting = draft.marks.only(PassWords.quotations)
        let byRole = document.hasTablesByRole
        var groups: [Group] = []
        var places: [NodeID: Int] = [:]
        func add(_ block: Int, throughTables: Bool) {
            let isCode = draft[block].role == .code && draft.page.blocks[block].isPreformatted
            let place = draft.page.blocks[block].container
            guard let (root, kind) = isCode ? (place, "code") : root(of: place, document, quoting, throughTables, byRole) else { return }
            if let last = groups.indices.last, groups[last].root == root {
                groups[last].blocks.append(block)
            } else if let known = places[root] {
                groups[known].blocks.append(block)
            } else {
                places[root] = groups.count
                groups.append(Group(kind: kind, root: root, blocks: [block]))
            }
        }
        for block in draft.blocks { add(block, throughTables: false) }
        let all = draft.page.measures.reduce(0) { $0 + $1.words }
        // In a table that lays the page out, lists are what they are elsewhere.
        for place in groups.indices where groups[place].kind == "table" && isLayout(groups[place], draft, all) {
            let blocks = groups[place].blocks
            groups[place].blocks = []
            for block in blocks { add(block, throughTables: true) }
        }
        return groups.filter { !$0.blocks.isEmpty && !isLayout($0, draft, all) }.sorted { $0.root < $1.root }
    }

    /// The outermost list or definition list, or the nearest table or block of code, that a block stands in.
    private static func root(
        of container: NodeID, _ document: Document, _ quoting: ClassMarks, _ throughTables: Bool, _ byRole: Bool
    ) -> (NodeID, String)? {
        var node: NodeID? = container
        var found: (NodeID, String)?
        for _ in 0..<24 {
            guard let current = node else { break }
            switch byRole ? document.tablePart(current) : document.tag(current) {
            case .table: return throughTables ? found : (current, "table")
            case .pre, .listing, .xmp: return (current, "code")
            case .ul, .ol, .menu: found = (current, "list")
            case .dl: found = (current, "definition list")
            case .blockquote where found == nil: found = (current, "quotation")
            case .figure where holdsQuotation(current, document): return (current, "quotation")
            // Who said it may stand in the quotation's own footer.
            case .footer where document.parent(current).map { document.tag($0) == .blockquote } == true: break
            case .body, .main, .article, .section, .nav, .aside, .header, .footer, .form, .html: return found
            // The outermost: what its parts are called begins with the name of the whole.
            default: if found.map({ $0.1 == "quotation" }) ?? true, quoting.mark(current, in: document) { found = (current, "quotation") }
            }
            node = document.parent(current)
        }
        return found
    }

    private static func holdsQuotation(_ figure: NodeID, _ document: Document) -> Bool {
        document.children(figure).contains { document.tag($0) == .blockquote }
    }

    /// What lays a page out holds running text, most of the page, its headline, or parts that are made of parts.
    private static func isLayout(_ group: Group, _ draft: LabelDraft, _ all: Int) -> Bool {
        guard group.kind != "code", group.kind != "definition list", let document = draft.page.document else { return false }
        let words = group.blocks.reduce(0) { $0 + draft.measure($1).words }
        if group.blocks.count > 400 || words * 5 > all * 3 && !isGrid(group, draft) { return true }
        guard group.kind == "table" || group.kind == "list" else { return false }
        if let headline = draft.labels.headline, group.blocks.contains(headline) { return true }
        if group.kind == "table" {
            let long = group.blocks.count { draft.measure($0).words > 25 || draft.measure($0).sentences > 2 }
            if long * 4 > group.blocks.count { return true }
        }
        return hasParagraphs(group, document, draft)
    }

    /// Whether a table has nothing but short cells, many of them, with headings or figures: on a small page a timetable is most of the text.
    static func isGrid(_ group: Group, _ draft: LabelDraft) -> Bool {
        guard group.kind == "table", group.blocks.count >= 6, let document = draft.page.document,
            group.blocks.allSatisfy({ draft.measure($0).words <= 10 && draft.page.blocks[$0].links == 0 })
        else { return false }
        return group.blocks.count { draft.measure($0).digits > 0 } * 3 >= group.blocks.count
            || group.blocks.contains { document.tag(draft.page.blocks[$0].container) == .th }
    }

    /// Whether most blocks with sentences stand in cells or items with two more of their kind.
    private static func hasParagraphs(_ group: Group, _ document: Document, _ draft: LabelDraft) -> Bool {
        var parts: [NodeID: Int] = [:]
        for block in group.blocks where draft.measure(block).sentences > 0 {
            var node = draft.page.blocks[block].container
            while node != group.root, ![.td, .th, .li].contains(document.tag(node)), let above = document.parent(node) { node = above }
            parts[node, default: 0] += 1
        }
        let sentences = parts.values.reduce(0, +)
        return parts.values.reduce(0) { $0 + ($1 >= 3 ? $1 : 0) } * 2 > sentences
    }
}
