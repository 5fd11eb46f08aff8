/// A run of text: a range of the source, or, from `TokenSink.madeBase` on, of the text that was made of it.
public struct TextRun: Sendable {
    public var start: UInt32
    public var count: UInt32
    /// Where it stands in the source.
    public var source: SourceSpan

    @inline(__always) init(start: UInt32, count: UInt32, source: SourceSpan) {
        self.start = start
        self.count = count
        self.source = source
    }
}

/// A range of the source's bytes.
public struct SourceSpan: Sendable, Equatable {
    public var start: UInt32
    public var end: UInt32

    @inlinable public init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }
    @inline(__always) init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }
}

/// One attribute of a start tag; its value has its references resolved.
public struct AttributeToken: Sendable {
    var name: PackedName
    public var nameSpan: SourceSpan
    public var value: TextRun
    /// The name's symbol, where the filter knows it.
    var symbol: UInt32?
    /// Whether the document is to have it; some are read for what they say to the parser alone.
    var isStored = true
}

/// A start or end tag. One is used for all tags of a page, so that it allocates once.
public struct TagToken: Sendable {
    public var name = PackedName()
    public var nameSpan = SourceSpan(0, 0)
    /// From `<` to past `>`.
    public var span = SourceSpan(0, 0)
    public var isSelfClosing = false
    public var attributes: [AttributeToken] = []

    init() {}
}

/// A document type declaration.
public struct DoctypeToken: Sendable {
    public var name: [UInt8]?
    public var publicID: [UInt8]?
    public var systemID: [UInt8]?
    public var forcesQuirks = false
}

/// What follows a start tag.
public enum ContentModel: Sendable, Equatable {
    case data, rcdata, rawtext, script, plaintext
    /// As raw text or a script, but nobody wants the text: it is passed over together with the end tag.
    case skippedRawtext, skippedScript
}

/// What to do with a NUL in text, by what stands around it.
public enum NullHandling: Sendable { case keep, drop, replace }

/// What takes a tokenizer's tokens.
public protocol TokenSink {
    /// Text that was made: references resolved, line ends made one.
    var made: [UInt8] { get set }
    /// The place that the first byte of `made` has in a `TextRun`.
    var madeBase: UInt32 { get }
    /// Whether `<![CDATA[` begins a section here.
    var allowsCDATA: Bool { get }
    var nullHandling: NullHandling { get }
    mutating func doctype(_ token: DoctypeToken)
    mutating func startTag(_ token: inout TagToken, _ input: Span<UInt8>) -> ContentModel
    mutating func endTag(_ token: inout TagToken, _ input: Span<UInt8>)
    mutating func characters(_ run: TextRun, _ input: Span<UInt8>)
    /// - Parameter content: the comment's text.
    mutating func comment(_ content: Range<Int>, _ input: Span<UInt8>)
    /// The content of an element that is passed over.
    mutating func skipped(_ content: Range<Int>)
    /// An element of raw text has no end tag. True when its content is to be read as markup after all.
    mutating func isRescued(unclosed content: ContentModel) -> Bool
    mutating func note(_ degradation: Degradation)
    mutating func endOfFile(_ input: Span<UInt8>)
}
