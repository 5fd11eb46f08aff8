/// How much of a page is taken as it is. Over a cap the page loses structure, never text, and says so in
/// `Document.degradations`.
public struct PageCaps: Sendable {
    /// Bytes of markup that are parsed; what stands after them is read as text between tags.
    public var markupBytes = 16 << 20
    /// Open elements; deeper ones are flattened into their ancestor.
    public var depth = 512
    /// Formatting elements that are opened again in each new paragraph, since the last table cell or the like; the first ones are
    /// forgotten beyond it.
    public var formatting = 64
    /// Attributes of one element; further ones are dropped.
    public var attributes = 256
    /// Bytes of one attribute; longer ones are dropped.
    public var attributeBytes = 64 << 10
    /// Elements of one page; further tags count as paragraph breaks only.
    public var elements = 200_000

    public init() {}
}

/// One way in which a page was not taken as it stands.
public enum Degradation: String, Sendable, CaseIterable {
    case markupCap = "markup-cap"
    case depthCap = "depth-cap"
    case attributeCap = "attribute-cap"
    case elementCap = "element-cap"
    case formattingCap = "formatting-cap"
    case cutInTag = "cut-in-tag"
    case unclosedComment = "unclosed-comment"
    case unclosedRawText = "unclosed-raw-text"
    /// An element that would have hidden all that follows it, had its content not been read as markup.
    case rescuedContent = "rescued-content"
    /// The page has more text blocks than are judged one by one; the last one holds the rest.
    case blockCap = "block-cap"
    case controlCharacters = "control-characters"
    case undecodableBytes = "undecodable-bytes"
    /// Nothing said for sure which encoding the page is in.
    case encodingGuessed = "encoding-guessed"
    /// The caller named an encoding that does not exist; the page was read as if nothing had been named.
    case unknownEncodingLabel = "unknown-encoding-label"
}
