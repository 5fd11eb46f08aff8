internal import TextPrimitives

/// A piece of a text in which dates are looked for.
enum DateToken: Equatable {
    /// Its value and how many digits it has.
    case number(Int, digits: Int)
    /// A word in small letters.
    case word(String)
    case mark(Unicode.Scalar)

    /// Cuts a text into numbers (in any script's digits), words and marks; white space parts them and is left out.
    /// - Complexity: O(n).
    static func tokens(of text: some StringProtocol) -> [(token: DateToken, isSpaced: Bool)] {
        let bytes = Array(text.utf8)
        var tokens: [(token: DateToken, isSpaced: Bool)] = []
        var number = 0
        var digits = 0
        var word: [UInt8] = []
        var isSpaced = true
        func flush() {
            if digits > 0 { tokens.append((.number(number, digits: digits), isSpaced)) }
            if !word.isEmpty { tokens.append((.word(String(decoding: word, as: UTF8.self)), isSpaced)) }
            if digits > 0 || !word.isEmpty { isSpaced = false }
            (number, digits) = (0, 0)
            word.removeAll(keepingCapacity: true)
        }
        var position = 0
        var count = 0
        while position < bytes.count, count < longest {
            let (value, length) = UTF8Scalars.decode(bytes, at: position)
            position += length
            count += 1
            if let digit = digit(value), digits < 15 {
                if !word.isEmpty { flush() }
                number = number * 10 + digit
                digits += 1
            } else if isOfWord(value) {
                // The signs of Chinese, Japanese and Korean dates each stand for themselves.
                if digits > 0 { flush() }
                if FieldText.isIdeographic(value) {
                    flush()
                    UTF8Scalars.append(value, to: &word)
                    flush()
                } else {
                    FieldLetter.append(small: value, to: &word)
                }
            } else if value == 0x2E, word.count >= 3, isThai(bytes, position - 4), isThai(bytes, position) {
                // "พ.ย.": the parts of a month's short name.
                word.append(0x2E)
            } else {
                flush()
                guard let scalar = Unicode.Scalar(value) else { continue }
                if value == 0x20 || value != 0x2E && scalar.properties.isWhitespace {
                    isSpaced = true
                } else {
                    tokens.append((.mark(scalar), isSpaced))
                    isSpaced = false
                }
            }
        }
        flush()
        return tokens
    }

    /// Characters that are looked at: a date stands at the beginning of a short text, or the text is none.
    private static let longest = 300

    private static func digit(_ value: UInt32) -> Int? {
        if value < 0x80 { return value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil }
        // The first decimal digits beyond ASCII are Arabic's.
        guard value >= 0x660, let scalar = Unicode.Scalar(value), scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    /// Whether a letter of Thai or Lao begins at a place.
    private static func isThai(_ bytes: [UInt8], _ place: Int) -> Bool {
        bytes.indices.contains(place + 1) && place >= 0 && UTF8Scalars.isThaiOrLao(bytes[place], bytes[place + 1])
    }

    private static func isOfWord(_ value: UInt32) -> Bool {
        if value < 0x80 { return value | 0x20 >= 0x61 && value | 0x20 <= 0x7A }
        guard let scalar = Unicode.Scalar(value) else { return false }
        if scalar.properties.isAlphabetic { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }
}
