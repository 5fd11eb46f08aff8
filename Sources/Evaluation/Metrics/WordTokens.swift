/// Words as Python's `re.findall(r"\w+", text.lower())` finds them, which is how WCXB counts.
package enum WordTokens {
    /// The tokens in order. - Complexity: O(n).
    package static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var token = ""
        for scalar in text.lowercased().unicodeScalars {
            if isWord(scalar) {
                token.unicodeScalars.append(scalar)
            } else if !token.isEmpty {
                tokens.append(token)
                token = ""
            }
        }
        if !token.isEmpty { tokens.append(token) }
        return tokens
    }

    /// The characters that are no white space, each a token: the measure for languages written without spaces.
    package static func characters(_ text: String) -> [String] {
        text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }.map { String($0) }
    }

    /// Python's `\w`: letters, numbers of all kinds, and the underscore.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return (scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A) || (scalar.value >= 0x30 && scalar.value <= 0x39)
                || scalar.value == 0x5F
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
