/// Numbers for the letters of all alphabets that have models, capitals with the number of their small letter.
struct LetterTable: Sendable {
    /// Scalars from here on have no number (their languages have no pairs).
    static let end = 0x2000
    static let none: UInt16 = 0
    static let capital: UInt16 = 0x8000

    /// By scalar: the letter's number, from 1, and whether it is a capital.
    private var codes = [UInt16](repeating: none, count: end)
    private(set) var count = 1
    /// The small letter of each number.
    private var letters: [UInt32] = [0]

    static let shared = LetterTable(
        PackedModel.latin + PackedModel.cyrillic + PackedModel.greek + PackedModel.hebrew + PackedModel.arabic + PackedModel.devanagari
            + PackedModel.thai)

    private init(_ models: [PackedModel]) {
        for model in models {
            for letter in model.letters.description.unicodeScalars
            where Int(letter.value) < Self.end && codes[Int(letter.value)] == Self.none {
                let number = UInt16(count)
                count += 1
                codes[Int(letter.value)] = number
                letters.append(letter.value)
                let upper = letter.properties.uppercaseMapping.unicodeScalars
                // İ and ı, ς and σ: the first small letter keeps the capital that two share.
                guard upper.count == 1, let capital = upper.first, capital != letter, Int(capital.value) < Self.end,
                    codes[Int(capital.value)] == Self.none
                else { continue }
                codes[Int(capital.value)] = number | Self.capital
            }
        }
    }

    /// The small letter of a number; nil for `none`.
    func small(_ number: UInt32) -> UInt32? { number == 0 ? nil : letters[Int(number)] }

    @inline(__always)
    func code(_ scalar: UInt32) -> UInt16 { scalar < UInt32(Self.end) ? codes[Int(scalar)] : Self.none }
}
