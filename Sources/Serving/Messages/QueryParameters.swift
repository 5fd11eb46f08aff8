internal import TextPrimitives

/// The parameters of a query, as forms encode them (URL Standard, section 5.1).
struct QueryParameters {
    private let values: [String: String]

    /// - Throws: `Refusal` for a name that is not among those known, that comes twice, or that is not encoded as it should be.
    init(_ query: Substring, known: [String]) throws(Refusal) {
        var values: [String: String] = [:]
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "") else {
                throw Refusal(400, "the query is not percent-encoded UTF-8")
            }
            guard known.contains(name) else {
                throw Refusal(400, "no parameter “\(name)”; there are \(known.joined(separator: ", "))")
            }
            guard values.updateValue(value, forKey: name) == nil else { throw Refusal(400, "“\(name)” is given twice") }
        }
        self.values = values
    }

    subscript(_ name: String) -> String? { values[name] }

    /// A parameter that is one of some words; the first of them without it.
    /// - Throws: `Refusal`.
    func word(_ name: String, among words: [String]) throws(Refusal) -> String {
        guard let value = values[name] else { return words[0] }
        guard words.contains(value) else { throw Refusal(400, "“\(name)” is one of \(words.joined(separator: ", "))") }
        return value
    }

    /// Nil for what is no percent-encoded UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard rest.count >= 2, rest.prefix(2).allSatisfy(\.isASCIIHexDigit),
                    let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
