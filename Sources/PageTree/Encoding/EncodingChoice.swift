/// Which character encoding a page was read in, and why.
package struct EncodingChoice: Sendable, Equatable {
    /// What decided, in order of trust.
    package enum Reason: String, Sendable {
        /// The input was text already (a JSON string, say).
        case text
        case byteOrderMark = "byte-order-mark"
        /// The caller's or HTTP's word.
        case transport
        case meta
        /// A label was given, but the bytes cannot be it; they are valid UTF-8.
        case validUTF8AgainstLabel = "valid-utf-8-against-label"
        /// A label was given, but the letters make no words in it.
        case lettersAgainstLabel = "letter-frequencies-against-label"
        case validUTF8 = "valid-utf-8"
        case nullBytes = "null-bytes"
        case letterFrequencies = "letter-frequencies"
        case fallback
    }

    /// The WHATWG name in lower case, as "windows-1251".
    package let name: String
    package let reason: Reason
    /// The label that was found in the page or given, when it was another encoding than `name`.
    package var overruledLabel: String?

    package init(name: String, reason: Reason, overruledLabel: String? = nil) {
        self.name = name
        self.reason = reason
        self.overruledLabel = overruledLabel
    }
}
