internal import BlockAnalysis
internal import PageTree

/// Finds the styles of a block's text by the elements around each piece of it.
struct InlineRuns {
    private let document: Document
    private let segmentation: Segmentation
    private let links: LinkBase
    private let notes: NoteTargets
    private let verdict: Verdict
    private let drawnFormulas: DrawnFormulas
    /// The numbers of the attributes that say something of the writing: most elements have neither.
    private let direction: UInt32?
    private let language: UInt32?

    init(_ document: Document, _ verdict: Verdict, links: LinkBase, notes: NoteTargets) {
        self.document = document
        self.verdict = verdict
        segmentation = verdict.view.segmentation
        self.links = links
        self.notes = notes
        drawnFormulas = DrawnFormulas(document)
        direction = document.symbols.symbol(of: "dir")
        language = document.symbols.symbol(of: "lang")
    }

    private struct Open {
        let element: NodeID
        let style: InlineStyle
        let start: Int
        let number: Int
    }

    /// The runs of a block, in bytes of the arena.
    /// - Complexity: O(pieces × depth below the container).
    func runs(of block: TextBlock) -> [InlineRun] {
        let pieces = segmentation.pieces(of: block)
        var open: [Open] = []
        var closed: [(number: Int, run: InlineRun)] = []
        var count = 0
        func close(downTo depth: Int, at end: Int) {
            while open.count > depth {
                let last = open.removeLast()
                if end > last.start { closed.append((last.number, InlineRun(range: last.start..<end, style: last.style))) }
            }
        }
        for index in pieces.indices {
            let piece = pieces[index]
            let chain = styles(around: piece.node, upTo: block.container)
            var common = 0
            while common < open.count, common < chain.count, open[common].element == chain[common].element { common += 1 }
            close(downTo: common, at: trimmed(piece.start, block))
            for (element, style) in chain[common...] {
                open.append(Open(element: element, style: style, start: piece.start, number: count))
                count += 1
            }
        }
        let end = trimmed(block.text.upperBound, block)
        close(downTo: 0, at: end)
        var runs = Self.joined(closed.sorted { $0.number < $1.number }.map(\.run))
        // A label that is all of its cell.
        if let label = notes.label(atStartOf: block.container), block.text.lowerBound < end {
            runs.insert(InlineRun(range: block.text.lowerBound..<end, style: .noteLabel(label)), at: 0)
        }
        return withMarksOfLabels(withRawFormulas(runs, block), block)
    }

    /// Adds the formulas that the text holds as TeX between marks, but for those in code and across the edges of other styles.
    private func withRawFormulas(_ runs: [InlineRun], _ block: TextBlock) -> [InlineRun] {
        let text = segmentation.arena[block.text]
        guard !block.isPreformatted, text.contains(where: { $0 == 0x5C || $0 == 0x24 }) else { return runs }
        let formulas = RawFormulas.ranges(in: text).filter { formula in
            runs.allSatisfy { run in
                run.range.upperBound <= formula.lowerBound || formula.upperBound <= run.range.lowerBound
                    || run.range.lowerBound <= formula.lowerBound && formula.upperBound <= run.range.upperBound && run.style != .code
                        && run.style != .formula
            }
        }
        guard !formulas.isEmpty else { return runs }
        return (runs + formulas.map { InlineRun(range: $0, style: .formula) }).enumerated().sorted {
            ($0.element.range.lowerBound, -$0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, -$1.element.range.upperBound, $1.offset)
        }.map(\.element)
    }

    /// Takes the full stop or bracket behind a note's label ("1. ", "1) ") to the label, unless another style ends between the two.
    private func withMarksOfLabels(_ runs: [InlineRun], _ block: TextBlock) -> [InlineRun] {
        guard let index = runs.firstIndex(where: { if case .noteLabel = $0.style { true } else { false } }) else { return runs }
        let label = runs[index].range
        var end = label.upperBound
        while end < block.text.upperBound, ".):]".utf8.contains(segmentation.arena[end]) { end += 1 }
        let isFree = runs.allSatisfy {
            $0.range.upperBound <= label.upperBound && $0.range.lowerBound >= label.lowerBound
                || $0.range.lowerBound >= end || $0.range.lowerBound <= label.lowerBound && $0.range.upperBound >= end
        }
        guard isFree, end > label.upperBound, end == block.text.upperBound || segmentation.arena[end] <= 0x20 else { return runs }
        var runs = runs
        runs[index].range = label.lowerBound..<end
        return runs
    }

    /// An end without the white space before it.
    private func trimmed(_ end: Int, _ block: TextBlock) -> Int {
        var end = end
        while end > block.text.lowerBound, segmentation.arena[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// The styles that hold a node, the outermost first; one style counts once.
    private func styles(around node: NodeID, upTo container: NodeID) -> [(element: NodeID, style: InlineStyle)] {
        var chain: [(element: NodeID, style: InlineStyle)] = []
        var current: NodeID? = node
        while let element = current, element != container, element != Document.root {
            if let style = style(of: element) { chain.append((element, style)) }
            if let writing = writing(of: element) { chain.append((element, writing)) }
            current = document.parent(element)
        }
        chain.reverse()
        var seen: Set<InlineStyle> = []
        var hasLink = false
        return chain.filter { _, style in
            if case .link = style {
                defer { hasLink = true }
                return !hasLink
            }
            return seen.insert(style).inserted
        }
    }

    private func style(of element: NodeID) -> InlineStyle? {
        if let label = notes.label(atStartOf: element) { return .noteLabel(label) }
        return switch document.tag(element) {
        case .strong, .b: .strong
        case .em, .i, .dfn, .var: .emphasis
        case .code, .tt, .kbd, .samp: .code
        case .sup: .superscript
        case .sub: .subscript
        case .del, .s, .strike: .deleted
        case .mark: .marked
        // A script or a picture has text only where it is a formula.
        case .math, .script, .img: .formula
        case .span, .div: drawnFormulas.source(element) != nil ? .formula : nil
        case .a:
            notes.label(of: element).map(InlineStyle.note)
                ?? document.attribute("href", of: element).flatMap(links.target).map(InlineStyle.link)
        case .abbr:
            verdict.shownText(of: SpokenAttributes.Place(element: element, name: "title"), in: document).flatMap { plain($0, atMost: 200) }
                .map(InlineStyle.abbreviation)
        case .time: plain("datetime", element, atMost: 40).map(InlineStyle.time)
        default: nil
        }
    }

    /// What an element says of the writing inside of it.
    private func writing(of element: NodeID) -> InlineStyle? {
        if let direction, document.attributeRange(direction, of: element) != nil,
            let direction = document.attribute("dir", of: element)?.lowercased(), ["ltr", "rtl", "auto"].contains(direction)
        {
            return .direction(direction)
        }
        if document.tag(element) == .bdi { return .direction("auto") }
        guard let language, document.attributeRange(language, of: element) != nil, let language = plain("lang", element, atMost: 35)
        else { return nil }
        let isTag = language.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D }
        return isTag ? .language(language) : nil
    }

    private func plain(_ name: String, _ element: NodeID, atMost limit: Int) -> String? {
        document.attribute(name, of: element).flatMap { plain($0, atMost: limit) }
    }

    private func plain(_ value: String, atMost limit: Int) -> String? {
        let text = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty || text.utf8.count > limit ? nil : text
    }

    /// Runs of one style that touch are one, so that "<b>a</b><b>b</b>" is not written with marks inside a word. Not where a run around
    /// the first ends between them, or one around the second begins.
    /// - Parameter runs: in order of their beginnings, properly nested.
    /// - Complexity: O(n), times the depth of nesting.
    private static func joined(_ runs: [InlineRun]) -> [InlineRun] {
        var joined: [InlineRun] = []
        /// By end, the runs that end there, the outermost first.
        var ending: [Int: [Int]] = [:]
        for run in runs {
            let edge = run.range.lowerBound
            let beginsInside = joined.reversed().prefix { $0.range.lowerBound >= edge }.contains { $0.range.upperBound > edge }
            if !beginsInside, let before = ending[edge]?.first, joined[before].style == run.style {
                joined[before].range = joined[before].range.lowerBound..<run.range.upperBound
                ending[edge]?.removeFirst()
                ending[run.range.upperBound, default: []].append(before)
                ending[run.range.upperBound]?.sort()
            } else {
                ending[run.range.upperBound, default: []].append(joined.count)
                joined.append(run)
            }
        }
        return joined
    }
}
