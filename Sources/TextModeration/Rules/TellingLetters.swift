internal import TextPrimitives

/// The letters of a text that some languages have and others lack. They tell «Закладки в городе, выезд» from Ukrainian, where
/// there are too few words to guess by.
struct TellingLetters {
    /// Small letters from «ѐ» to «ґ», each once.
    private let found: Set<UInt32>

    /// As many bytes say what a text says.
    private static let reach = 4096

    /// Of languages in Cyrillic: the letters that they lack, and those that they have and Russian lacks.
    private static let alphabets: [String: (lacks: Set<UInt32>, has: Set<UInt32>)] = [
        "uk": (letters("ыэёъ"), letters("іїєґ")), "be": (letters("ищъїєґ"), letters("ўі")), "bg": (letters("ыэёіїєўј"), []),
        "mk": (letters("ыэёъьйюящіїєў"), letters("јљњѓќѕџ")), "sr": (letters("ыэёъьйюящіїєў"), letters("јљњђћџ")),
    ]

    private static func letters(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

    /// - Complexity: O(n) over the first few thousand bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var found: Set<UInt32> = []
        var position = range.lowerBound
        let end = min(range.upperBound, range.lowerBound + Self.reach)
        while position < end {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
            position += length
            switch scalar {
            case 0x400...0x40F: found.insert(scalar + 0x50)
            case 0x410...0x42F: found.insert(scalar + 0x20)
            case 0x430...0x491: found.insert(scalar)
            default: break
            }
        }
        self.found = found
    }

    /// Whether a text can't be in any of some languages: it has a letter that they lack and none that is theirs alone. Of languages
    /// in other letters nothing is known.
    func areForeign(to languages: [String]) -> Bool {
        !found.isEmpty
            && languages.allSatisfy { language in
                guard let alphabet = Self.alphabets[language] else { return false }
                return !found.isDisjoint(with: alphabet.lacks) && found.isDisjoint(with: alphabet.has)
            }
    }
}
