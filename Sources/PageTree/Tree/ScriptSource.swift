internal import TextPrimitives

/// A script that is no program but data of the page.
public struct ScriptSource: Sendable {
    public enum Kind: Sendable {
        /// Schema.org's and the like: `application/ld+json`.
        case jsonLD
        /// Any other type that names JSON.
        case json
        /// A program with an id, as frameworks give to their payloads (`__NEXT_DATA__`, `__NUXT_DATA__`).
        case identified
    }

    public let kind: Kind
    /// The element's id in small letters, or empty.
    public let id: String
    /// The content as it stands, as a range of the document's arena.
    public internal(set) var content: Range<Int> = 0..<0

    /// Nil for a script that holds no data.
    init?(_ token: TagToken, _ constructor: TreeConstructor, _ input: Span<UInt8>) {
        if token.attributes.isEmpty { return nil }
        let type = constructor.value(of: PackedName("type"), token, input) ?? []
        let name = constructor.value(of: PackedName("id"), token, input) ?? []
        if type[...].firstOffset(of: Array("ld+json".utf8)) != nil {
            kind = .jsonLD
        } else if type[...].firstOffset(of: Array("json".utf8)) != nil {
            kind = .json
        } else if !name.isEmpty {
            kind = .identified
        } else {
            return nil
        }
        id = String(decoding: name, as: UTF8.self)
    }
}
