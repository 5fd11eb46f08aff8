internal import TextPrimitives

/// The HTML Standard's tokenizer (13.2.5), over UTF-8.
///
/// It reads token by token rather than byte by byte: a token that is not whole yet is left until more has come, so that
/// every way of cutting a page gives the same tokens. It is tried again when what waits has doubled, which keeps the sum
/// of all tries linear.
/// - Complexity: O(n) over the bytes.
public struct Tokenizer<Sink: TokenSink> {
    public var sink: Sink
    /// All bytes so far; runs of text are ranges of it.
    private(set) var source: [UInt8] = []
    var position = 0
    var content = ContentModel.data
    /// The name whose end tag ends raw text.
    var rawName: [UInt8] = []
    var swallowsEndTag = false
    /// Script escapes that are never closed would hide the rest of the page: after the first, none counts.
    var ignoresScriptEscapes = false
    var isLast = false
    var token = TagToken()
    let filter: AttributeFilter
    let caps: PageCaps
    private var retryAt = 0

    public init(_ sink: Sink, keeping filter: AttributeFilter = .all, caps: PageCaps = PageCaps()) {
        self.sink = sink
        self.filter = filter
        self.caps = caps
    }

    /// Begins in another state than data.
    /// - Parameter name: the start tag that stands before, in small letters.
    public mutating func begin(in content: ContentModel, after name: [UInt8]) {
        self.content = content
        rawName = name
    }

    /// Takes more bytes. Offsets are kept in 31 bits: what stands beyond is not taken, and the page says so.
    public mutating func write(_ bytes: [UInt8]) {
        let room = Int(Int32.max) - source.count
        if bytes.count > room { sink.note(.markupCap) }
        if source.isEmpty, bytes.count <= room { source = bytes } else { source.append(contentsOf: bytes.prefix(room)) }
        guard source.count >= retryAt else { return }
        run()
        retryAt = source.count + (source.count - position)
    }

    /// Takes the whole page at once.
    mutating func take(_ bytes: [UInt8]) {
        if bytes.count > Int(Int32.max) { sink.note(.markupCap) }
        source = bytes.count > Int(Int32.max) ? Array(bytes.prefix(Int(Int32.max))) : bytes
    }

    /// Says that the page is whole.
    public mutating func finish() {
        isLast = true
        run()
    }

    /// Ends behind the last token that is whole.
    mutating func finishWholeTokens() {
        let held = source
        sink.endOfFile(held.span.extracting(..<position))
    }

    private mutating func run() {
        let held = source
        let input = held.span
        while position < input.count {
            let isWhole =
                switch content {
                case .data: readData(input)
                case .plaintext: readPlaintext(input)
                default: readRawText(input)
                }
            if !isWhole { return }
        }
        if isLast { sink.endOfFile(input) }
    }

    // MARK: Data

    /// Reads text and tags while content is data; false when the next token is not whole yet.
    private mutating func readData(_ input: Span<UInt8>) -> Bool {
        while position < input.count {
            if input[position] != 0x3C || !Self.beginsMarkup(input, position) {
                guard readText(input) else { return false }
                if position == input.count { return true }
            }
            guard readMarkup(input) else { return false }
            if content != .data { return true }
        }
        return true
    }

    /// Whether the `<` here begins a tag or the like; at the end of the bytes so far it may not.
    @inline(__always) private static func beginsMarkup(_ input: Span<UInt8>, _ position: Int) -> Bool {
        guard position + 1 < input.count else { return false }
        let next = input[position + 1]
        if next.isASCIILetter || next == 0x21 || next == 0x3F { return true }
        return next == 0x2F && position + 2 < input.count
    }

    @inline(__always) private mutating func readText(_ input: Span<UInt8>) -> Bool {
        let start = position
        var isPlain = true
        var stop = input.textStop(from: start)
        while stop < input.count {
            if input[stop] == 0x3C {
                if Self.beginsMarkup(input, stop) { break }
                stop = input.textStop(from: stop + 1)
            } else {
                isPlain = false
                stop = input.place(of: 0x3C, from: stop)
            }
        }
        if stop == input.count, !isLast { return false }
        position = stop
        if isPlain {
            let span = SourceSpan(start, stop)
            sink.characters(TextRun(start: span.start, count: span.end - span.start, source: span), input)
        } else {
            emitDecoded(start, stop, input, resolves: true, nulls: sink.nullHandling)
        }
        return true
    }

    private mutating func readMarkup(_ input: Span<UInt8>) -> Bool {
        switch input[position + 1] {
        case 0x2F:
            let next = input[position + 2]
            if next.isASCIILetter { return readEndTag(input) }
            if next == 0x3E {
                position += 3
                return true
            }
            return readBogusComment(input, from: position + 2)
        case 0x21: return readDeclaration(input)
        case 0x3F: return readBogusComment(input, from: position + 1)
        default: return readStartTag(input)
        }
    }

    // MARK: Tags

    @inline(__always) private mutating func readStartTag(_ input: Span<UInt8>) -> Bool {
        let (name, nameEnd) = PackedName.read(input, from: position + 1, isAttribute: false)
        guard let end = readAttributes(input, from: nameEnd, keepsSome: true) else { return endsInTag(input) }
        token.name = name
        token.nameSpan = SourceSpan(position + 1, nameEnd)
        token.span = SourceSpan(position, end)
        position = end
        content = sink.startTag(&token, input)
        if content != .data { rawName = input.lowercased(token.nameSpan) }
        return true
    }

    @inline(__always) private mutating func readEndTag(_ input: Span<UInt8>) -> Bool {
        let (name, nameEnd) = PackedName.read(input, from: position + 2, isAttribute: false)
        guard let end = readAttributes(input, from: nameEnd, keepsSome: false) else { return endsInTag(input) }
        token.name = name
        token.nameSpan = SourceSpan(position + 2, nameEnd)
        token.span = SourceSpan(position, end)
        position = end
        if swallowsEndTag { swallowsEndTag = false } else { sink.endTag(&token, input) }
        return true
    }

    /// A tag that the page ends in is dropped, as the Standard says.
    private mutating func endsInTag(_ input: Span<UInt8>) -> Bool {
        guard isLast else { return false }
        sink.note(.cutInTag)
        position = input.count
        return true
    }
}

extension Span where Element == UInt8 {
    /// A name in small letters, U+FFFD for NUL.
    func lowercased(_ span: SourceSpan) -> [UInt8] {
        var name: [UInt8] = []
        name.reserveCapacity(Int(span.end - span.start))
        for position in Int(span.start)..<Int(span.end) {
            let byte = self[position]
            if byte == 0 { name += [0xEF, 0xBF, 0xBD] } else { name.append(byte.lowercasedASCII) }
        }
        return name
    }
}
