/// A line whose parts lost what parted them, as `textContent` leaves a menu ("HomeNewsSport") or a date with the section behind it
/// ("4 March 2025World").
///
/// Letters change from small to capital within names too ("YouTube", "РосБизнес"): a line is cut where most of it is of that kind and
/// the parts are short, or where a date or time ends in the middle of a word.
struct GluedLine {
    /// Where parts begin, after the first.
    let cuts: [Int]

    /// Words of a part of a menu.
    private static let longestPart = 5

    /// - Complexity: O(n).
    init(_ text: [UInt8], _ line: Range<Int>) {
        var found = Glues()
        var dates: [Int] = []
        var previous: Character.Kind = .space
        var position = line.lowerBound
        var wordStart = position
        while position < line.upperBound {
            let (kind, length) = Character.kind(text, position, line.upperBound)
            if previous == .space, kind != .space {
                wordStart = position
                found.beginWord(isSmall: kind == .small)
            }
            if kind == .capital, position > wordStart {
                if previous == .closing || (previous == .small && position - wordStart >= 3) { found.add(position) }
                if previous == .digit, Self.endsDate(text, wordStart..<position), Self.beginsWord(text, position + length, line.upperBound)
                {
                    dates.append(position)
                }
            }
            previous = kind
            position += length
        }
        let isMenu = found.areOfMenu(line) && found.parts(of: line).allSatisfy { Self.words(text, $0) <= Self.longestPart }
        let isDated = !dates.isEmpty && Self.words(text, line) <= 14
        cuts = ((isMenu ? found.places : []) + (isDated ? dates : [])).sorted()
    }

    private struct Glues {
        private(set) var places: [Int] = []
        private var smallWords = 0
        private var inWord = 0
        private var mostInWord = 0

        mutating func beginWord(isSmall: Bool) {
            if isSmall { smallWords += 1 }
            inWord = 0
        }

        mutating func add(_ place: Int) {
            places.append(place)
            inWord += 1
            mostInWord = max(mostInWord, inWord)
        }

        func parts(of line: Range<Int>) -> [Range<Int>] {
            zip([line.lowerBound] + places, places + [line.upperBound]).map { $0..<$1 }
        }

        /// Three parts in one word, and glues for every small word: names of firms have two parts or short ones, and stand in sentences.
        func areOfMenu(_ line: Range<Int>) -> Bool {
            guard mostInWord >= 2, places.count >= smallWords else { return false }
            return places.count >= 3 || parts(of: line).allSatisfy { $0.count >= 4 }
        }
    }

    private static func words(_ text: [UInt8], _ range: Range<Int>) -> Int {
        text[range].split(whereSeparator: { $0 <= 0x20 }).count
    }

    /// A year or a clock time: four digits alone, or two with a colon before.
    private static func endsDate(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        let digits = text[word].reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        if digits == 4 { return digits == word.count || !isWordByte(text[word.upperBound - 5]) }
        return digits == 2 && word.count >= 4 && text[word.upperBound - 3] == 0x3A
    }

    /// Whether a small letter follows a capital: "2025Мир", and not "2000S".
    private static func beginsWord(_ text: [UInt8], _ next: Int, _ end: Int) -> Bool {
        next < end && Character.kind(text, next, end).kind == .small
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }

    /// Letters of Latin, Greek and Cyrillic by size.
    private enum Character {
        enum Kind { case small, capital, digit, closing, space, other }

        private static let firstLetter = 0xC0
        /// By scalar, from U+00C0 to U+053F: asking Unicode's tables for each letter was a fifth of moderating Russian text.
        private static let letters: [Kind] = (UInt32(firstLetter)..<0x540).map { value in
            guard let properties = Unicode.Scalar(value)?.properties else { return .other }
            return properties.isUppercase ? .capital : properties.isLowercase ? .small : .other
        }

        static func kind(_ text: [UInt8], _ position: Int, _ end: Int) -> (kind: Kind, length: Int) {
            let byte = text[position]
            switch byte {
            case 0x61...0x7A: return (.small, 1)
            case 0x41...0x5A: return (.capital, 1)
            case 0x30...0x39: return (.digit, 1)
            case 0x21, 0x29, 0x3F: return (.closing, 1)
            case 0...0x20: return (.space, 1)
            case 0xC3...0xD4 where position + 1 < end:
                return (letters[(Int(byte & 0x1F) << 6 | Int(text[position + 1] & 0x3F)) - firstLetter], 2)
            default: return (.other, byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4)
            }
        }
    }
}
