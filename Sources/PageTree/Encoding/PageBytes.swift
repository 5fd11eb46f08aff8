public import TextEncoding

/// Which character encoding a page was read in, and why.
public typealias EncodingChoice = TextEncoding.EncodingChoice

/// A page as it came: bytes of some encoding, or text.
public struct PageBytes: Sendable {
    public let bytes: [UInt8]
    /// The charset of the HTTP header, or the caller's word.
    public let declaredEncoding: String?
    /// True when the bytes are UTF-8 for sure, because they came as a string.
    public let isText: Bool

    public init(_ bytes: [UInt8], declaredEncoding: String? = nil, isText: Bool = false) {
        self.bytes = bytes
        self.declaredEncoding = declaredEncoding
        self.isText = isText
    }

    public init(text: String) {
        self.init(Array(text.utf8), isText: true)
    }

    /// Whether `label` names an encoding, so that it may be given as `declaredEncoding`.
    public static func isEncodingLabel(_ label: String) -> Bool { CharacterEncoding(label: label) != nil }
}

/// A page's characters as valid UTF-8 without control characters that HTML drops.
public struct DecodedText: Sendable {
    public let bytes: [UInt8]
    public let encoding: EncodingChoice
    public let degradations: Set<Degradation>
    /// Where the characters stand in the bytes as they came.
    public let offsets: SourceOffsets

    /// Finds the encoding and decodes, see `DecodedBytes`.
    /// - Parameter host: the page's host, whose top-level domain tells of its language.
    /// - Complexity: O(n).
    public init(_ page: PageBytes, host: String? = nil) {
        let evidence = EncodingEvidence(declaredLabel: page.declaredEncoding, isText: page.isText, host: host)
        let decoded = DecodedBytes(page.bytes, evidence)
        var degradations: Set<Degradation> = []
        if decoded.holdsUndecodable { degradations.insert(.undecodableBytes) }
        if decoded.holdsControls { degradations.insert(.controlCharacters) }
        if !decoded.choice.isSure { degradations.insert(.encodingGuessed) }
        if let label = page.declaredEncoding, !PageBytes.isEncodingLabel(label) { degradations.insert(.unknownEncodingLabel) }
        bytes = decoded.bytes
        encoding = decoded.choice
        offsets = decoded.offsets
        self.degradations = degradations
    }
}
