/// An entry of the list of active formatting elements (13.2.4.3): an element, or a marker, which has no tag.
struct FormattingElement {
    var tag: Tag
    var node: UInt32
    /// Where it was on the stack last.
    var depth: Int = 0

    static let marker = FormattingElement(tag: .text, node: TreeConstructor.none)
    var isMarker: Bool { tag == .text }
}

extension TreeConstructor {
    /// Whether an entry's element is open.
    private mutating func isOpen(_ index: Int) -> Bool {
        let entry = formatting[index]
        if entry.depth < open.count, open[entry.depth].node == entry.node, open[entry.depth].tag == entry.tag { return true }
        guard open.holds(entry.tag), let depth = open.lastIndex(of: entry.node) else { return false }
        formatting[index].depth = depth
        return true
    }

    /// Opens again the formatting elements that a paragraph's end or the like has closed.
    @inline(__always) mutating func reconstructFormatting() {
        guard let last = formatting.last, !last.isMarker else { return }
        if last.depth < open.count, open[last.depth].node == last.node, open[last.depth].tag == last.tag { return }
        reopenFormatting()
    }

    private mutating func reopenFormatting() {
        var index = formatting.count - 1
        if isOpen(index) { return }
        while index > 0, !formatting[index - 1].isMarker, !isOpen(index - 1) { index -= 1 }
        while index < formatting.count, open.count < options.caps.depth {
            let copy = copyOfElement(formatting[index].node, at: place())
            formatting[index].node = copy
            formatting[index].depth = open.count
            open.push(OpenElement(tag: formatting[index].tag, flags: rule(formatting[index].tag).flags, node: copy, symbol: 0))
            index += 1
        }
    }

    /// A new element with the name and attributes of another.
    mutating func copyOfElement(_ node: UInt32, at place: Place) -> UInt32 {
        elementCount += 1
        if elementCount > options.caps.elements {
            isTextOnly = true
            note(.elementCap)
        }
        return add(document.nodes[Int(node)], SourceSpan(start: tokenStart, end: tokenStart), at: place)
    }

    /// Adds the element that was opened last. Of three alike since the last marker the first is forgotten (the Standard's "Noah's Ark
    /// clause"), as it is of more than the cap.
    mutating func pushFormatting(_ node: UInt32, _ tag: Tag, _ input: Span<UInt8>) {
        var alike = 0
        var firstAlike = 0
        var first = formatting.count
        while first > 0, !formatting[first - 1].isMarker {
            first -= 1
            if formatting[first].tag == tag, haveSameAttributes(formatting[first].node, node, input) {
                alike += 1
                firstAlike = first
            }
        }
        if alike >= 3 { formatting.remove(at: firstAlike) }
        if formatting.count - first >= options.caps.formatting {
            formatting.remove(at: first)
            note(.formattingCap)
        }
        formatting.append(FormattingElement(tag: tag, node: node, depth: open.count - 1))
    }

    private func haveSameAttributes(_ left: UInt32, _ right: UInt32, _ input: Span<UInt8>) -> Bool {
        let leftRange = document.nodes[Int(left)].payload
        let rightRange = document.nodes[Int(right)].payload
        guard leftRange.count == rightRange.count else { return false }
        if leftRange.start == rightRange.start { return true }
        for index in leftRange.indices {
            let attribute = document.attributes[index]
            guard let other = document.attributes[rightRange.indices].first(where: { $0.name == attribute.name }),
                attribute.value.count == other.value.count
            else { return false }
            for offset in 0..<attribute.value.count
            where byte(attribute.value.start + offset, input) != byte(other.value.start + offset, input) { return false }
        }
        return true
    }

    mutating func clearFormattingToMarker() {
        while let last = formatting.popLast(), !last.isMarker {}
    }

    // MARK: The adoption agency algorithm (13.2.6.4.7)

    /// Ends a formatting element, in spite of what is open inside it. False when there is none, so that the end tag is any other.
    mutating func adopt(_ name: ElementName) -> Bool {
        if open.current.tag == name.tag, !formatting.contains(where: { $0.node == open.current.node && !$0.isMarker }) {
            pop(includingToken: true)
            return true
        }
        for _ in 0..<8 {
            guard let listed = lastFormatting(name.tag) else { return false }
            let element = formatting[listed].node
            guard let depth = open.lastIndex(of: element) else {
                formatting.remove(at: listed)
                return true
            }
            guard isInScope(depth) else { return true }
            guard let block = furthestBlock(above: depth) else {
                while open.count > depth + 1 { pop() }
                pop(includingToken: true)
                formatting.remove(at: listed)
                return true
            }
            adopt(listed, depth, block)
        }
        return true
    }

    private func lastFormatting(_ tag: Tag) -> Int? {
        var index = formatting.count - 1
        while index >= 0, !formatting[index].isMarker {
            if formatting[index].tag == tag { return index }
            index -= 1
        }
        return nil
    }

    private func isInScope(_ depth: Int) -> Bool {
        var index = open.count - 1
        while index > depth {
            if open[index].flags.contains(.scope) { return false }
            index -= 1
        }
        return true
    }

    /// The topmost special element above a place of the stack. One without a node can't be moved: then there is none.
    private func furthestBlock(above depth: Int) -> Int? {
        var index = depth + 1
        while index < open.count {
            if open[index].flags.contains(.transparent) { return nil }
            if open[index].flags.contains(.special) { return index }
            index += 1
        }
        return nil
    }

    /// One round of the outer loop.
    private mutating func adopt(_ listed: Int, _ depth: Int, _ block: Int) {
        startLinking()
        let element = formatting[listed]
        let furthest = open[block].node
        var listed = listed
        var bookmark = listed
        var last = furthest
        var index = block
        var round = 0
        while true {
            index -= 1
            if index == depth { break }
            round += 1
            let node = open[index].node
            var place = formatting.lastIndex { $0.node == node && !$0.isMarker }
            if round > 3, let found = place {
                formatting.remove(at: found)
                if found < bookmark { bookmark -= 1 }
                if found < listed { listed -= 1 }
                place = nil
            }
            guard let place else {
                pop(at: index)
                continue
            }
            let copy = detachedCopy(of: node)
            formatting[place].node = copy
            close(index)
            open.replace(at: index, node: copy)
            if last == furthest { bookmark = place + 1 }
            move(last, to: Place(parent: copy))
            last = copy
        }
        move(last, to: placeForAdopted(below: depth - 1))
        let copy = detachedCopy(of: element.node)
        moveChildren(of: furthest, to: copy)
        append(copy, to: furthest)
        formatting.remove(at: listed)
        if listed < bookmark { bookmark -= 1 }
        formatting.insert(FormattingElement(tag: element.tag, node: copy), at: bookmark)
        let flags = open[depth].flags
        let furthestIndex = open.lastIndex(of: furthest) ?? depth
        close(depth)
        open.remove(at: depth)
        open.insert(OpenElement(tag: element.tag, flags: flags, node: copy, symbol: 0), at: furthestIndex)
    }

    /// The appropriate place with an element of the stack as override target.
    private func placeForAdopted(below depth: Int) -> Place {
        let target = open[depth]
        guard target.flags.contains(.tablePart) else { return Place(parent: target.node) }
        var index = depth
        while index > 0, open[index].tag != .table, open[index].tag != .template { index -= 1 }
        if open[index].tag == .template || index == 0 { return Place(parent: open[index].node) }
        return Place(parent: document.nodes[Int(open[index].node)].parent, before: open[index].node)
    }

    /// A copy that has no place yet: it is put below the root and taken out again.
    private mutating func detachedCopy(of node: UInt32) -> UInt32 {
        let copy = copyOfElement(node, at: Place(parent: 0))
        detach(copy)
        return copy
    }

    private mutating func pop(at index: Int) {
        close(index)
        open.remove(at: index)
    }

    private mutating func close(_ index: Int) {
        if !open[index].flags.contains(.transparent) { document.sources[Int(open[index].node)].end = tokenEnd }
    }
}
