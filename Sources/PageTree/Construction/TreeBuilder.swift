internal import CLibXML2
internal import TextPrimitives

/// Takes libxml2's SAX events into the flat tree of a `Document`.
///
/// libxml2 2.9 leaves a paragraph open at `article`, `main`, `nav`, `section`, `figure`, `details` and the like; here
/// such a start tag ends it, as the HTML Standard says ("in body", "close a p element").
///
/// A struct behind a pointer: as a class each event would pay for a dynamic check of exclusive access.
struct TreeBuilder {
    private(set) var document = Document()
    /// The elements that libxml2 holds open, each with the node that takes its children. For an element that this
    /// tree has closed before libxml2 did, that is an ancestor of its node.
    private var open: [(tag: Tag, node: Int, insertion: Int)] = []
    private let depth: Int
    private(set) var hitDepthCap = false
    /// The body that `leaveHead` began.
    private var impliedBody: Int?

    init(depth: Int) {
        self.depth = depth
        document.nodes.append(.init(tag: .text, parent: 0, subtreeEnd: 1, payload: .init(start: 0, count: 0)))
    }

    private var insertion: Int { open.last?.insertion ?? 0 }

    /// Ends all open elements and gives the tree away.
    mutating func finish() -> Document {
        while !open.isEmpty { closeLast() }
        document.nodes[0].subtreeEnd = UInt32(document.nodes.count)
        return document
    }

    // MARK: Events

    mutating func start(_ name: Span<UInt8>) -> Bool {
        let tag = TagNames.lookup(name) ?? custom(name)
        if tag.traits.contains(.closesParagraph) { closeParagraph() }
        if !Self.headElements.contains(tag) { leaveHead() }
        guard open.count < depth * 2 else {
            hitDepthCap = true
            open.append((tag, -1, insertion))
            return false
        }
        if tag == .body, let body = impliedBody {
            // libxml2 begins the body only now; one body is enough.
            open.append((.body, body, body))
            return false
        }
        let node = document.nodes.count
        document.nodes.append(
            .init(
                tag: tag, parent: UInt32(insertion), subtreeEnd: UInt32(node + 1),
                payload: .init(start: UInt32(document.attributes.count), count: 0),
                classStart: UInt32(document.classTokens.count)))
        open.append((tag, node, node))
        return true
    }

    mutating func attribute(_ name: Span<UInt8>, _ value: Span<UInt8>) {
        let node = document.nodes.count - 1
        let symbol = document.symbols.intern(name)
        let start = UInt32(document.arena.count)
        appendCleaned(value)
        let range = Document.TextRange(start: start, count: UInt32(document.arena.count) - start)
        document.attributes.append(.init(name: symbol, value: range))
        document.nodes[node].payload.count += 1
        if symbol == SymbolTable.WellKnown.class.rawValue { classes(value, of: node) }
        if symbol == SymbolTable.WellKnown.id.rawValue, value.count > 0 {
            document.nodes[node].identifier = document.symbols.intern(value) + 1
        }
    }

    mutating func end(_ name: Span<UInt8>) {
        let tag = TagNames.lookup(name) ?? custom(name)
        guard let match = open.lastIndex(where: { $0.tag == tag }) else { return }
        while open.count > match { closeLast() }
    }

    mutating func characters(_ text: Span<UInt8>) {
        if open.last?.tag == .head, !isWhiteSpace(text) { leaveHead() }
        let last = document.nodes.count - 1
        let isContinued =
            last > 0 && document.nodes[last].tag == .text
            && document.nodes[last].parent == UInt32(insertion)
            && document.nodes[last].payload.indices.upperBound == document.arena.count
        let start = document.arena.count
        appendCleaned(text)
        let added = UInt32(document.arena.count - start)
        if isContinued {
            document.nodes[last].payload.count += added
        } else if added > 0 {
            document.nodes.append(
                .init(
                    tag: .text, parent: UInt32(insertion), subtreeEnd: UInt32(last + 2),
                    payload: .init(start: UInt32(start), count: added)))
        }
    }

    // MARK: Tree

    private static let headElements: Set<Tag> = [
        .head, .meta, .link, .title, .base, .script, .style, .noscript, .template, .html, .body,
    ]

    /// An element that has no place in the head ends it and begins the body, as the HTML Standard says ("in head",
    /// "anything else"); libxml2 2.9 does so for the elements of HTML 4 only.
    private mutating func leaveHead() {
        guard let last = open.last, last.tag == .head, last.insertion == last.node, last.node >= 0 else { return }
        document.nodes[last.node].subtreeEnd = UInt32(document.nodes.count)
        let body = document.nodes.count
        document.nodes.append(
            .init(
                tag: .body, parent: document.nodes[last.node].parent, subtreeEnd: UInt32(body + 1),
                payload: .init(start: UInt32(document.attributes.count), count: 0),
                classStart: UInt32(document.classTokens.count)))
        // From now on libxml2's open head stands for the body.
        open[open.count - 1] = (.head, body, body)
        impliedBody = body
    }

    private func isWhiteSpace(_ text: Span<UInt8>) -> Bool {
        for index in 0..<text.count where !text[index].isHTMLSpace { return false }
        return true
    }

    private mutating func closeLast() {
        let last = open.removeLast()
        // A node that this tree closed early has its end already.
        if last.node >= 0, last.insertion == last.node {
            document.nodes[last.node].subtreeEnd = UInt32(document.nodes.count)
        }
    }

    /// Ends a paragraph in button scope, with the inline elements open inside it.
    private mutating func closeParagraph() {
        var index = open.count - 1
        while index >= 0 {
            let entry = open[index]
            if entry.tag == .p {
                if entry.insertion == entry.node { closeEarly(from: index) }
                return
            }
            if entry.tag.isBlock { return }
            index -= 1
        }
    }

    private mutating func closeEarly(from index: Int) {
        let outer = index > 0 ? open[index - 1].insertion : 0
        for position in index..<open.count {
            let node = open[position].node
            if node >= 0, open[position].insertion == node {
                document.nodes[node].subtreeEnd = UInt32(document.nodes.count)
            }
            open[position].insertion = outer
        }
    }

    private mutating func custom(_ name: Span<UInt8>) -> Tag {
        let symbol = document.symbols.intern(name)
        if let index = document.customTags.lastIndex(of: symbol) { return Tag(rawValue: Tag.firstCustom + UInt16(index)) }
        // A page that makes up names without end gets one tag for the rest.
        guard document.customTags.count < 256 else { return Tag(rawValue: Tag.firstCustom + 255) }
        document.customTags.append(symbol)
        return Tag(rawValue: Tag.firstCustom + UInt16(document.customTags.count - 1))
    }

    private mutating func classes(_ value: Span<UInt8>, of node: Int) {
        document.nodes[node].classStart = UInt32(document.classTokens.count)
        document.nodes[node].classCount = 0
        var position = 0
        while position < value.count, document.nodes[node].classCount < 64 {
            while position < value.count, value[position].isHTMLSpace { position += 1 }
            let start = position
            while position < value.count, !value[position].isHTMLSpace { position += 1 }
            guard position > start else { break }
            document.classTokens.append(document.symbols.intern(value.extracting(start..<position)))
            document.nodes[node].classCount += 1
        }
    }

    /// Appends bytes to the arena. The C1 controls that `&#128;` to `&#159;` give are read as windows-1252 (HTML
    /// Standard, "numeric character reference end state"); in UTF-8 each is 0xC2 and the byte.
    private mutating func appendCleaned(_ text: Span<UInt8>) {
        unsafe text.withUnsafeBufferPointer { unsafe document.arena.append(contentsOf: $0) }
        guard text.count > 1, text.count <= 4 || containsC1(text) else { return }
        let start = document.arena.count - text.count
        var position = start
        while position + 1 < document.arena.count {
            if document.arena[position] == 0xC2, document.arena[position + 1] >= 0x80, document.arena[position + 1] <= 0x9F {
                let scalar = Windows1252.scalars[Int(document.arena[position + 1]) - 0x80]
                let replacement = Array(String(scalar).utf8)
                document.arena.replaceSubrange(position..<(position + 2), with: replacement)
                position += replacement.count
            } else {
                position += 1
            }
        }
    }

    private func containsC1(_ text: Span<UInt8>) -> Bool {
        // Attribute values only: in text, libxml2 reports each reference as an event of its own.
        guard text.count < 4096 else { return false }
        for index in 1..<text.count where text[index - 1] == 0xC2 && text[index] <= 0x9F { return true }
        return false
    }
}

extension TreeBuilder {
    /// Parses markup that a `MarkupScan` has made safe: valid UTF-8 without NUL.
    /// - Complexity: O(n) over the bytes.
    mutating func parse(_ markup: [UInt8]) {
        LibXML.start()
        let count = Int32(markup.count)
        unsafe withUnsafeMutablePointer(to: &self) { builder in
            guard let context = unsafe winnow_html_context(builder, startElement, endElement, charactersFound) else { return }
            defer { unsafe htmlFreeParserCtxt(context) }
            let parsed = unsafe markup.withUnsafeBufferPointer { buffer in
                unsafe buffer.withMemoryRebound(to: CChar.self) { chars in
                    unsafe htmlCtxtReadMemory(context, chars.baseAddress, count, nil, "UTF-8", winnow_html_options)
                }
            }
            unsafe winnow_free_doc(parsed)
        }
    }
}

private let startElement: startElementSAXFunc = { context, name, attributes in
    guard let context = unsafe context, let name = unsafe name else { return }
    let builder = unsafe context.assumingMemoryBound(to: TreeBuilder.self)
    let tagName = unsafe Span(_unsafeStart: name, count: Int(xmlStrlen(name)))
    guard unsafe builder.pointee.start(tagName), var attribute = unsafe attributes else { return }
    while let key = unsafe attribute[0] {
        let attributeName = unsafe Span(_unsafeStart: key, count: Int(xmlStrlen(key)))
        if let value = unsafe attribute[1] {
            unsafe builder.pointee.attribute(attributeName, Span(_unsafeStart: value, count: Int(xmlStrlen(value))))
        } else {
            unsafe builder.pointee.attribute(attributeName, Span())
        }
        unsafe attribute += 2
    }
}

private let endElement: endElementSAXFunc = { context, name in
    guard let context = unsafe context, let name = unsafe name else { return }
    let tagName = unsafe Span(_unsafeStart: name, count: Int(xmlStrlen(name)))
    unsafe context.assumingMemoryBound(to: TreeBuilder.self).pointee.end(tagName)
}

private let charactersFound: charactersSAXFunc = { context, text, count in
    guard let context = unsafe context, let text = unsafe text, count > 0 else { return }
    let span = unsafe Span(_unsafeStart: text, count: Int(count))
    unsafe context.assumingMemoryBound(to: TreeBuilder.self).pointee.characters(span)
}
