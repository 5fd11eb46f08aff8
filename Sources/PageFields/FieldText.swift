internal import PageTree

/// Field values as readers would see them.
package enum FieldText {
    /// The text without markup and character references, which content systems write into attributes and JSON alike,
    /// without soft hyphens and invisible marks, and with white space folded. Nil when nothing is left.
    /// - Complexity: O(n).
    static func clean(_ text: String?) -> String? {
        guard var text else { return nil }
        // References may be written twice over ("&amp;amp;"); a third time was never seen.
        for _ in 0..<2 where holdsMarkup(text) { text = withoutMarkup(text) }
        let folded = fold(text)
        return folded.isEmpty ? nil : folded
    }

    /// White space folded, invisible characters out.
    package static func fold(_ text: some StringProtocol) -> String {
        var folded = String.UnicodeScalarView()
        var isSpaced = true
        for scalar in text.unicodeScalars {
            let isSpace: Bool
            if scalar.value < 0x7F {
                isSpace = scalar.value == 0x20 || scalar.value >= 9 && scalar.value <= 13
            } else {
                if isInvisible(scalar) { continue }
                isSpace = isWideSpace(scalar)
            }
            if isSpace {
                if !isSpaced { folded.append(" ") }
                isSpaced = true
            } else {
                folded.append(scalar)
                isSpaced = false
            }
        }
        if folded.last == " " { folded.removeLast() }
        return String(folded)
    }

    /// Unicode's white space beyond ASCII.
    private static func isWideSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Soft hyphen, zero-width space, direction marks, byte order mark.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private static func holdsMarkup(_ text: String) -> Bool {
        let bytes = text.utf8
        var previous: UInt8 = 0
        for byte in bytes {
            let isName = (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "/")
            if isName, previous == UInt8(ascii: "&") || previous == UInt8(ascii: "<") { return true }
            previous = byte
        }
        return false
    }

    private static func withoutMarkup(_ text: String) -> String {
        let document = HTMLParser.parse(DecodedText(PageBytes(text: "<body>" + text)))
        return document.textContent(Document.root)
    }

    /// Letters and digits alone, in small letters: by this two spellings of one name are compared.
    static func squeezed(_ text: some StringProtocol) -> String {
        var squeezed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where FieldLetter.kind(scalar) != .other { FieldLetter.append(small: scalar, to: &squeezed) }
        return String(squeezed)
    }

    /// The words in small letters; of writing without spaces each character.
    package static func words(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x3040, isIdeographic(scalar) {
                end()
                words.append(String(scalar))
            } else if FieldLetter.kind(scalar) != .other {
                FieldLetter.append(small: scalar, to: &word)
            } else if !word.isEmpty, !(scalar == "'" || scalar == "’") {
                end()
            }
        }
        end()
        return words
    }

    /// Ideographs, kana and their like.
    static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: true
        default: false
        }
    }

    /// Whether two texts are alike by at least this much, told by their lengths alone where those differ too much.
    static func areAlike(_ left: [String], _ right: [String], least: Double) -> Bool {
        guard Double(2 * min(left.count, right.count)) >= least * Double(left.count + right.count) else { return false }
        return likeness(left, right) >= least
    }

    /// How alike two texts are: 2 × common words / all words, 0…1 (Dice's coefficient over bags).
    package static func likeness(_ left: [String], _ right: [String]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        if left == right { return 1 }
        var counts: [String: Int] = [:]
        for word in left { counts[word, default: 0] += 1 }
        var common = 0
        for word in right {
            if let count = counts[word], count > 0 {
                counts[word] = count - 1
                common += 1
            }
        }
        return 2 * Double(common) / Double(left.count + right.count)
    }
}
