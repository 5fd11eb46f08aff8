public import PageTree

/// Cuts a document into text blocks.
///
/// A block ends at every boundary of a block-level element, at two line breaks in a row, at one after a line all in bold, and at the edges of the
/// inline elements in `boundaries` (what a rule selects must be a block of its own to be kept or stripped alone).
/// - Complexity: O(n) over the nodes and their text.
///
/// What is no text to a reader is left out (`UnshownText`), and what only the page's style would part (custom elements,
/// note marks, ruby, who said a quotation) is parted here. White space in `<pre>` is text.
public struct Segmenter {
    let document: Document
    private let boundaries: Set<NodeID>
    private var unshown: UnshownText
    private var customElements: CustomElements
    private let lines: StyledLines
    private let codeGrid: CodeGrid
    private let drawnFormulas: DrawnFormulas
    var result = Segmentation()
    private var open: [Frame] = []
    var current = TextBlock(text: 0..<0, container: Document.root, nodes: Document.root...Document.root)
    var isOpen = false
    var pendingSpace: UInt8 = 0
    /// Whether the white space that is not written yet has a line feed of the source in it.
    var pendingLineFeed = false
    /// White space of `<pre>` before the first character of its block's first line.
    var pendingIndent: [UInt8] = []
    /// Where the open lines of code began.
    var codeLineStarts: [Int] = []
    var breaks = 0
    var linkDepth = 0
    var boldDepth = 0
    private var hiding: Hiding
    /// How the open elements hide their text, from the outside in.
    var hidden: [HiddenReason] = []
    /// Hidden words that stood inside the open block: blocks of their own, after it.
    var cutOut: [HiddenWords] = []
    var preformattedDepth = 0
    private var headingDepth = 0
    /// Above zero in a `<sup>` of nothing but digits that stands at a word: its text is written in superscript digits.
    var raisedDepth = 0
    var pendingLinks = 0

    var container: NodeID { open.last?.container ?? Document.root }

    private struct Frame {
        let end: NodeID
        let effects: Effects
        let container: NodeID
    }

    private struct Effects: OptionSet {
        let rawValue: UInt16
        static let boundary = Effects(rawValue: 1)
        static let link = Effects(rawValue: 2)
        static let bold = Effects(rawValue: 4)
        static let hidden = Effects(rawValue: 8)
        static let preformatted = Effects(rawValue: 16)
        static let heading = Effects(rawValue: 32)
        static let raised = Effects(rawValue: 64)
        /// A line of its own inside `<pre>`.
        static let codeLine = Effects(rawValue: 128)
        /// Its text stands in quotation marks, or in parentheses.
        static let quoted = Effects(rawValue: 256)
        static let bracketed = Effects(rawValue: 512)
    }

    /// The blocks of a document.
    public static func segment(_ document: Document, boundaries: Set<NodeID> = []) -> Segmentation {
        var segmenter = Segmenter(document, boundaries)
        segmenter.run()
        return segmenter.result
    }

    private init(_ document: Document, _ boundaries: Set<NodeID>) {
        self.document = document
        self.boundaries = boundaries
        hiding = Hiding(document)
        unshown = UnshownText(document)
        customElements = CustomElements(document)
        lines = StyledLines(document)
        codeGrid = CodeGrid(document)
        drawnFormulas = DrawnFormulas(document)
        result.arena.reserveCapacity(document.arena.count / 2)
    }

    private mutating func run() {
        // Lent to functions from `self` it would be copied for each node.
        let document = document
        var index = 1
        while index < document.nodeCount {
            let node = NodeID(rawValue: UInt32(index))
            while let last = open.last, last.end <= node { leave() }
            if document.isText(node) {
                if preformattedDepth == 0 || !codeGrid.isBetweenLines(node) { append(node) }
                index += 1
            } else if let formula = FormulaText.source(of: node, in: document) ?? drawnFormulas.source(node) {
                append(formula: formula, of: node)
                index = document.subtreeEnd(node).index
            } else if document.tag(node).isHidden, !document.revealed.contains(node) {
                index = document.subtreeEnd(node).index
            } else if unshown.skips(node, inHeading: headingDepth > 0, inCode: preformattedDepth > 0) {
                index = document.subtreeEnd(node).index
            } else {
                // MathML that is hidden behind a picture of itself (MediaWiki) is the formula's text.
                let isShown = document.revealed.contains(node) || FormulaText.isHeld(by: node, in: document)
                let reason = isShown ? nil : hiding.reason(node)
                if let reason, reason != .disclosed, isOpen, !document.tag(node).isBlock, !boundaries.contains(node) {
                    cutOut(node, reason)
                    index = document.subtreeEnd(node).index
                } else {
                    enter(node, reason)
                    index += 1
                }
            }
        }
        while !open.isEmpty { leave() }
        close()
    }

    // MARK: Elements

    private mutating func enter(_ node: NodeID, _ reason: HiddenReason?) {
        let tag = document.tag(node)
        if tag == .br { lineBreak(); return }
        var effects = effects(of: node, tag)
        // What is hidden never stands in one block with what is shown.
        if reason != nil { effects.formUnion([.hidden, .boundary]) }
        let outer = open.last?.container ?? Document.root
        if effects.contains(.boundary) { flush() }
        if effects.contains(.codeLine) { beginCodeLine() }
        if tag == .hr { return }
        if tag == .sup {
            noteMark(node, &effects)
        } else if tag == .a, isOpen, pendingSpace == 0, endsWord {
            if RaisedText.isMark(node, in: document) {
                effects.insert(.raised)
            } else if RaisedText.isBracketedMark(node, in: document) {
                pendingSpace = 0x20
            }
        }
        if tag == .cite, isOpen, pendingSpace == 0, QuoteSource.isSource(node, in: document) { pendingSpace = 0x0A }
        if effects.contains(.quoted) { insert("“", of: node) }
        if effects.contains(.bracketed) { insert("(", of: node) }
        open.append(
            Frame(
                end: document.subtreeEnd(node), effects: effects,
                container: effects.contains(.boundary) ? node : outer))
        if effects.contains(.link) { linkDepth += 1 }
        if effects.contains(.bold) { boldDepth += 1 }
        if let reason { hidden.append(reason) }
        if effects.contains(.preformatted) { preformattedDepth += 1 }
        if effects.contains(.heading) { headingDepth += 1 }
        if effects.contains(.raised) { raisedDepth += 1 }
        if effects.contains(.link) { if isOpen { current.links += 1 } else { pendingLinks += 1 } }
    }

    private mutating func effects(of node: NodeID, _ tag: Tag) -> Effects {
        var effects: Effects = []
        let isBlock =
            tag.isBlock || (tag.isCustom && customElements.isBlock(node)) || lines.isCell(node)
            || tag == .span && preformattedDepth == 0 && lines.isBox(node)
        if isBlock { effects.insert(preformattedDepth > 0 ? .codeLine : .boundary) }
        if preformattedDepth > 0, tag == .span || tag == .code, lines.isLineOfCode(node) { effects.insert(.codeLine) }
        if preformattedDepth == 0, codeGrid.isCode(node) { effects.formUnion([.preformatted, .boundary]) }
        if boundaries.contains(node) { effects.insert(.boundary) }
        switch tag {
        // A heading that leads to its own place on the page leads nowhere else.
        case .a where headingDepth > 0 && document.fragment(of: node) != nil: break
        case .a: effects.insert(.link)
        case .b, .strong: effects.insert(.bold)
        case .pre, .textarea, .listing, .xmp, .plaintext: effects.insert(.preformatted)
        case .h1, .h2, .h3, .h4, .h5, .h6: effects.insert(.heading)
        case .q where !InsertedMarks.hasQuotes(node, in: document): effects.insert(.quoted)
        case .rt where !InsertedMarks.hasParentheses(node, in: document): effects.insert(.bracketed)
        case .span where preformattedDepth == 0 && lines.isSideNote(node):
            if isOpen, pendingSpace == 0 { pendingSpace = 0x20 }
            effects.insert(.bracketed)
        default: break
        }
        return effects
    }

    /// Whether the open text ends in a word or what closes one.
    private var endsWord: Bool {
        guard let last = result.arena.last else { return false }
        return last >= 0x80 || last >= 0x30 && last <= 0x39 || last | 0x20 >= 0x61 && last | 0x20 <= 0x7A || ".!?)\"".utf8.contains(last)
    }

    /// Keeps a raised number apart from the word before it: digits become superscript digits, other marks of notes
    /// follow a space.
    private mutating func noteMark(_ node: NodeID, _ effects: inout Effects) {
        guard isOpen, pendingSpace == 0 else { return }
        switch RaisedText.kind(of: node, in: document) {
        case .digits: effects.insert(.raised)
        case .noteMark: pendingSpace = 0x20
        case .other: break
        }
    }

    private mutating func leave() {
        let effects = open.removeLast().effects
        if effects.contains(.quoted) { insert("”") }
        if effects.contains(.bracketed) { insert(")") }
        if effects.contains(.boundary) { flush() }
        if effects.contains(.codeLine) { endCodeLine() }
        if effects.contains(.link) { linkDepth -= 1 }
        if effects.contains(.bold) { boldDepth -= 1 }
        if effects.contains(.hidden) { hidden.removeLast() }
        if effects.contains(.preformatted) { preformattedDepth -= 1 }
        if effects.contains(.heading) { headingDepth -= 1 }
        if effects.contains(.raised) { raisedDepth -= 1 }
    }

    /// One `<br>` ends a line, two in a row end the block, as pages without `<p>` use them. A line all in bold is a
    /// heading: one suffices.
    private mutating func lineBreak() {
        if preformattedDepth > 0 {
            space(0x0A)
            return
        }
        breaks += 1
        let isHeading = isOpen && current.boldLength == current.length
        if breaks > 1 || isHeading { flush() } else if isOpen { pendingSpace = 0x0A }
    }
}
