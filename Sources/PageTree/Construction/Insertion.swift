internal import TextPrimitives

/// Making nodes and putting them into the tree (13.2.6.1).
extension TreeConstructor {
    /// A place in the tree: before a node, or after all children of one.
    struct Place {
        var parent: UInt32
        var before = TreeConstructor.none
    }

    /// The appropriate place for inserting a node.
    @inline(__always) func place() -> Place {
        let target = open.current
        if fosters, target.flags.contains(.tablePart) { return fosterPlace() }
        return Place(parent: target.node)
    }

    private func fosterPlace() -> Place {
        let table = open.lastIndex(of: .table)
        if let template = open.lastIndex(of: .template), template > table ?? -1 { return Place(parent: open[template].node) }
        guard let table else { return Place(parent: open[0].node) }
        let node = open[table].node
        return Place(parent: document.nodes[Int(node)].parent, before: node)
    }

    /// Puts a new node into the tree and gives its number.
    @inline(__always) mutating func add(_ node: Document.Node, _ span: SourceSpan, at place: Place, _ namespace: Namespace = .html)
        -> UInt32
    {
        let number = UInt32(truncatingIfNeeded: document.nodes.count)
        if fosters { startLinking() }
        document.nodes.append(node)
        document.nodes[Int(number)].parent = place.parent
        document.nodes[Int(number)].subtreeEnd = number + 1
        document.sources.append(span)
        if options.detail == .everything { document.namespaces.append(namespace) }
        if !links.isEmpty { linkNew(number, at: place) }
        return number
    }

    // MARK: Elements

    /// Inserts an HTML element for a token and opens it.
    @inline(__always) @discardableResult
    mutating func insert(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) -> UInt32 {
        let node = make(name, token, input, at: place())
        open.push(OpenElement(tag: name.tag, flags: rule(name.tag).flags, node: node, symbol: name.symbol))
        return node
    }

    /// Inserts an HTML element that stays empty.
    @inline(__always) mutating func insertEmpty(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>) {
        let node = make(name, token, input, at: place())
        document.sources[Int(node)].end = tokenEnd
    }

    /// Inserts an element that the page does not write, and opens it.
    @discardableResult mutating func insertImplied(_ tag: Tag) -> UInt32 {
        elementCount += 1
        let node = add(emptyNode(tag), SourceSpan(start: tokenStart, end: tokenStart), at: place())
        open.push(OpenElement(tag: tag, flags: rule(tag).flags, node: node, symbol: 0))
        return node
    }

    @inline(__always) mutating func make(_ name: ElementName, _ token: TagToken, _ input: Span<UInt8>, at place: Place) -> UInt32 {
        elementCount += 1
        if elementCount > options.caps.elements { reachElementCap() }
        var node = emptyNode(name.tag)
        if !token.attributes.isEmpty { storeAttributes(token, of: &node, input) }
        return add(node, SourceSpan(start: tokenStart, end: tokenEnd), at: place)
    }

    @inline(__always) func emptyNode(_ tag: Tag) -> Document.Node {
        Document.Node(
            tag: tag, parent: 0, subtreeEnd: 0, payload: .init(start: UInt32(truncatingIfNeeded: document.attributes.count), count: 0),
            classStart: UInt32(truncatingIfNeeded: document.classTokens.count))
    }

    private mutating func reachElementCap() {
        isTextOnly = true
        note(.elementCap)
    }

    /// Ends the current element, at the token at hand or after it.
    @inline(__always) @discardableResult
    mutating func pop(includingToken: Bool = false) -> OpenElement {
        let element = open.pop()
        close(element, at: includingToken ? tokenEnd : tokenStart)
        return element
    }

    @inline(__always) private mutating func close(_ element: OpenElement, at end: UInt32) {
        if element.flags.contains(.transparent) { return }
        document.nodes[Int(element.node)].subtreeEnd = UInt32(truncatingIfNeeded: document.nodes.count)
        document.sources[Int(element.node)].end = end
    }

    // MARK: Text

    /// The byte at a place of the source or of the text that was made.
    @inline(__always) func byte(_ place: UInt32, _ input: Span<UInt8>) -> UInt8 {
        place >= madeBase ? document.arena[Int(place - madeBase)] : input[Int(place)]
    }

    /// How many bytes of white space a run begins with.
    @inline(__always) func leadingSpace(_ run: TextRun, _ input: Span<UInt8>) -> UInt32 {
        var count: UInt32 = 0
        while count < run.count, byte(run.start + count, input).isHTMLSpace { count += 1 }
        return count
    }

    /// Inserts text at the appropriate place. It joins the text before it where one range of the arena holds both; else two
    /// nodes of text stand side by side, each with its own place in the source.
    @inline(__always) mutating func insertText(_ run: TextRun) {
        insertText(run, at: place())
    }

    @inline(__always) mutating func insertText(_ run: TextRun, at place: Place) {
        let before = links.isEmpty && place.before == Self.none ? document.nodes.count - 1 : linkedText(before: place)
        if before > 0, document.nodes[before].tag == .text, document.nodes[before].parent == place.parent,
            document.nodes[before].payload.start + document.nodes[before].payload.count == run.start, !fosters || !links.isEmpty
        {
            document.nodes[before].payload.count += run.count
            document.sources[before].end = run.source.end
            return
        }
        let node = Document.Node(tag: .text, parent: 0, subtreeEnd: 0, payload: .init(start: run.start, count: run.count))
        _ = add(node, run.source, at: place)
    }

    // MARK: Comments and document types

    mutating func comment(_ content: Range<Int>, _ input: Span<UInt8>) {
        guard options.detail == .everything else { return }
        tokenStart = UInt32(content.lowerBound)
        tokenEnd = UInt32(content.upperBound)
        if mode == .inTableText { flushTableText(input) }
        let start = madeBase + UInt32(document.arena.count)
        for position in content {
            let byte = input[position]
            if byte == 0 { document.arena += [0xEF, 0xBF, 0xBD] } else if byte != 0x0D { document.arena.append(byte) }
            if byte == 0x0D, position + 1 >= content.upperBound || input[position + 1] != 0x0A { document.arena.append(0x0A) }
        }
        let node = Document.Node(
            tag: .comment, parent: 0, subtreeEnd: 0,
            payload: .init(start: start, count: madeBase + UInt32(document.arena.count) - start))
        let place: Place =
            switch mode {
            case .initial, .beforeHTML, .afterAfterBody, .afterAfterFrameset: Place(parent: 0)
            case .afterBody: Place(parent: open[0].node)
            default: self.place()
            }
        if place.parent == 0 || mode == .afterBody { startLinking() }
        _ = add(node, SourceSpan(content.lowerBound, content.upperBound), at: place)
    }

    mutating func doctype(_ token: DoctypeToken) {
        guard mode == .initial else { return }
        isQuirky = Quirks.isQuirky(token)
        mode = .beforeHTML
        guard options.detail == .everything else { return }
        let start = madeBase + UInt32(document.arena.count)
        document.arena += token.name ?? []
        if token.publicID?.isEmpty == false || token.systemID?.isEmpty == false {
            document.arena += Array(" \"".utf8) + (token.publicID ?? []) + Array("\" \"".utf8) + (token.systemID ?? []) + Array("\"".utf8)
        }
        let node = Document.Node(
            tag: .doctype, parent: 0, subtreeEnd: 0,
            payload: .init(start: start, count: madeBase + UInt32(document.arena.count) - start))
        _ = add(node, SourceSpan(0, 0), at: Place(parent: 0))
    }
}
