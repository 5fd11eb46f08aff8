/// A pattern that PCRE2 refuses.
public struct PatternError: Error, Sendable, CustomStringConvertible {
    public let pattern: String
    /// PCRE2's words.
    public let message: String
    /// Where PCRE2 stopped, in bytes from the pattern's start.
    public let byteOffset: Int

    /// The same place in characters.
    public var characterOffset: Int {
        String(decoding: Array(pattern.utf8.prefix(byteOffset)), as: UTF8.self).count
    }

    public var description: String { "bad pattern at character \(characterOffset + 1): \(message)" }
}
