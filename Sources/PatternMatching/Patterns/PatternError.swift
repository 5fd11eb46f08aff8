/// A pattern that PCRE2 refuses.
package struct PatternError: Error, Sendable, CustomStringConvertible {
    package let pattern: String
    /// PCRE2's words.
    package let message: String
    /// Where PCRE2 stopped, in bytes from the pattern's start.
    package let byteOffset: Int

    /// The same place in characters.
    package var characterOffset: Int {
        String(decoding: Array(pattern.utf8.prefix(byteOffset)), as: UTF8.self).count
    }

    package var description: String { "bad pattern at character \(characterOffset + 1): \(message)" }
}
