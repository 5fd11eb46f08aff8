/// A language's letters as the tables have them: a character a cost, an eighth of a nat (-ln p) each, from `#` up without the backslash.
struct PackedModel: Sendable {
    let language: StaticString
    /// Small letters, the most frequent first; or common characters of a language without an alphabet.
    let letters: StaticString
    /// What each costs wherever it stands.
    let single: StaticString
    /// What each costs after each other: a row for every first letter. Empty for a language without an alphabet.
    let pairs: StaticString

    static func costs(_ packed: StaticString) -> [UInt8] {
        packed.description.utf8.map { $0 - 0x23 - ($0 > 0x5C ? 1 : 0) }
    }
}
