public import PageTree

/// A page to be judged.
public struct Page: Sendable {
    public let bytes: PageBytes
    /// Where the page came from; it decides which site's rules run.
    public let url: String?
    /// What the bytes are; nil is decided by them.
    public let form: PageForm?
    /// What is moderated with the page.
    public var sideTexts: [SideText] = []

    public init(_ bytes: PageBytes, url: String? = nil, form: PageForm? = nil) {
        self.bytes = bytes
        self.url = url
        self.form = form
    }
}

extension Page {
    /// True for characters, of which nobody need guess what they are.
    var isString: Bool { bytes.isText }

    /// What the page is when it is none, as far as its characters tell. What the caller says it is, it is.
    func otherFormat(_ text: DecodedText) -> String? {
        if isString { return nil }
        // What holds no control character at all need not be counted.
        if text.degradations.contains(.controlCharacters), !text.encoding.name.hasPrefix("utf-16"), FileFormat.isNoText(bytes.bytes) {
            return "binary data"
        }
        return form == nil ? FileFormat.textual(text.bytes) : nil
    }
}
