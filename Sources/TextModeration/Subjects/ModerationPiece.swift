/// A text of a document that is to be moderated: a block, a field, a paragraph.
public struct ModerationPiece: Sendable {
    public let origin: TextOrigin
    /// The text is a part of these bytes.
    public let bytes: [UInt8]
    public let range: Range<Int>
    /// The block that rules' conditions on blocks look at.
    public let block: Int?
    /// Whether the text is printed; in others things are found but not changed.
    public let isPrinted: Bool
    /// False for a text that is printed besides, and is looked at there.
    public let isReported: Bool
    /// Whether the text may hold markup, which readers will not see.
    public let mayHoldMarkup: Bool

    public init(
        _ origin: TextOrigin, _ bytes: [UInt8], _ range: Range<Int>, block: Int? = nil, isPrinted: Bool = true, isReported: Bool = true,
        mayHoldMarkup: Bool = false
    ) {
        self.origin = origin
        self.bytes = bytes
        self.range = range
        self.block = block
        self.isPrinted = isPrinted
        self.isReported = isReported
        self.mayHoldMarkup = mayHoldMarkup
    }

    /// A text by itself.
    public init(_ origin: TextOrigin, _ text: String, block: Int? = nil, isReported: Bool = true, mayHoldMarkup: Bool = false) {
        let bytes = Array(text.utf8)
        self.init(origin, bytes, 0..<bytes.count, block: block, isReported: isReported, mayHoldMarkup: mayHoldMarkup)
    }
}
