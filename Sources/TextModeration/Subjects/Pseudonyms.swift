internal import TextPrimitives
internal import TextViews

/// Names that stand for texts: the same for the same text, and of no use without the key to who would try texts out.
public struct Pseudonyms: Sendable, Equatable {
    private let key: [UInt8]
    /// Bytes of the shortest key: what people choose as a password is tried out in an afternoon.
    public static let shortestKey = 16

    /// - Returns: nil for a key that is too short.
    public init?(key: [UInt8]) {
        guard key.count >= Self.shortestKey else { return nil }
        self.key = key
    }

    /// Ten digits of hexadecimal: two texts of a million meet once in a million runs.
    /// - Parameter category: texts of two categories are never told to be the same.
    public func name(of text: String, category: String) -> String {
        let code = SHA256.authenticationCode(Array(category.utf8) + [0] + Folding.view(of: Self.plain(text)).bytes, key: key)
        return code.prefix(5).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// A number is the same however it is grouped.
    private static func plain(_ text: String) -> String {
        let digits = text.filter(\.isNumber)
        return digits.count >= 6 && !text.contains(where: \.isLetter) ? digits : text
    }
}
