internal import PageTree

/// How characters and white space get into blocks.
extension Segmenter {
    mutating func append(_ node: NodeID) {
        let range = document.textRange(node)
        var position = range.lowerBound
        if isOpen, pendingSpace == 0, preformattedDepth == 0, result.arena.count - current.text.lowerBound <= SectionLabel.longest,
            SectionLabel.isLabel(result.arena[current.text.lowerBound...]),
            SectionLabel.isFollowed(by: document.arena, in: range, label: result.arena.last)
        {
            pendingSpace = 0x20
        }
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
            } else if let length = LineBreakHint.length(document.arena, at: position) {
                position += length
            } else if raisedDepth > 0 {
                position = raised(node, from: position)
            } else {
                position = run(node, from: position, upTo: range.upperBound)
            }
        }
        if isOpen { current.nodes = current.nodes.lowerBound...node }
    }

    /// Copies the characters up to the next white space (or what may be such) at once, and single spaces between two of them with them.
    mutating func run(_ node: NodeID, from start: Int, upTo end: Int) -> Int {
        begin(node, at: start)
        let (position, length) = Self.run(document.arena.span, from: start, upTo: end, isFlowing: preformattedDepth == 0)
        result.arena.append(contentsOf: document.arena[start..<position])
        count(length)
        return position
    }

    /// Where such a run ends, and its characters.
    private static func run(_ bytes: Span<UInt8>, from start: Int, upTo end: Int, isFlowing: Bool) -> (end: Int, length: Int) {
        var position = start + 1
        var length = 1
        while position < end {
            let byte = bytes[position]
            if isSpecial(byte) {
                guard byte == 0x20, isFlowing, position + 1 < end, !isSpecial(bytes[position + 1]) else { break }
            }
            if byte & 0xC0 != 0x80 { length += 1 }
            position += 1
        }
        return (position, length)
    }

    /// White space, or what begins a character that may be such.
    @inline(__always) private static func isSpecial(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }

    /// Writes a digit or sign of a raised number.
    private mutating func raised(_ node: NodeID, from position: Int) -> Int {
        begin(node, at: position)
        result.arena.append(contentsOf: RaisedText.superscript(document.arena[position]).utf8)
        count(1)
        return position + 1
    }

    mutating func space(_ byte: UInt8) {
        guard preformattedDepth == 0 else {
            let byte = byte == 0x0D ? 0x20 : byte
            if isOpen {
                result.arena.append(byte)
            } else if byte == 0x0A {
                pendingIndent.removeAll(keepingCapacity: true)
            } else {
                pendingIndent.append(byte)
            }
            return
        }
        guard isOpen else { return }
        if byte == 0x0A || byte == 0x0D { pendingLineFeed = true }
        if pendingSpace == 0 { pendingSpace = 0x20 }
    }

    /// Makes sure that a block is open and that the white space before this character is written.
    /// - Parameter position: where the character stands in the document's arena; nil for one that does not.
    private mutating func begin(_ node: NodeID, at position: Int?) {
        breaks = 0
        if !isOpen {
            let start = result.arena.count
            current = TextBlock(text: start..<start, container: container, nodes: node...node)
            current.headingLevel = HeadingLevel.of(container, in: document)
            current.links = pendingLinks
            current.hiddenReason = hidden.max()
            current.isPreformatted = preformattedDepth > 0
            pendingLinks = 0
            isOpen = true
            if preformattedDepth > 0 { result.arena.append(contentsOf: pendingIndent) }
        } else if pendingSpace != 0, !joinsLines(at: position) {
            result.arena.append(pendingSpace)
            count(1)
        }
        pendingSpace = 0
        pendingLineFeed = false
        pendingIndent.removeAll(keepingCapacity: true)
        if result.pieces.last?.node != node || result.pieces.last!.start < current.text.lowerBound {
            result.pieces.append(TextPiece(node: node, start: result.arena.count))
        }
    }

    /// Whether the pending white space is no more than where a line of the source ends between two letters of a script
    /// that writes no spaces.
    private func joinsLines(at position: Int?) -> Bool {
        guard pendingLineFeed, pendingSpace == 0x20, let position else { return false }
        return EastAsianWidth.isWide(document.arena, at: position) && EastAsianWidth.endsWide(result.arena)
    }

    mutating func count(_ characters: Int) {
        current.length += characters
        if linkDepth > 0 { current.linkLength += characters }
        if boldDepth > 0 { current.boldLength += characters }
    }

    /// Adds a character that the page shows and does not write.
    /// - Parameter node: the element that asks for it; nil for one that closes what is open.
    mutating func insert(_ mark: StaticString, of node: NodeID? = nil) {
        guard node != nil || isOpen else { return }
        if let node { begin(node, at: nil) }
        result.arena.append(contentsOf: mark.description.utf8)
        count(1)
    }

    /// Adds a formula as TeX.
    mutating func append(formula: [UInt8], of node: NodeID) {
        begin(node, at: nil)
        result.arena.append(contentsOf: formula)
        count(formula.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) })
        current.nodes = current.nodes.lowerBound...node
    }

    /// An element that is a block elsewhere begins a line inside `<pre>`.
    mutating func beginCodeLine() {
        if isOpen, result.arena.last != 0x0A { result.arena.append(0x0A) }
        codeLineStarts.append(result.arena.count)
    }

    /// It ends one, too; an empty one is an empty line.
    mutating func endCodeLine() {
        guard let start = codeLineStarts.popLast(), isOpen else { return }
        // A line of nothing but blanks keeps its place on a page, and is empty.
        if start < result.arena.count, result.arena[start...].allSatisfy({ $0 == 0x20 }) { result.arena.removeSubrange(start...) }
        if result.arena.last != 0x0A || start == result.arena.count { result.arena.append(0x0A) }
    }

    mutating func flush() {
        pendingSpace = 0
        pendingLineFeed = false
        breaks = 0
        guard isOpen else { return }
        // A page of more blocks than anybody writes: the rest is one block, a line a piece.
        if result.blocks.count >= Segmentation.mostBlocks {
            pendingSpace = 0x0A
            return
        }
        close()
    }

    mutating func close() {
        guard isOpen else { return }
        isOpen = false
        while let last = result.arena.last, last <= 0x20 { result.arena.removeLast() }
        current.text = current.text.lowerBound..<result.arena.count
        result.blocks.append(current)
        closeCutOut()
    }
}
