internal import PageTree

/// A pull quote says words of the article again in large type: they stand in the text once. What is set apart by its element or class
/// may be short; what is not has to be long to be no chance.
struct PullQuotePass: LabelPass {
    let name = "pull-quote"
    private let points = -900
    private let least = -400
    private let fewestMarked = 4
    private let fewestUnmarked = 10
    private let fewestInQuotes = 5
    /// Of a paragraph that is quoted to its end; a card's name stands in its picture's caption as well.
    private let fewestOfSentence = 6
    private let most = 60
    /// The same of what is set apart: a whole paragraph, in which an ideograph is a word.
    private let mostMarked = 150
    /// Quotes of one beginning that are compared: no page repeats one more often, but to take time.
    private let mostAlike = 64
    /// Words that say who said it.
    private let mostOfSource = 12
    private static let unquoted: RoleSet = [.code, .table]

    /// - Complexity: O(words of the page).
    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        let marks = draft.marks.only(PassWords.setApart)
        var candidates: [UInt32: [(block: Int, quote: ArraySlice<UInt32>, home: NodeID?)]] = [:]
        for block in draft.blocks where draft.hasContentRole(block) && draft[block].hits.isEmpty {
            let words = draft.words(block)
            guard words.count >= fewestMarked, words.count <= mostMarked,
                !Self.unquoted.contains(draft[block].role)
                    || isLoneCell(draft.page.blocks[block].container, document) && isInQuotes(block, document, draft)
            else { continue }
            if let apart = setApart(draft.page.blocks[block].container, document, marks) {
                // However low its points, a later pass might take it in for where it stands.
                candidates[Self.head(words, at: words.startIndex), default: []].append(
                    (block, quoted(block, draft), document.parent(apart)))
            } else if words.count >= fewestInQuotes, words.count <= most, draft[block].role != .heading,
                isInQuotes(block, document, draft) || draft.isContent(block) && words.count >= fewestUnmarked
            {
                // A heading sums up what it stands over, at times in its words.
                candidates[Self.head(words, at: words.startIndex), default: []].append((block, words, nil))
            }
        }
        guard !candidates.isEmpty else { return }
        // Most words begin no candidate, as a look at eight bits tells.
        var begins = [Bool](repeating: false, count: 256)
        for (_, quote, _) in candidates.values.joined() { begins[Int(quote[quote.startIndex] & 255)] = true }
        var repeated: Set<Int> = []
        /// Paragraphs that are quoted whole and not kept yet: what stands twice on a page is little trusted.
        var paragraphs: [Int: Int] = [:]
        for block in draft.blocks where draft.hasContentRole(block) && draft[block].score > least {
            let words = draft.words(block)
            let isKept = draft.isContent(block)
            guard words.count >= fewestMarked, isKept || draft[block].hits.isEmpty else { continue }
            let container = draft.page.blocks[block].container
            // Of two that are set apart alike neither is the text. A paragraph's words may all be quoted; those of an unmarked line may not,
            // for a song has its refrain.
            lazy var isText =
                words.count >= fewestOfSentence && draft.measure(block).endsSentence && !Self.unquoted.contains(draft[block].role)
                && draft[block].role != .heading
                && !isSetApart(container, document, marks)
            for start in words.startIndex...(words.endIndex - fewestMarked) {
                guard begins[Int(words[start] & 255)] else { continue }
                for (candidate, quote, home) in (candidates[Self.head(words, at: start)] ?? []).prefix(mostAlike) where candidate != block {
                    let isLonger = isKept && words.count >= quote.count + 3
                    // A quote stands among the paragraphs that it is taken from.
                    lazy var isOfHome = home.map { $0 == container || document.isAncestor($0, of: container) } ?? false
                    guard isLonger || isText && isOfHome, words[start...].starts(with: quote) else { continue }
                    if isKept {
                        repeated.insert(candidate)
                    } else if draft.isContent(candidate), words.count >= fewestUnmarked {
                        paragraphs[candidate] = block
                    }
                }
            }
        }
        for (quote, block) in paragraphs.sorted(by: { $0.key < $1.key }) where !repeated.contains(quote) && draft[block].score <= 0 {
            repeated.insert(quote)
            draft.keep(block, because: "a quote that is kept repeats it", by: self)
        }
        for block in repeated.sorted() {
            draft.add(points, to: block, because: "its words stand in another block", by: self)
            stripSource(of: block, document, marks, &draft)
        }
    }

    /// Whether all of a block stands in quotation marks, and no paragraph of its kind right beside it: one among paragraphs is said again.
    private func isInQuotes(_ block: Int, _ document: Document, _ draft: LabelDraft) -> Bool {
        // Quotation marks are ASCII's or begin with one of these bytes.
        let bytes = draft.page.segmentation.arena[draft.page.blocks[block].text]
        guard let byte = bytes.first, byte == 0x22 || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 else { return false }
        let text = draft.text(block).unicodeScalars
        // The full stop may stand inside or outside.
        guard let first = text.first, first.properties.isQuotationMark, first != "'",
            text.suffix(2).contains(where: { $0.properties.isQuotationMark })
        else { return false }
        let container = draft.page.blocks[block].container
        return ![block - 1, block + 1].contains {
            guard draft.blocks.contains($0), draft.measure($0).words >= fewestUnmarked else { return false }
            let other = draft.page.blocks[$0].container
            return document.parent(other) == document.parent(container) && document.tag(other) == document.tag(container)
                && document.classes(other).elementsEqual(document.classes(container))
        }
    }

    /// Whether a block was stripped for words that stand elsewhere: no later pass may take it for a refrain.
    static func strips(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].points(by: PullQuotePass().name).contains { $0 < 0 }
    }

    /// Who said it goes with it: a short line behind it in the element that sets it apart.
    private func stripSource(of quote: Int, _ document: Document, _ marks: ClassMarks, _ draft: inout LabelDraft) {
        guard let apart = setApart(draft.page.blocks[quote].container, document, marks) else { return }
        for block in draft.blocks.dropFirst(quote + 1).prefix(2) {
            guard draft[block].hits.isEmpty, draft.measure(block).words <= mostOfSource,
                document.isAncestor(apart, of: draft.page.blocks[block].container) || apart == draft.page.blocks[block].container
            else { return }
            draft.add(points, to: block, because: "says who said what stands in another block", by: self)
        }
    }

    /// The words of a quote: of one with a line under it that says who said it, those of the first line.
    private func quoted(_ block: Int, _ draft: LabelDraft) -> ArraySlice<UInt32> {
        let words = draft.words(block)
        let lines = draft.page.segmentation.arena[draft.page.blocks[block].text].split(separator: 0x0A)
        guard lines.count == 2 else { return words }
        let first = BlockWords.of(String(decoding: lines[0], as: UTF8.self)).count
        return first >= fewestMarked && words.count - first <= mostOfSource ? words.prefix(first) : words
    }

    private static func head(_ words: ArraySlice<UInt32>, at start: Int) -> UInt32 {
        words[start..<(start + 4)].reduce(0) { ($0 &* 0x9E37_79B1) ^ $1 }
    }

    private func isSetApart(_ container: NodeID, _ document: Document, _ marks: ClassMarks) -> Bool {
        setApart(container, document, marks) != nil
    }

    /// Nodes of a table that holds nothing but a quote.
    private let mostInBox: UInt32 = 40

    /// Whether an element is the only cell of its table: how old pages set a box apart.
    private func isLoneCell(_ cell: NodeID, _ document: Document) -> Bool {
        guard document.tag(cell) == .td, let table = table(around: cell, document),
            document.subtreeEnd(table).rawValue - table.rawValue <= mostInBox
        else { return false }
        return !(table.rawValue..<document.subtreeEnd(table).rawValue).contains { raw in
            let node = NodeID(rawValue: raw)
            return node != cell && (document.tag(node) == .td || document.tag(node) == .th)
        }
    }

    private func table(around cell: NodeID, _ document: Document) -> NodeID? {
        var node = document.parent(cell)
        for _ in 0..<3 {
            guard let current = node, document.tag(current) != .table else { return node }
            node = document.parent(current)
        }
        return nil
    }

    /// The outermost element near a container that sets its text apart, by its name or by a class.
    private func setApart(_ container: NodeID, _ document: Document, _ marks: ClassMarks) -> NodeID? {
        var node: NodeID? = container
        var found: NodeID?
        for _ in 0..<4 {
            guard let current = node else { return found }
            switch document.tag(current) {
            case .aside, .blockquote, .figure, .q: found = current
            case .td: if isLoneCell(current, document) { found = table(around: current, document) }
            case .article, .body, .main: return found
            default: if marks.mark(current, in: document) { found = current }
            }
            node = document.parent(current)
        }
        return found
    }
}
