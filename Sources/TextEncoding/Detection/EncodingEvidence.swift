/// What is known of a page's encoding beside its bytes.
public struct EncodingEvidence: Sendable {
    /// The charset of the HTTP header, or the caller's word.
    public var declaredLabel: String?
    /// True when the bytes are UTF-8 for sure, because they came as a string.
    public var isText: Bool
    /// The page's host: its top-level domain tells of its language.
    public var host: String?

    public init(declaredLabel: String? = nil, isText: Bool = false, host: String? = nil) {
        self.declaredLabel = declaredLabel
        self.isText = isText
        self.host = host
    }
}
