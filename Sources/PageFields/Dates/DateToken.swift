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
        var tokens: [(token: DateToken, isSpaced: Bool)] = []
        var number = 0
        var digits = 0
        var word = ""
        var isSpaced = true
        func flush() {
            if digits > 0 { tokens.append((.number(number, digits: digits), isSpaced)) }
            if !word.isEmpty { tokens.append((.word(word), isSpaced)) }
            if digits > 0 || !word.isEmpty { isSpaced = false }
            (number, digits, word) = (0, 0, "")
        }
        for scalar in text.unicodeScalars.prefix(longest) {
            if let digit = digit(scalar), digits < 15 {
                if !word.isEmpty { flush() }
                number = number * 10 + digit
                digits += 1
            } else if scalar.properties.isAlphabetic || isCombining(scalar) {
                // The signs of Chinese, Japanese and Korean dates each stand for themselves.
                if digits > 0 { flush() }
                if FieldText.isIdeographic(scalar) {
                    flush()
                    word.unicodeScalars.append(scalar)
                    flush()
                } else {
                    word.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
                }
            } else {
                flush()
                if scalar.properties.isWhitespace {
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

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value) - 0x30 : nil }
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return Int(value)
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }
}
