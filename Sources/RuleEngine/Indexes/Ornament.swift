/// The pictures that a line may begin with ("👉 Join our channel", "⚡️ Самые быстрые новости"): rules speak of its words, whatever stands
/// before them.
enum Ornament {
    /// The text behind the pictures that it begins with; nil for one that begins otherwise, or holds nothing else.
    /// - Complexity: O(pictures); for nearly all texts one look at a byte.
    static func textBehind(_ bytes: [UInt8], _ text: Range<Int>) -> Range<Int>? {
        // Pictures are written in three bytes that begin with E2, or in four.
        guard let first = text.first.map({ bytes[$0] }), first == 0xE2 || first == 0xF0 else { return nil }
        var position = text.lowerBound
        for scalar in String(decoding: bytes[text.prefix(longest)], as: UTF8.self).unicodeScalars {
            guard isPart(scalar) else { break }
            position += scalar.utf8.count
        }
        return position > text.lowerBound && position < text.upperBound ? position..<text.upperBound : nil
    }

    /// Bytes that are looked at.
    private static let longest = 48

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        // Spaces, joiners, and what chooses a picture's form.
        case " ", "\u{A0}", "\u{200D}", "\u{FE0E}", "\u{FE0F}", "\u{20E3}", "\u{1F3FB}"..."\u{1F3FF}", "→": true
        case "©", "®", "℗", "™", "№", "℃", "℉": false
        default: scalar.properties.generalCategory == .otherSymbol
        }
    }
}
