internal import BlockAnalysis
internal import PageTree

/// Makes an article of the blocks that a verdict prints: the elements around them tell which belong to one list, one
/// quotation, one table.
struct ArticleBuilder {
    private let verdict: Verdict
    private let document: Document?
    private let tables: DataTables?
    private let runs: InlineRuns?
    private let notes: NoteTargets?
    private let links: LinkBase?
    private var root: [ArticleBlock] = []
    /// What Google Docs calls the list that was closed last.
    private var lastList: String?
    /// The element of the list that was closed last.
    private var lastElement: NodeID?
    private var open: [Frame] = []
    /// Figures that come after what was added, in reverse order.
    private var figures: [FigureFinder.Found] = []

    /// What is open while blocks come: a list, its item, a quotation, a table.
    private struct Frame {
        enum Kind {
            case list(isNumbered: Bool)
            case item, definitions, term, detail, quote, table
        }
        let element: NodeID
        let kind: Kind
        var blocks: [ArticleBlock] = []
        /// Of a list.
        var items: [[ArticleBlock]] = []
        var labels: [String?] = []
        var elements: [NodeID?] = []
        /// Of a `dl`.
        var definitions: [ArticleBlock.Definition] = []
        /// Of a table: what stands in its cells and its caption.
        var cells: [NodeID: [InlineText]] = [:]

        init(element: NodeID, kind: Kind) {
            self.element = element
            self.kind = kind
        }

        var isItem: Bool { if case .item = kind { true } else { false } }
        var isTable: Bool { if case .table = kind { true } else { false } }
        var isNumbered: Bool { if case .list(isNumbered: true) = kind { true } else { false } }
        var isList: Bool { if case .list = kind { true } else { false } }
        var isDefinitions: Bool { if case .definitions = kind { true } else { false } }
        var isTerm: Bool { if case .term = kind { true } else { false } }
        var isDetail: Bool { if case .detail = kind { true } else { false } }

        /// Terms follow each other; after what they mean a new entry begins.
        mutating func add(terms: [InlineText]) {
            if definitions.last?.details.isEmpty != true { definitions.append(.init(terms: [], details: [])) }
            definitions[definitions.count - 1].terms += terms
        }

        mutating func add(details: [ArticleBlock]) {
            if definitions.isEmpty { definitions.append(.init(terms: [], details: [])) }
            definitions[definitions.count - 1].details += details
        }
    }

    /// - Complexity: O(n) over the printed text, times the depth of the page.
    /// - Parameter withRuns: whether texts have their styles; who writes plain text needs none.
    static func article(_ verdict: Verdict, withRuns: Bool = true) -> Article {
        article(verdict, of: verdict.labels.labels.indices, withTitle: true, withRuns: withRuns)
    }

    /// The part of an article that some of the page's blocks make.
    static func article(_ verdict: Verdict, of blocks: Range<Int>, withTitle: Bool, withRuns: Bool = true) -> Article {
        let figures = verdict.reading.figures && blocks.count == verdict.labels.labels.count
        return Article(
            title: withTitle && verdict.labels.printsHeadline
                ? verdict.metadata.title.map { InlineText(origin: .field("title"), text: $0) } : nil,
            subtitles: verdict.subtitleBlocks.filter(blocks.contains).map {
                InlineText(origin: .block($0), text: verdict.printedText(of: $0))
            },
            body: body(verdict.bodyBlocks.filter(blocks.contains), of: verdict, withFigures: figures, withRuns: withRuns),
            comments: body(verdict.commentBlocks.filter(blocks.contains), of: verdict, withFigures: false, withRuns: withRuns))
    }

    private static func body(_ numbers: [Int], of verdict: Verdict, withFigures: Bool, withRuns: Bool) -> [ArticleBlock] {
        var builder = ArticleBuilder(verdict, withFigures: withFigures, withRuns: withRuns)
        for block in numbers { builder.add(block) }
        builder.close(downTo: 0)
        return builder.root
    }

    private init(_ verdict: Verdict, withFigures: Bool, withRuns: Bool) {
        self.verdict = verdict
        document = verdict.view.document
        tables = document.map { DataTables($0, verdict) }
        let links = document.map { LinkBase($0, url: verdict.url ?? verdict.address) }
        self.links = links
        if let document, let links {
            let notes = NoteTargets(document, verdict, findsMarks: withRuns)
            self.notes = notes
            runs = withRuns ? InlineRuns(document, verdict, links: links, notes: notes) : nil
            if withFigures { figures = FigureFinder(verdict, document, links).find().reversed() }
        } else {
            (runs, notes) = (nil, nil)
        }
    }

    // MARK: Blocks

    private mutating func add(_ block: Int) {
        let role = verdict.labels.labels[block].role
        let text = text(block)
        guard let document else { return addPlain(text, role) }
        addFigures(before: verdict.view.blocks[block].nodes.lowerBound, document)
        let path = path(of: block, role)
        var common = 0
        while common < open.count, common < path.count, open[common].element == path[common].element { common += 1 }
        close(downTo: common)
        open += path[common...]
        if let last = open.last, last.isTable {
            let cell = tables?.cell(of: verdict.view.blocks[block].container, in: last.element) ?? last.element
            open[open.count - 1].cells[cell, default: []].append(text)
            return
        }
        let isTerm = open.last?.isTerm == true
        switch role {
        case .heading where !isTerm:
            append(.heading(text, level: verdict.view.blocks[block].headingLevel ?? 2))
        case .code where !isTerm:
            append(.code(text.without { _ in true }, language: CodeLanguage.of(verdict.view.blocks[block].container, in: document)))
        default:
            if case .paragraph(let mark) = last, case .block(let before) = mark.origin, MarkerCells.isLabel(mark.text),
                MarkerCells.isMarked(verdict.view.blocks[block].container, by: verdict.view.blocks[before].container, document)
            {
                last = .paragraph(text.behind(mark))
            } else {
                append(.paragraph(text))
            }
        }
    }

    /// Figures stand between the blocks around them, as deep as their elements do; in a table's cells there are none.
    private mutating func addFigures(before node: NodeID, _ document: Document) {
        while let next = figures.last, next.node < node {
            figures.removeLast()
            while let frame = open.last, !document.isAncestor(frame.element, of: next.node) { close(downTo: open.count - 1) }
            switch open.last?.kind {
            case .table?, .definitions?, .term?, .list?: continue
            default: append(.figure(next.figure))
            }
        }
    }

    /// Flattened text has no elements: rules' roles alone tell.
    private mutating func addPlain(_ text: InlineText, _ role: Role) {
        switch role {
        case .heading: root.append(.heading(text, level: 2))
        case .quote: root.append(.quote([.paragraph(text)], source: nil))
        case .code: root.append(.code(text, language: nil))
        case .list:
            if case .list(var list) = root.last {
                list.items.append([.paragraph(text)])
                root[root.count - 1] = .list(list)
            } else {
                root.append(.list(ArticleList(isNumbered: false, start: 1, items: [[.paragraph(text)]])))
            }
        default: root.append(.paragraph(text))
        }
    }

    private mutating func append(_ block: ArticleBlock) {
        guard let last = open.indices.last else { return root.append(block) }
        // A list that stands in a list itself, and not in one of its items, belongs to the item before it.
        guard open[last].isList else { return open[last].blocks.append(block) }
        if let item = open[last].items.indices.last {
            open[last].items[item].append(block)
        } else {
            open[last].items.append([block])
            open[last].labels.append(nil)
            open[last].elements.append(nil)
        }
    }

    /// A list of which an earlier part was just closed goes on there.
    private mutating func append(_ list: ArticleList, of element: NodeID) {
        let place = document.flatMap { ListLevels.place(of: element, $0) }
        defer { (lastList, lastElement) = (place?.name, element) }
        if goesOn(list, element) { return }
        guard let place, place.name == lastList, list.notes == nil, open.last?.isList != true, case .list(var outer) = last else {
            return append(.list(list))
        }
        ListLevels.insert(list, into: &outer, level: place.level)
        last = .list(outer)
    }

    /// The block that was added last where blocks are being added; set only where there is one.
    private var last: ArticleBlock? {
        get { open.isEmpty ? root.last : open[open.count - 1].blocks.last }
        set {
            guard let newValue else { return }
            if open.isEmpty {
                root[root.count - 1] = newValue
            } else {
                let place = open[open.count - 1].blocks.count - 1
                open[open.count - 1].blocks[place] = newValue
            }
        }
    }

    /// Adds a list to the one right before it where both are one that was written an item a list: boxes to tick, numbers that go on, or
    /// bullets of one class.
    private mutating func goesOn(_ list: ArticleList, _ element: NodeID) -> Bool {
        guard let document, list.notes == nil, case .list(var outer) = last, outer.notes == nil,
            outer.isNumbered == list.isNumbered, let before = lastElement, ListNumbers.isNext(element, behind: before, document)
        else { return false }
        if let checks = list.checks, let ticked = outer.checks {
            outer.checks = ticked + checks
        } else if !list.isNumbered {
            guard list.checks == nil, outer.checks == nil, ListNumbers.areSingle([before, element], document) else { return false }
        } else {
            guard list.isNumbered, list.checks == nil, outer.checks == nil, outer.numbers == nil, list.numbers == nil, list.letters == nil,
                outer.letters == nil, !list.isReversed, !outer.isReversed, list.start > 1, list.start == outer.start + outer.items.count
            else { return false }
        }
        outer.items += list.items
        last = .list(outer)
        return true
    }

    private func text(_ block: Int) -> InlineText {
        let place = verdict.view.blocks[block]
        guard let runs else { return InlineText(origin: .block(block), text: verdict.printedText(of: block)) }
        var found = runs.runs(of: place)
        if let edits = verdict.pageModeration?.edits[block] {
            found = found.map { run in
                InlineRun(range: edits.position(of: run.range.lowerBound)..<edits.position(ofEnd: run.range.upperBound), style: run.style)
            }
        } else {
            let start = place.text.lowerBound
            found = found.map { InlineRun(range: ($0.range.lowerBound - start)..<($0.range.upperBound - start), style: $0.style) }
        }
        return InlineText(origin: .block(block), text: verdict.printedText(of: block), runs: found.filter { !$0.range.isEmpty })
    }

    // MARK: Structure

    /// The lists, quotations and tables around a block, the outermost first. An element counts when the block's role says
    /// that it is more than layout, or when an earlier block opened it.
    private func path(of block: Int, _ role: Role) -> [Frame] {
        guard let document else { return [] }
        var steps: [Frame] = []
        let opened = Set(open.map(\.element))
        var node: NodeID? = verdict.view.blocks[block].container
        while let element = node, element != Document.root {
            if let kind = kind(of: element, role) {
                if opened.contains(element) || opens(element, kind, role, opened) { steps.append(Frame(element: element, kind: kind)) }
            }
            node = document.parent(element)
        }
        steps.reverse()
        // Within a table its cells are all that counts.
        if let table = steps.firstIndex(where: \.isTable) { steps.removeSubrange((table + 1)...) }
        return paired(steps)
    }

    private func opens(_ element: NodeID, _ kind: Frame.Kind, _ role: Role, _ opened: Set<NodeID>) -> Bool {
        switch kind {
        case .list: role == .list || isWritten(element, role)
        case .definitions: role == .list
        // Whether its list is open is known; what that list holds is read once.
        case .item: role == .list || isOpened(around: element, opened) || isWritten(document?.parent(element), role)
        case .term, .detail: role == .list || isOpened(around: element, opened)
        case .quote: role == .quote
        case .table: true
        }
    }

    private func isOpened(around element: NodeID, _ opened: Set<NodeID>) -> Bool {
        document?.parent(element).map(opened.contains) == true
    }

    /// Whether a list whose items hold boxes was written as a text.
    private func isWritten(_ list: NodeID?, _ role: Role) -> Bool {
        guard role == .body, let document, let list else { return false }
        return [.ul, .ol].contains(document.tag(list)) && ListNumbers.isWritten(list, document)
    }

    private func kind(of element: NodeID, _ role: Role) -> Frame.Kind? {
        guard let document else { return nil }
        switch document.tag(element) {
        case .ul, .menu, .dir: return .list(isNumbered: false)
        case .ol: return .list(isNumbered: true)
        case .li: return .item
        case .dl: return notes?.isLayout(element) == true ? nil : .definitions
        case .dt: return .term
        case .dd: return .detail
        case .blockquote: return .quote
        case .table: return tables?.isData(element) == true && notes?.isLayout(element) != true ? .table : nil
        default:
            switch document.role(of: element) {
            case "list"?: return .list(isNumbered: false)
            case "listitem"?: return .item
            case "table"?, "grid"?: return tables?.isData(element) == true ? .table : nil
            default: return nil
            }
        }
    }

    /// Each list with one of its items, each entry inside a list; what lacks its other half is layout.
    private func paired(_ steps: [Frame]) -> [Frame] {
        var paired: [Frame] = []
        for step in steps {
            if let last = paired.last, last.isList, !step.isItem, !isSublist(step, of: last) { paired.removeLast() }
            if paired.last?.isDefinitions == true, !step.isTerm, !step.isDetail { paired.removeLast() }
            if step.isItem, paired.last?.isList != true { continue }
            if step.isTerm || step.isDetail, paired.last?.isDefinitions != true { continue }
            paired.append(step)
        }
        if let last = paired.last, last.isList || last.isDefinitions { paired.removeLast() }
        return paired
    }

    /// `<ul><li>…</li><ul>…</ul></ul>`, as editors write it: the inner list stands behind an item.
    private func isSublist(_ inner: Frame, of outer: Frame) -> Bool {
        guard let document, inner.isList, document.parent(inner.element) == outer.element else { return false }
        return document.children(outer.element).first { document.tag($0) == .li || $0 == inner.element } != inner.element
    }

    // MARK: Ends

    private mutating func close(downTo depth: Int) {
        while open.count > depth {
            let frame = open.removeLast()
            switch frame.kind {
            case .item:
                let isDrawn = open[open.count - 1].isNumbered && ListNumbers.isDrawn(frame.blocks, at: open[open.count - 1].items.count)
                open[open.count - 1].items.append(isDrawn ? Array(frame.blocks.dropFirst()) : frame.blocks)
                open[open.count - 1].labels.append(notes?.label(ofItem: frame.element))
                open[open.count - 1].elements.append(frame.element)
            case .term:
                open[open.count - 1].add(
                    terms: frame.blocks.compactMap { block -> InlineText? in if case .paragraph(let text) = block { text } else { nil } })
            case .detail: open[open.count - 1].add(details: frame.blocks)
            case .list(let isNumbered): append(list(frame, isNumbered), of: frame.element)
            case .definitions: append(.definitions(frame.definitions))
            case .quote:
                let source = document.flatMap { $0.attribute("cite", of: frame.element) }.flatMap { links?.target($0) }
                append(.quote(frame.blocks, source: source))
            case .table:
                guard let table = tables?.table(frame.element, cells: frame.cells) else { continue }
                if let blocks = MarkerCells.blocks(of: table) { for block in blocks { append(block) } } else { append(.table(table)) }
            }
        }
    }

    private func list(_ frame: Frame, _ isNumbered: Bool) -> ArticleList {
        let labels = frame.labels.compactMap(\.self)
        var list = ArticleList(
            isNumbered: isNumbered, start: 1, items: frame.items,
            notes: labels.count == frame.items.count && !labels.isEmpty ? labels : nil)
        guard let document else { return list }
        if isNumbered {
            let numbers = ListNumbers.numbers(of: frame.elements, in: frame.element, document)
            list.start = numbers.first ?? 1
            list.isReversed = ListNumbers.isReversed(frame.element, document)
            if zip(numbers, list.start...).contains(where: { $0 != $1 }) { list.numbers = numbers }
            list.letters = ListNumbers.letters(of: frame.element, document)
        }
        let checks = frame.elements.map { $0.flatMap { ListChecks.isDone($0, document) } }
        if checks.contains(where: { $0 != nil }) { list.checks = checks }
        guard list.checks == nil, list.notes == nil else { return list }
        return ListLevels.nested(list, frame.elements.map { $0.map { ListLevels.level(of: $0, document) } ?? 0 })
    }
}
