/// From decoded HTML to a `Document`, by the HTML Standard.
///
/// A page that is still arriving is written in pieces; how it is cut makes no difference to the tree.
public struct HTMLParser: ~Copyable {
    private var tokenizer: Tokenizer<TreeConstructor>
    /// Bytes of start tags that `continued` wrote before the rest of the page.
    public private(set) var reopened = 0

    /// - Parameter context: the element whose content is parsed (`innerHTML`); nil for a page.
    public init(_ options: ParserOptions = ParserOptions(), fragmentOf context: FragmentContext? = nil) {
        self.init(options, madeBase: UInt32(1) << 31, context)
    }

    private init(_ options: ParserOptions, madeBase: UInt32, _ context: FragmentContext?) {
        var constructor = TreeConstructor(options, madeBase: madeBase)
        let content = context.map { constructor.beginFragment($0) } ?? .data
        tokenizer = Tokenizer(constructor, keeping: options.attributes, caps: options.caps)
        // No start tag stands before a fragment, so that no end tag is the appropriate one.
        if content != .data { tokenizer.begin(in: content, after: []) }
    }

    /// Takes more of a page: valid UTF-8 once it is all here.
    public mutating func write(_ bytes: [UInt8]) { tokenizer.write(bytes) }

    /// The tree of what came so far, as if the page ended behind the last token that is whole; the page goes on.
    /// - Complexity: O(n) over the bytes so far.
    /// - Parameter isLast: whether the page ends here in truth, with a token that may not be whole.
    public func snapshot(isLast: Bool = false) -> Document {
        var copy = tokenizer
        if isLast { copy.finish() } else { copy.finishWholeTokens() }
        return Self.document(of: &copy)
    }

    /// Bytes that were written, and how many of them whole tokens took.
    public var written: Int { tokenizer.source.count }
    public var read: Int { tokenizer.position }

    /// A parser for what follows the last whole token, in which the elements that are open now are open again. Bounds the memory
    /// of a page that does not end; what was before is forgotten.
    /// - Parameter largestToken: bytes of a token that is not whole over which it is forgotten, too: of a text all that came (the
    ///   last snapshot has it), of a tag, a comment or a declaration what stands between its first bytes and its last ones.
    public func continued(_ options: ParserOptions = ParserOptions(), largestToken: Int = .max) -> HTMLParser {
        var parser = HTMLParser(options)
        let tags = tokenizer.sink.openTags(tokenizer.source)
        parser.write(tags)
        // Text of a script or a style sheet that has not come to its end; an element of it may not be in the tree.
        let isRaw = tokenizer.content != .data
        if isRaw { parser.tokenizer.begin(in: tokenizer.content, after: tokenizer.rawName) }
        let rest = tokenizer.source[tokenizer.position...]
        if rest.count <= largestToken {
            parser.write(Array(rest))
        } else if isRaw {
            // The beginning of its end tag may have come.
            if tokenizer.content != .plaintext { parser.write(Array(rest.suffix(16))) }
        } else if rest.first == UInt8(ascii: "<") {
            // What begins and what ends it decide what it is; the last bytes may be the beginning of its end.
            parser.write(Array(rest.prefix(256)) + rest.suffix(8))
        }
        parser.reopened = tags.count
        return parser
    }

    /// Ends the page and gives its tree.
    public consuming func finish() -> Document {
        tokenizer.finish()
        return Self.document(of: &tokenizer)
    }

    private static func document(of tokenizer: inout Tokenizer<TreeConstructor>) -> Document {
        var document = tokenizer.sink.finish(tokenizer.source)
        document.degradations = tokenizer.sink.degradations.sorted { $0.rawValue < $1.rawValue }
        return document
    }

    /// Parses a whole page. Nothing is thrown: any bytes are a page.
    /// - Complexity: O(n) over the bytes, within `caps`.
    public static func parse(_ bytes: [UInt8], _ options: ParserOptions = ParserOptions(), fragmentOf context: FragmentContext? = nil)
        -> Document
    {
        var parser = HTMLParser(options, madeBase: UInt32(min(bytes.count, Int(Int32.max))), context)
        parser.tokenizer.take(bytes)
        return parser.finish()
    }

    /// Parses a page that was decoded.
    /// - Parameters:
    ///   - keeping: the attributes that the document is to have.
    ///   - readsNoscript: whether what stands in `<noscript>` becomes part of the tree (not shown unless revealed).
    ///   - keepsFrames: whether frames become elements without content.
    public static func parse(
        _ text: DecodedText, caps: PageCaps = PageCaps(), keeping: AttributeFilter = .all, readsNoscript: Bool = false,
        keepsFrames: Bool = false
    ) -> Document {
        var options = ParserOptions()
        options.caps = caps
        options.attributes = keeping
        options.readsNoscript = readsNoscript
        options.keepsFrames = keepsFrames
        var document = parse(text.bytes, options)
        document.encoding = text.encoding
        document.degradations = text.degradations.union(document.degradations).sorted { $0.rawValue < $1.rawValue }
        return document
    }

    /// Decodes and parses.
    public static func parse(_ page: PageBytes, caps: PageCaps = PageCaps()) -> Document {
        parse(DecodedText(page), caps: caps)
    }
}
