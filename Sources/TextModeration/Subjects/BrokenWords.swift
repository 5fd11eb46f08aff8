internal import TextPrimitives

/// Words that a hyphen breaks at a line's end: «до-», «рога» are one.
enum BrokenWords {
    /// The paragraphs, with a line made one with the next that goes on with its last word.
    /// - Complexity: O(paragraphs).
    static func joined(_ paragraphs: [Range<Int>], in source: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        found.reserveCapacity(paragraphs.count)
        for paragraph in paragraphs {
            if let last = found.last,
                rest(of: source, at: hyphen(of: source, before: last.upperBound), upTo: paragraph.upperBound) == paragraph.lowerBound
            {
                found[found.count - 1] = last.lowerBound..<paragraph.upperBound
            } else {
                found.append(paragraph)
            }
        }
        return found
    }

    /// Whether a line of several ends inside a word.
    /// - Complexity: O(n), a search for line feeds.
    static func stand(in source: [UInt8], _ range: Range<Int>) -> Bool {
        var position = range.lowerBound
        while let feed = source.firstIndex(of: 0x0A, from: position, upTo: range.upperBound) {
            if rest(of: source, at: hyphen(of: source, before: feed), upTo: range.upperBound) != nil { return true }
            position = feed + 1
        }
        return false
    }

    /// Where a word goes on that the hyphen at a place breaks; nil when it breaks none. A capital begins a word of its own.
    static func rest(of source: [UInt8], at hyphen: Int, upTo end: Int) -> Int? {
        guard hyphen > 0, hyphen < end, source[hyphen] == 0x2D, isLetter(source[hyphen - 1]) else { return nil }
        var position = hyphen + 1
        if position < end, source[position] == 0x0D { position += 1 }
        guard position + 1 < end, source[position] == 0x0A else { return nil }
        position += 1
        let (scalar, _) = UTF8Scalars.decode(source, at: position)
        return (0x61...0x7A).contains(scalar) || (0x430...0x45F).contains(scalar) ? position : nil
    }

    /// The place of the last byte of a line, its carriage return apart.
    private static func hyphen(of source: [UInt8], before end: Int) -> Int {
        end > 1 && source[end - 1] == 0x0D ? end - 2 : end - 1
    }

    /// A Latin letter, or the end of one of several bytes.
    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }
}
