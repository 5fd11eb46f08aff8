internal import PageTree
internal import TextPrimitives

/// Field values as readers would see them.
public enum FieldText {
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
    public static func fold(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var position = foldedLength(bytes)
        if position == bytes.count { return String(text) }
        var folded = Array(bytes[..<position])
        folded.reserveCapacity(bytes.count)
        while position < bytes.count {
            switch kind(bytes, position) {
            case .visible(let length):
                folded.append(contentsOf: bytes[position..<(position + length)])
                position += length
            case .space(let length):
                if let last = folded.last, last != 0x20 { folded.append(0x20) }
                position += length
            case .invisible(let length): position += length
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The lines of a block's text that are not empty.
    static func lines(_ text: String) -> [String] {
        text.utf8.contains(0x0A) ? text.utf8.split(separator: 0x0A).map { String(Substring($0)) } : text.isEmpty ? [] : [text]
    }

    /// What white space parts in an attribute that may name several things (HTML Standard, "space-separated tokens").
    static func tokens(_ list: String) -> [String] {
        func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
        return list.utf8.contains(where: isSpace)
            ? list.utf8.split(whereSeparator: isSpace).map { String(Substring($0)) } : list.isEmpty ? [] : [list]
    }

    /// How many bytes at the beginning are folded as they stand; most texts are to their end.
    private static func foldedLength(_ bytes: [UInt8]) -> Int {
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x20 {
                guard position > 0, bytes[position - 1] != 0x20, position + 1 < bytes.count else { return position }
                position += 1
            } else if byte > 0x20, byte < 0x80 {
                position += 1
            } else if case .visible(let length) = kind(bytes, position) {
                position += length
            } else {
                return position
            }
        }
        return position
    }

    /// What a scalar is to readers, and its length in bytes.
    private enum ScalarKind {
        case visible(Int), space(Int), invisible(Int)
    }

    private static func kind(_ bytes: [UInt8], _ position: Int) -> ScalarKind {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
        switch scalar {
        case 0x20, 9...13: return .space(1)
        case ..<0x85: return .visible(length)
        // Unicode's white space beyond ASCII.
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space(length)
        // Soft hyphen, zero-width space, direction marks, byte order mark.
        case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: return .invisible(length)
        default: return .visible(length)
        }
    }

    /// Whether a text may hold tags or character references.
    private static func holdsMarkup(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var position = 0
        while position + 1 < bytes.count {
            if bytes[position] == UInt8(ascii: "&") || bytes[position] == UInt8(ascii: "<") {
                let next = bytes[position + 1]
                if next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next == UInt8(ascii: "#") || next == UInt8(ascii: "/") { return true }
            }
            position += 1
        }
        return false
    }

    private static func withoutMarkup(_ text: String) -> String {
        let document = HTMLParser.parse(DecodedText(PageBytes(text: "<body>" + text)))
        return document.textContent(Document.root)
    }

    /// Letters and digits alone, in small letters: by this two spellings of one name are compared.
    static func squeezed(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var squeezed: [UInt8] = []
        squeezed.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            let (value, length) = UTF8Scalars.decode(bytes, at: position)
            position += length
            if FieldLetter.isLetterOrDigit(value) { FieldLetter.append(small: value, to: &squeezed) }
        }
        return String(decoding: squeezed, as: UTF8.self)
    }

    /// Whether a text is this one when it is squeezed; most are told from it by their first letter.
    /// - Complexity: O(n) at most.
    static func squeezes(_ bytes: [UInt8], _ text: Range<Int>, to wanted: [UInt8]) -> Bool {
        var squeezed: [UInt8] = []
        var position = text.lowerBound
        while position < text.upperBound {
            let (value, length) = UTF8Scalars.decode(bytes, at: position)
            position += length
            guard FieldLetter.isLetterOrDigit(value) else { continue }
            let start = squeezed.count
            FieldLetter.append(small: value, to: &squeezed)
            guard wanted[min(start, wanted.count)...].starts(with: squeezed[start...]) else { return false }
        }
        return squeezed.count == wanted.count
    }

    /// How many words `words` finds. - Complexity: O(n).
    static func wordCount(_ bytes: [UInt8], _ text: Range<Int>) -> Int {
        var words = 0
        var isInWord = false
        readWords(bytes, text) { _ in
            if !isInWord { words += 1 }
            isInWord = true
        } end: {
            isInWord = false
        }
        return words
    }

    /// Gives the letters of words in order, and says where a word ends. Ideographs are words by themselves; an apostrophe parts none.
    @inline(__always)
    private static func readWords(_ bytes: [UInt8], _ text: Range<Int>, letter: (UInt32) -> Void, end: () -> Void) {
        var position = text.lowerBound
        while position < text.upperBound {
            let (value, length) = UTF8Scalars.decode(bytes, at: position)
            position += length
            if value >= 0x3040, isIdeographic(value) {
                end()
                letter(value)
                end()
            } else if FieldLetter.isLetterOrDigit(value) {
                letter(value)
            } else if !(value == 0x27 || value == 0x2019) {
                end()
            }
        }
        end()
    }

    /// The words in small letters; of writing without spaces each character.
    public static func words(_ text: some StringProtocol) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        var word: [UInt8] = []
        word.reserveCapacity(32)
        readWords(bytes, bytes.indices) {
            FieldLetter.append(small: $0, to: &word)
        } end: {
            guard !word.isEmpty else { return }
            words.append(String(decoding: word, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
        }
        return words
    }

    /// Ideographs, kana and their like.
    static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool { isIdeographic(scalar.value) }

    /// A syllable of Korean.
    static func isHangul(_ scalar: Unicode.Scalar) -> Bool { (0xAC00...0xD7A3).contains(scalar.value) }

    static func isIdeographic(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: true
        default: false
        }
    }

    /// Whether two texts are alike by at least this much, told by their lengths alone where those differ too much.
    static func areAlike(_ left: [String], _ right: [String], least: Double) -> Bool {
        mayBeAlike(left.count, right.count, least: least) && likeness(left, right) >= least
    }

    /// Whether texts of so many words can be alike by at least this much.
    static func mayBeAlike(_ left: Int, _ right: Int, least: Double) -> Bool {
        Double(2 * min(left, right)) >= least * Double(left + right)
    }

    /// How alike two texts are: 2 × common words / all words, 0…1 (Dice's coefficient over bags).
    public static func likeness(_ left: [String], _ right: [String]) -> Double {
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
