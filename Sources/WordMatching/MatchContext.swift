public import PatternMatching
internal import TextPrimitives
internal import TextViews

/// What a rule says of the sentence that a match stands in. Its patterns see the sentence folded, the match between
/// `‹` and `›`, so that they can say what stands right before it: `не ‹`, `«‹`, `›, (?:сказал|заявил)`. `⇑` before the
/// sentence says that the match begins with a capital inside it, as names do, and `⇈` that it begins the sentence and
/// another word with a capital follows, as behind a surname; `⇔` says that it is two or three capitals and that neither
/// word beside it is shouted, as initials and abbreviations are.
public struct MatchContext: Sendable, Equatable {
    /// One of these must match; none for no demand.
    public var needed: [Pattern]
    /// Where one of these matches, the rule found nothing.
    public var sparing: [Pattern]
    /// Where one of these matches, the finding is doubtful.
    public var doubting: [Pattern]

    public init(needed: [Pattern] = [], sparing: [Pattern] = [], doubting: [Pattern] = []) {
        self.needed = needed
        self.sparing = sparing
        self.doubting = doubting
    }

    public static func == (left: MatchContext, right: MatchContext) -> Bool {
        func same(_ key: KeyPath<MatchContext, [Pattern]>) -> Bool {
            left[keyPath: key].map(\.source) == right[keyPath: key].map(\.source)
        }
        return same(\.needed) && same(\.sparing) && same(\.doubting)
    }

    public var isEmpty: Bool { needed.isEmpty && sparing.isEmpty && doubting.isEmpty }

    /// Bytes of a sentence that are looked at on either side of the match.
    private static let reach = 320

    /// The sentence around a match, folded, with the match marked.
    /// - Complexity: O(reach).
    static func sentence(around place: Range<Int>, in source: [UInt8], _ text: Range<Int>) -> [UInt8] {
        var start = max(text.lowerBound, place.lowerBound - reach)
        var end = min(text.upperBound, place.upperBound + reach)
        while start < place.lowerBound, source[start] & 0xC0 == 0x80 { start += 1 }
        while end > place.upperBound, end < text.upperBound, source[end] & 0xC0 == 0x80 { end -= 1 }
        var position = place.lowerBound
        while position > start + 1 {
            position -= 1
            if endsSentence(source, position, end) {
                start = position + 1
                break
            }
        }
        position = place.upperBound
        while position < end {
            if endsSentence(source, position, end) {
                end = position + 1
                break
            }
            position += 1
        }
        var marked: [UInt8] = []
        if isCapitalised(place, in: source) {
            if !Letters.words(source, start..<place.lowerBound).isEmpty {
                marked = Array("⇑".utf8)
            } else if isBeforeACapital(place.upperBound, in: source, end) {
                marked = Array("⇈".utf8)
            }
        } else if isAbbreviation(place, in: source), !isShouted(beside: place, in: source, start..<end) {
            marked = Array("⇔".utf8)
        }
        marked += source[start..<place.lowerBound]
        marked += Array("‹".utf8)
        marked += source[place]
        marked += Array("›".utf8)
        marked += source[place.upperBound..<end]
        return Folding.view(of: marked, 0..<marked.count).bytes
    }

    /// Whether a word begins with a capital and goes on in small letters.
    private static func isCapitalised(_ place: Range<Int>, in source: [UInt8]) -> Bool {
        let (first, length) = UTF8Scalars.decode(source, at: place.lowerBound)
        guard Letters.isCapital(first), place.lowerBound + length < place.upperBound else { return false }
        let second = UTF8Scalars.decode(source, at: place.lowerBound + length).scalar
        return Letters.script(second) != .none && !Letters.isCapital(second)
    }

    /// Whether a match is two or three capitals, and the letters with it where it goes on over a space.
    private static func isAbbreviation(_ place: Range<Int>, in source: [UInt8]) -> Bool {
        guard let first = Letters.words(source, place).first else { return false }
        var count = 0
        var position = first.lowerBound
        while position < first.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            guard Letters.isCapital(scalar) else { return false }
            count += 1
            position += length
        }
        return count == 2 || count == 3
    }

    /// Whether the word before a match or that behind it is written in capitals, of three and more.
    private static func isShouted(beside place: Range<Int>, in source: [UInt8], _ sentence: Range<Int>) -> Bool {
        let words = [
            Letters.words(source, sentence.lowerBound..<place.lowerBound).last,
            Letters.words(source, place.upperBound..<sentence.upperBound).first,
        ]
        return words.compactMap(\.self).contains { word in
            var capitals = 0
            var position = word.lowerBound
            while position < word.upperBound {
                let (scalar, length) = UTF8Scalars.decode(source, at: position)
                guard Letters.isCapital(scalar) else { return false }
                capitals += 1
                position += length
            }
            return capitals > 2
        }
    }

    /// Whether the next word, behind a space or a comma and a space, begins with a capital and goes on in small letters.
    private static func isBeforeACapital(_ position: Int, in source: [UInt8], _ end: Int) -> Bool {
        var next = position
        if next < end, source[next] == 0x2C { next += 1 }
        guard next + 1 < end, source[next] == 0x20 else { return false }
        return isCapitalised(next + 1..<end, in: source)
    }

    /// Whether a sentence goes on behind a full stop and white space: with a digit or a small letter («арт. 15»).
    private static func goesOn(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard let next = source[start..<end].firstIndex(where: { $0 > 0x20 }) else { return false }
        let scalar = UTF8Scalars.decode(source, at: next).scalar
        return Letters.isDigit(scalar) || (Letters.script(scalar) != .none && !Letters.isCapital(scalar))
    }

    /// Whether a dash and a small letter stand behind white space: who said it is told («Конец! — крикнул он»).
    private static func saysWho(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
        guard let sign = source[start..<end].firstIndex(where: { $0 > 0x20 }) else { return false }
        let (scalar, length) = UTF8Scalars.decode(source, at: sign)
        let next = sign + length
        guard scalar == 0x2D || (0x2010...0x2015).contains(scalar), next < end, source[next] == 0x20 else { return false }
        let first = UTF8Scalars.decode(source, at: min(next + 1, end - 1)).scalar
        return Letters.script(first) != .none && !Letters.isCapital(first)
    }

    /// A full stop behind a word of two letters and more, or another end, before white space.
    private static func endsSentence(_ source: [UInt8], _ position: Int, _ end: Int) -> Bool {
        switch source[position] {
        case 0x0A: return true
        case 0x21, 0x3F:
            return position + 1 < end && source[position + 1] <= 0x20 && !saysWho(source, position + 1, end)
        case 0x2E:
            guard position + 1 < end, source[position + 1] <= 0x20, position > 3 else { return false }
            func isLetter(_ byte: UInt8) -> Bool {
                byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
            }
            return !goesOn(source, position + 1, end) && isLetter(source[position - 1]) && isLetter(source[position - 2])
                && isLetter(source[position - 3])
        default: return false
        }
    }
}
