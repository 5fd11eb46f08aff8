/// What is known of a page's encoding beside its bytes.
package struct EncodingEvidence: Sendable {
    /// The charset of the HTTP header, or the caller's word.
    package var declaredLabel: String?
    /// True when the bytes are UTF-8 for sure, because they came as a string.
    package var isText: Bool
    /// The page's host: its top-level domain tells of its language.
    package var host: String?

    package init(declaredLabel: String? = nil, isText: Bool = false, host: String? = nil) {
        self.declaredLabel = declaredLabel
        self.isText = isText
        self.host = host
    }
}
