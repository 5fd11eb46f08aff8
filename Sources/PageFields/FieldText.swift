internal import PageTree
internal import TextPrimitives

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
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var isSpaced = true
        ScalarBytes.forEach(Array(text.utf8)) { scalar, bytes in
            if isInvisible(scalar) { return }
            if isWhitespace(scalar) {
                if !isSpaced { folded.append(0x20) }
                isSpaced = true
            } else {
                folded.append(contentsOf: bytes)
                isSpaced = false
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    /// Soft hyphen, zero-width space, direction marks, byte order mark.
    private static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Unicode's property White_Space.
    private static func isWhitespace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
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
        var squeezed: [UInt8] = []
        ScalarBytes.forEach(Array(text.utf8)) { scalar, _ in _ = appendSmall(scalar, to: &squeezed) }
        return String(decoding: squeezed, as: UTF8.self)
    }

    /// The words in small letters; of writing without spaces each character.
    package static func words(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        ScalarBytes.forEach(Array(text.utf8)) { scalar, bytes in
            if scalar >= 0x3040, isIdeographic(scalar) {
                end()
                words.append(String(decoding: bytes, as: UTF8.self))
            } else if !appendSmall(scalar, to: &word), scalar != 0x27, scalar != 0x2019 {
                end()
            }
        }
        end()
        return words
    }

    /// Appends a letter or digit in its small form; false for everything else.
    private static func appendSmall(_ scalar: UInt32, to bytes: inout [UInt8]) -> Bool {
        if scalar < 0x80 {
            let byte = UInt8(scalar)
            guard byte.isASCIIAlphanumeric else { return false }
            bytes.append(byte.lowercasedASCII)
            return true
        }
        // Russian letters need not be looked up.
        if scalar >= 0x410, scalar <= 0x44F {
            let small = scalar < 0x430 ? scalar + 0x20 : scalar
            bytes.append(UInt8(0xC0 | small >> 6))
            bytes.append(UInt8(0x80 | small & 0x3F))
            return true
        }
        guard let properties = Unicode.Scalar(scalar)?.properties, properties.isAlphabetic || properties.numericType != nil else {
            return false
        }
        bytes.append(contentsOf: properties.lowercaseMapping.utf8)
        return true
    }

    /// Ideographs, kana and their like.
    static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool { isIdeographic(scalar.value) }

    private static func isIdeographic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: true
        default: false
        }
    }

    /// How alike two texts are: 2 × common words / all words, 0…1 (Dice's coefficient over bags).
    package static func likeness(_ left: [String], _ right: [String]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
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

/// The scalars of UTF-8 with their bytes: what texts of fields are read by, without views of strings.
private enum ScalarBytes {
    static func forEach(_ bytes: [UInt8], _ body: (UInt32, ArraySlice<UInt8>) -> Void) {
        var position = 0
        while position < bytes.count {
            let first = bytes[position]
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            let end = min(position + length, bytes.count)
            var scalar = length == 1 ? UInt32(first) : UInt32(first) & (0xFF >> UInt32(length + 1))
            for index in position + 1..<max(position + 1, end) { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
            body(scalar, bytes[position..<end])
            position = end
        }
    }
}
