/// The HTML Standard's tree construction (13.2.6), straight into the flat arrays of a `Document`.
///
/// Nodes are numbered as they are made, which is page order unless something is moved (misnested formatting, content
/// that has no place in a table): only then are links between nodes kept (`Linking.swift`), and the nodes numbered anew
/// at the end.
///
/// It has no recursion; each token costs at most some walks over the stack, which `PageCaps.depth` bounds.
struct TreeConstructor: TokenSink {
    var document: Document
    let options: ParserOptions
    let madeBase: UInt32
    var open = OpenElements()
    var formatting: [FormattingElement] = []
    var mode = InsertionMode.initial
    var originalMode = InsertionMode.initial
    var templateModes: [InsertionMode] = []
    var head = Self.none
    var form = Self.none
    /// The element that a fragment is parsed for.
    var context: OpenElement?
    var allowsFrameset = true
    /// Whether what is inserted into a part of a table goes before the table.
    var fosters = false
    var isQuirky = false
    var skipsNewline = false
    var content = ContentModel.data
    var tableText: [TextRun] = []
    /// Where the token at hand begins and ends.
    var tokenStart: UInt32 = 0
    var tokenEnd: UInt32 = 0
    var elementCount = 0
    /// After the cap of elements or of markup, tags only part paragraphs.
    var isTextOnly = false
    var textAfterCap: [UInt8] = []
    var capStart: UInt32 = 0
    /// How many start tags over the depth cap were left out, by name; as many end tags must be left out, too.
    var flattened: [UInt64: Int] = [:]
    var degradations: Set<Degradation> = []
    /// Links between nodes, from the first node that was moved on.
    var links: [Link] = []
    /// Whether an element left the stack before its turn, so that its end is not known until all nodes are.
    var hasStaleEnds = false
    /// Templates that were closed: what is in them is not a part of the page.
    var closedTemplates: Set<UInt32> = []
    var revealed: [UInt32] = []
    /// Raw elements without an end tag in the rest of the page.
    var unclosedRaw: Set<Tag> = []
    var rawTag = Tag.text
    var scripts: [ScriptSource] = []
    var script: ScriptSource?
    var classCache: ClassCache = ClassCache()
    var customTags: [UInt32: UInt16] = [:]
    let names = TagNames.shared
    let rules = TagTable.rules

    static let none = UInt32.max

    /// - Parameter madeBase: the count of the source's bytes, or a number above it when it is not known yet.
    init(_ options: ParserOptions, madeBase: UInt32) {
        self.options = options
        self.madeBase = madeBase
        document = Document()
        document.symbols = options.attributes.symbols
        document.nodes.reserveCapacity(2048)
        document.sources.reserveCapacity(2048)
        document.attributes.reserveCapacity(1024)
        document.classTokens.reserveCapacity(1024)
        document.nodes.append(.init(tag: .text, parent: 0, subtreeEnd: 1, payload: .init(start: 0, count: 0)))
        document.sources.append(SourceSpan(start: 0, end: 0))
        if options.detail == .everything { document.namespaces.append(.html) }
    }

    // MARK: TokenSink

    var made: [UInt8] {
        get { document.arena }
        _modify { yield &document.arena }
    }

    var adjustedCurrent: OpenElement? {
        if let context, open.count == 1 { return context }
        return open.count > 0 ? open.current : nil
    }

    /// Whether the adjusted current node is HTML's.
    @inline(__always) private var isInHTML: Bool {
        open.current.flags.isDisjoint(with: .foreign) && (context == nil || open.count > 1)
    }

    var allowsCDATA: Bool { adjustedCurrent?.flags.isDisjoint(with: .foreign) == false }
    /// In HTML a NUL is dropped, in foreign content it is replaced.
    var nullHandling: NullHandling {
        guard let flags = adjustedCurrent?.flags else { return .drop }
        return flags.isDisjoint(with: .foreign) || !flags.isDisjoint(with: [.mathText, .htmlIntegration]) ? .drop : .replace
    }

    mutating func note(_ degradation: Degradation) { degradations.insert(degradation) }

    mutating func startTag(_ token: inout TagToken, _ input: Span<UInt8>) -> ContentModel {
        tokenStart = token.span.start
        tokenEnd = token.span.end
        content = .data
        skipsNewline = false
        let name = elementName(token, input)
        if mode == .inTableText { flushTableText(input) }
        if isTextOnly || tokenStart >= options.caps.markupBytes {
            textOnlyStart(name, &token, input)
        } else if open.count >= options.caps.depth, flattens(name) {
            flatten(name, &token, input)
        } else if mode == .inBody, isInHTML {
            startInBody(name, &token, input)
        } else {
            dispatchStart(name, &token, input)
        }
        if !flattened.isEmpty, open.count < options.caps.depth { flattened.removeAll() }
        return content
    }

    mutating func endTag(_ token: inout TagToken, _ input: Span<UInt8>) {
        tokenStart = token.span.start
        tokenEnd = token.span.end
        skipsNewline = false
        let name = elementName(token, input)
        if mode == .inTableText { flushTableText(input) }
        if isTextOnly, mode != .text {
            breakText(name)
        } else if !flattened.isEmpty, let count = flattened[Self.key(name)] {
            flattened[Self.key(name)] = count > 1 ? count - 1 : nil
        } else if mode == .inBody, isInHTML {
            endInBody(name)
        } else {
            dispatchEnd(name)
        }
        if !flattened.isEmpty, open.count < options.caps.depth { flattened.removeAll() }
    }

    mutating func characters(_ run: TextRun, _ input: Span<UInt8>) {
        tokenStart = run.source.start
        tokenEnd = run.source.end
        var run = run
        if skipsNewline {
            skipsNewline = false
            if byte(run.start, input) == 0x0A {
                run.start += 1
                run.count -= 1
                if run.count == 0 { return }
            }
        }
        if isTextOnly {
            copyText(run, input)
        } else if mode == .inBody, isInHTML {
            textInBody(run, input)
        } else {
            dispatchText(run, input)
        }
    }

    /// The number of a name; names that HTML does not know are numbered as they come.
    @inline(__always) mutating func elementName(_ token: TagToken, _ input: Span<UInt8>) -> ElementName {
        if let tag = names.lookup(token.name) { return ElementName(tag: tag) }
        return customName(token, input)
    }

    @inline(never) private mutating func customName(_ token: TagToken, _ input: Span<UInt8>) -> ElementName {
        let symbol = document.symbols.intern(input.lowercased(token.nameSpan).span)
        return ElementName(tag: customTag(symbol), symbol: symbol)
    }

    mutating func customTag(_ symbol: UInt32) -> Tag {
        if let number = customTags[symbol] { return Tag(rawValue: Tag.firstCustom + number) }
        let number = UInt16(min(document.customTags.count, Int(Tag.mostCustom) - 1))
        if document.customTags.count < Int(Tag.mostCustom) { document.customTags.append(symbol) }
        customTags[symbol] = number
        return Tag(rawValue: Tag.firstCustom + number)
    }

    /// What the table says of a name.
    @inline(__always) func rule(_ tag: Tag) -> TagRule { rules[tag.isCustom ? 0 : Int(tag.rawValue)] }

    static func key(_ name: ElementName) -> UInt64 { UInt64(name.tag.rawValue) << 32 | UInt64(name.symbol) }
}
