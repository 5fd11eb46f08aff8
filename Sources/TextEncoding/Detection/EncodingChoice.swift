/// Which character encoding a page was read in, and why.
public struct EncodingChoice: Sendable, Equatable {
    /// What decided, in order of trust.
    public enum Reason: String, Sendable {
        /// The input was text already (a JSON string, say).
        case text
        case byteOrderMark = "byte-order-mark"
        /// The caller's or HTTP's word.
        case transport
        case meta
        /// A label was given, but the bytes cannot be it; they are UTF-8 by their form.
        case validUTF8AgainstLabel = "valid-utf-8-against-label"
        /// A label was given, but the letters make no words in it.
        case lettersAgainstLabel = "letter-frequencies-against-label"
        case validUTF8 = "valid-utf-8"
        case nullBytes = "null-bytes"
        /// Escape sequences that only iso-2022-jp has.
        case escapeSequences = "escape-sequences"
        case letterFrequencies = "letter-frequencies"
        case fallback
    }

    public let encoding: CharacterEncoding
    public let reason: Reason
    /// How sure the choice is, from 0 to 1; below `sure` the page says that its encoding was guessed.
    public let confidence: Double
    /// The label that was found in the page or given, when it was another encoding.
    public var overruledLabel: String?

    /// Where a choice without a label was wrong it was below this confidence (3 of 3,626 transcoded pages, `Benchmarks --encodings`).
    public static let sure = 0.5

    public init(_ encoding: CharacterEncoding, reason: Reason, confidence: Double = 1, overruledLabel: String? = nil) {
        self.encoding = encoding
        self.reason = reason
        self.confidence = confidence
        self.overruledLabel = overruledLabel
    }

    /// The WHATWG name in lower case, as "windows-1251".
    public var name: String { encoding.rawValue }
    public var isSure: Bool { confidence >= Self.sure }
}
