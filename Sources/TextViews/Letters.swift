internal import TextPrimitives

/// Scripts and the edges of words, as far as matching needs them.
public enum Letters {
    /// The scripts that are mistaken for one another, and the rest.
    public enum Script: Sendable { case latin, cyrillic, greek, other, none }

    /// The script of a letter; `none` for what is no letter.
    /// - Complexity: O(1).
    public static func script(_ scalar: UInt32) -> Script {
        switch scalar {
        case 0x61...0x7A, 0x41...0x5A: return .latin
        case 0..<0xAA: return .none
        case 0x400...0x52F, 0x1C80...0x1C88, 0x2DE0...0x2DFF, 0xA640...0xA69F: return (0x482...0x489).contains(scalar) ? .none : .cyrillic
        case 0xAA, 0xBA, 0xC0...0x24F, 0x250...0x2AF, 0x1D00...0x1D7F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA722...0xA7FF:
            return scalar == 0xD7 || scalar == 0xF7 ? .none : .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: return Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .greek : .none
        case 0x30FB: return .none
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: return .other
        case 0x2000...0x206F, 0x3000...0x3020, 0xFE00...0xFE1F: return .none
        default: return Unicode.Scalar(scalar)?.properties.isAlphabetic == true ? .other : .none
        }
    }

    /// - Complexity: O(1).
    public static func isCapital(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A }
        return Unicode.Scalar(scalar)?.properties.isUppercase == true
    }

    public static func isDigit(_ scalar: UInt32) -> Bool {
        if scalar < 0x660 { return scalar >= 0x30 && scalar <= 0x39 }
        return Unicode.Scalar(scalar)?.properties.generalCategory == .decimalNumber
    }

    /// Whether a word goes on over a scalar: letters, digits, marks and what shows nothing. The underscore does not: it
    /// marks emphasis more often than it is part of a word.
    public static func continuesWord(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return isDigit(scalar) || script(scalar) == .latin }
        return script(scalar) != .none || UnicodeTables.isCombiningMark(scalar) || UnicodeTables.isDefaultIgnorable(scalar)
            || isDigit(scalar)
            || isMark(scalar)
    }

    private static func isMark(_ scalar: UInt32) -> Bool {
        guard scalar >= 0x591, let known = Unicode.Scalar(scalar) else { return false }
        switch known.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// Scripts that are written without spaces: there every place may be a word's edge (UAX #29 leaves them to
    /// dictionaries).
    public static func isWrittenWithoutSpaces(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3041...0x30FF, 0x3400...0x9FFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// Whether a part of valid UTF-8 stands as whole words: no word goes on over either of its edges.
    public static func isWhole(_ bytes: [UInt8], _ range: Range<Int>, within text: Range<Int>) -> Bool {
        isEdge(bytes, at: range.lowerBound, within: text) && isEdge(bytes, at: range.upperBound, within: text)
    }

    /// The first place, from one on, at which a phrase stands as whole words.
    /// - Complexity: O(n) for phrases of a text, whose first bytes differ soon.
    public static func firstWhole(_ phrase: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard let first = phrase.first, bytes.count >= phrase.count else { return nil }
        for position in start..<max(start, bytes.count - phrase.count + 1) where bytes[position] == first {
            let place = position..<(position + phrase.count)
            if bytes[place].elementsEqual(phrase), isWhole(bytes, place, within: 0..<bytes.count) { return place }
        }
        return nil
    }

    /// Whether no word goes on over a place.
    public static func isEdge(_ bytes: [UInt8], at position: Int, within text: Range<Int>) -> Bool {
        guard position > text.lowerBound, position < text.upperBound else { return true }
        let before = UTF8Scalars.decode(bytes, at: UTF8Scalars.before(bytes, position)).scalar
        let after = UTF8Scalars.decode(bytes, at: position).scalar
        return !continuesWord(before) || !continuesWord(after) || isWrittenWithoutSpaces(before) || isWrittenWithoutSpaces(after)
    }

    /// The words of a part of a text: the longest runs over which a word goes on.
    public static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        var position = range.lowerBound
        while position < range.upperBound {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: position)
            if continuesWord(scalar) {
                start = start ?? position
            } else if let begun = start {
                found.append(begun..<position)
                start = nil
            }
            position += length
        }
        if let begun = start { found.append(begun..<range.upperBound) }
        return found
    }

    /// Words, and of those that begin or end in digits the letters alone: what is no part of a word may be
    /// glued to it («слово12:30»). Latin ones are left as they are, which names of models and codes are written in.
    public static func withLettersAlone(_ words: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
        var found = words
        for word in words {
            var (start, end) = (word.lowerBound, word.upperBound)
            while end > start, isDigit(UInt32(bytes[end - 1])) { end -= 1 }
            while start < end, isDigit(UInt32(bytes[start])) { start += 1 }
            if end - start < word.count, start < end, bytes[start] >= 0xD0, bytes[start] <= 0xD3 { found.append(start..<end) }
        }
        return found
    }
}
