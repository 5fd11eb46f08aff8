/// What tells a title among the lines of flattened text.
extension LabelDraft {
    /// Whether the words of a line ran together, as the links of a menu do: small letters with a capital right behind in half of its words.
    /// One or two are names ("YouTube", "iPhone"), and behind a hyphen a capital begins a part. A Cyrillic word with such a capital is a name
    /// where it begins with one («МегаФон»), and a word right behind a number of two digits is none ("1/24Photos").
    func ranTogether(_ block: Int) -> Bool {
        let measure = measure(block)
        guard measure.glued > 0 || measure.digits > 1 else { return false }
        var seams = 0
        // Small letters that a word began with.
        var small = 0
        var digits = 0
        var before: Unicode.Scalar = " "
        for scalar in text(block).unicodeScalars {
            let isCapital = scalar.properties.isUppercase
            if isCapital, before.properties.isLowercase {
                seams += 1
                if small >= Self.fewestBeforeSeam, Self.isCyrillic(scalar), Self.isCyrillic(before) { return true }
            }
            // "2024Photos", and not "24H" or "16GB".
            if digits > 1, before.properties.isUppercase, scalar.properties.isLowercase { return true }
            if scalar.properties.numericType == .decimal {
                digits += 1
            } else if !(isCapital && digits > 1 && before.properties.numericType == .decimal) {
                digits = 0
            }
            if scalar.properties.isLowercase, small > 0 || !before.properties.isAlphabetic { small += 1 } else { small = 0 }
            before = scalar
        }
        return measure.glued > 0 && seams * 2 >= max(1, measure.words)
    }

    private static let fewestBeforeSeam = 3

    private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }

    /// Whether a line is one name with a capital inside ("BiciOsk", "YouTube") and no menu whose links ran together: one part of such a name
    /// is short.
    func isNameWithCapital(_ block: Int) -> Bool {
        guard measure(block).words == 1 else { return false }
        var before: Unicode.Scalar = " "
        var parts = [0]
        for scalar in text(block).unicodeScalars {
            if scalar.properties.isUppercase, before.properties.isLowercase { parts.append(0) }
            parts[parts.count - 1] += 1
            before = scalar
        }
        return parts.count <= 2 && (parts.min() ?? 0) <= Self.mostOfShortPart
    }

    private static let mostOfShortPart = 3

    /// Whether a line leads to another page: the one before or after, the list that it is from ("« All events", "Next →"), or the pages of a
    /// thread ("Page 1 of 3").
    func isStep(_ block: Int) -> Bool {
        let text = text(block)
        if let first = text.first, "‹←<".contains(first) || first == "«" && !text.contains("»") { return true }
        if let last = text.last, "›→>".contains(last) || last == "»" && !text.contains("«") { return true }
        let words = text.split(separator: " ").suffix(3)
        guard words.count == 3, let count = words.last, count.count <= 3, let page = words.first, page.count <= 3 else { return false }
        return count.allSatisfy(\.isNumber) && page.allSatisfy(\.isNumber) && words[words.startIndex + 1].count <= 4
            && words[words.startIndex + 1].allSatisfy(\.isLetter)
    }

    /// Whether a line is the heading of the first of several sections: "1. Scope", with "2. Fees" further down.
    func isFirstSection(_ block: Int) -> Bool {
        let text = text(block)
        guard let (_, second) = [("1. ", "2. "), ("1) ", "2) "), ("I. ", "II. ")].first(where: { text.hasPrefix($0.0) }) else {
            return false
        }
        return (block + 1..<blocks.upperBound).contains { self.text($0).hasPrefix(second) }
    }

    /// Whether a line is a sentence behind whose end stands the mark of a note: "… in 1871.[1]".
    func endsWithNote(_ block: Int) -> Bool {
        let text = text(block)
        guard text.hasSuffix("]"), let bracket = text.lastIndex(of: "["), bracket > text.startIndex else { return false }
        return ".!?。؟।".contains(text[text.index(before: bracket)])
    }

    /// Whether a line is the way to a page: three names or more with marks between ("Home / Reviews / Boats").
    func isWay(_ block: Int) -> Bool {
        let text = text(block)
        return [" > ", " / ", " » ", " › ", " → "].contains { mark in
            guard let first = text.byteRange(of: mark) else { return false }
            return text[first.upperBound...].byteRange(of: mark) != nil
        }
    }
}

/// The title-like lines above a text, and which of them the page says again.
struct TitleLines {
    let blocks: [Int]
    private let said: [Int: Int]
    private let ends: Set<Int>

    /// - Parameter longest: words of a line that is compared.
    /// - Complexity: O(words of the lines, and of ways times lines).
    init(_ blocks: [Int], _ draft: LabelDraft, longest: Int) {
        self.blocks = blocks
        let own = blocks.map { Array(draft.words($0)) }
        var counts = Dictionary(own.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
        var ends: Set<[UInt32]> = []
        for block in draft.blocks where draft.measure(block).words <= longest {
            let words = Array(draft.words(block))
            if counts[words] != nil {
                counts[words, default: 0] += 1
            } else if draft.isWay(block) {
                for line in own where !line.isEmpty && line.count < words.count && words.suffix(line.count).elementsEqual(line) {
                    ends.insert(line)
                }
            }
        }
        said = Dictionary(uniqueKeysWithValues: zip(blocks, own).map { ($0, counts[$1] ?? 0) })
        self.ends = Set(zip(blocks, own).filter { ends.contains($1) }.map(\.0))
    }

    /// Whether another line says the same.
    func isSaidAgain(_ block: Int) -> Bool { said[block, default: 0] > 1 }

    /// Whether the way to the page ends with it.
    func endsWay(_ block: Int) -> Bool { ends.contains(block) }
}
