package import PageTree

/// Cuts a document into text blocks.
///
/// A block ends at every boundary of a block-level element, at two line breaks in a row, at one after a line all in bold, and at the edges of the
/// inline elements in `boundaries` (what a rule selects must be a block of its own to be kept or stripped alone).
/// - Complexity: O(n) over the nodes and their text.
package struct Segmenter {
    private let document: Document
    private let boundaries: Set<NodeID>
    private var result = Segmentation()
    private var open: [Frame] = []
    private var current = TextBlock(text: 0..<0, container: Document.root, nodes: Document.root...Document.root)
    private var isOpen = false
    private var pendingSpace: UInt8 = 0
    private var breaks = 0
    private var linkDepth = 0
    private var boldDepth = 0
    private var hiddenDepth = 0
    private var preformattedDepth = 0
    private var pendingLinks = 0

    private struct Frame {
        let end: NodeID
        let effects: Effects
        let container: NodeID
    }

    private struct Effects: OptionSet {
        let rawValue: UInt8
        static let boundary = Effects(rawValue: 1)
        static let link = Effects(rawValue: 2)
        static let bold = Effects(rawValue: 4)
        static let hidden = Effects(rawValue: 8)
        static let preformatted = Effects(rawValue: 16)
    }

    /// The blocks of a document.
    package static func segment(_ document: Document, boundaries: Set<NodeID> = []) -> Segmentation {
        var segmenter = Segmenter(document, boundaries)
        segmenter.run()
        return segmenter.result
    }

    private init(_ document: Document, _ boundaries: Set<NodeID>) {
        self.document = document
        self.boundaries = boundaries
        result.arena.reserveCapacity(document.arena.count / 2)
    }

    private mutating func run() {
        var index = 1
        while index < document.nodeCount {
            let node = NodeID(rawValue: UInt32(index))
            while let last = open.last, last.end <= node { leave() }
            if document.isText(node) {
                append(node)
                index += 1
            } else if document.tag(node).isHidden, !document.revealed.contains(node) {
                index = document.subtreeEnd(node).index
            } else {
                enter(node)
                index += 1
            }
        }
        while !open.isEmpty { leave() }
        close()
    }

    // MARK: Elements

    private mutating func enter(_ node: NodeID) {
        let tag = document.tag(node)
        if tag == .br { lineBreak(); return }
        var effects: Effects = []
        if tag.isBlock || boundaries.contains(node) { effects.insert(.boundary) }
        if tag == .a { effects.insert(.link) }
        if tag == .b || tag == .strong { effects.insert(.bold) }
        if tag == .pre || tag == .textarea || tag == .listing { effects.insert(.preformatted) }
        if Hiding.isHidden(node, in: document), !document.revealed.contains(node) { effects.insert(.hidden) }
        let outer = open.last?.container ?? Document.root
        if effects.contains(.boundary) { flush() }
        if tag == .hr { return }
        open.append(
            Frame(
                end: document.subtreeEnd(node), effects: effects,
                container: effects.contains(.boundary) ? node : outer))
        if effects.contains(.link) { linkDepth += 1 }
        if effects.contains(.bold) { boldDepth += 1 }
        if effects.contains(.hidden) { hiddenDepth += 1 }
        if effects.contains(.preformatted) { preformattedDepth += 1 }
        if effects.contains(.link) { if isOpen { current.links += 1 } else { pendingLinks += 1 } }
    }

    private mutating func leave() {
        let effects = open.removeLast().effects
        if effects.contains(.boundary) { flush() }
        if effects.contains(.link) { linkDepth -= 1 }
        if effects.contains(.bold) { boldDepth -= 1 }
        if effects.contains(.hidden) { hiddenDepth -= 1 }
        if effects.contains(.preformatted) { preformattedDepth -= 1 }
    }

    /// One `<br>` ends a line, two in a row end the block, as pages without `<p>` use them. A line all in bold is a
    /// heading: one suffices.
    private mutating func lineBreak() {
        breaks += 1
        let isHeading = isOpen && current.boldLength == current.length
        if breaks > 1 || isHeading { flush() } else if isOpen { pendingSpace = 0x0A }
    }

    // MARK: Text

    private mutating func append(_ node: NodeID) {
        let range = document.textRange(node)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = document.arena[position]
            if byte <= 0x20 {
                space(byte)
                position += 1
            } else if byte == 0xC2, document.arena[position + 1] == 0xA0 {
                space(0x20)
                position += 2
            } else if byte == 0xE2, document.arena[position + 1] == 0x80, document.arena[position + 2] == 0xA9 {
                // U+2029, which the scan puts where it leaves out a block's tag.
                flush()
                position += 3
            } else {
                position = run(node, from: position, upTo: range.upperBound)
            }
        }
        if isOpen { current.nodes = current.nodes.lowerBound...node }
    }

    /// Copies the characters up to the next white space (or what may be such) at once.
    private mutating func run(_ node: NodeID, from start: Int, upTo end: Int) -> Int {
        begin(node)
        var position = start + 1
        var length = 1
        while position < end {
            let byte = document.arena[position]
            if byte <= 0x20 || byte == 0xC2 || byte == 0xE2 { break }
            if byte & 0xC0 != 0x80 { length += 1 }
            position += 1
        }
        result.arena.append(contentsOf: document.arena[start..<position])
        count(length)
        return position
    }

    private mutating func space(_ byte: UInt8) {
        guard isOpen else { return }
        if preformattedDepth > 0 {
            result.arena.append(byte == 0x0D ? 0x20 : byte)
        } else if pendingSpace == 0 {
            pendingSpace = 0x20
        }
    }

    /// Makes sure that a block is open and that the white space before this character is written.
    private mutating func begin(_ node: NodeID) {
        breaks = 0
        if !isOpen {
            let start = result.arena.count
            current = TextBlock(
                text: start..<start, container: open.last?.container ?? Document.root, nodes: node...node)
            current.links = pendingLinks
            current.isHidden = hiddenDepth > 0
            current.isPreformatted = preformattedDepth > 0
            pendingLinks = 0
            isOpen = true
        } else if pendingSpace != 0 {
            result.arena.append(pendingSpace)
            count(1)
        }
        pendingSpace = 0
    }

    private mutating func count(_ characters: Int) {
        current.length += characters
        if linkDepth > 0 { current.linkLength += characters }
        if boldDepth > 0 { current.boldLength += characters }
    }

    private mutating func flush() {
        pendingSpace = 0
        breaks = 0
        guard isOpen else { return }
        // A page of more blocks than anybody writes: the rest is one block, a line a piece.
        if result.blocks.count >= Segmentation.mostBlocks {
            pendingSpace = 0x0A
            return
        }
        close()
    }

    private mutating func close() {
        guard isOpen else { return }
        isOpen = false
        while let last = result.arena.last, last <= 0x20 { result.arena.removeLast() }
        current.text = current.text.lowerBound..<result.arena.count
        result.blocks.append(current)
    }
}
