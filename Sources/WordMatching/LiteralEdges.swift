internal import TextPrimitives
internal import TextViews

/// Edges of words at which a literal must stand to call for a rule: «бот» of «ты бот» stands in «работа» as well.
struct LiteralEdges: OptionSet {
    let rawValue: UInt8

    /// No letter stands before the literal.
    static let start = LiteralEdges(rawValue: 1)
    /// No letter stands behind it.
    static let end = LiteralEdges(rawValue: 2)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ literal: NeededLiterals.Literal) {
        self = []
        if literal.startsWord { insert(.start) }
        if literal.endsWord { insert(.end) }
    }

    /// Whether what the scan found stands at these edges. What shows nothing is passed over, and so are letters once more.
    /// - Complexity: O(1), but for what is passed over.
    func stand(in source: [UInt8], _ text: Range<Int>, _ place: Range<Int>) -> Bool {
        if contains(.end), !endsWord(source, text, place.upperBound) { return false }
        return !contains(.start) || startsWord(source, text, place.lowerBound)
    }

    private func endsWord(_ source: [UInt8], _ text: Range<Int>, _ end: Int) -> Bool {
        guard end > text.lowerBound else { return true }
        let last = Skeleton.of(UTF8Scalars.decode(source, at: UTF8Scalars.before(source, end)).scalar)
        var position = end
        while position < text.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            if !Self.showsNothing(scalar), Skeleton.of(scalar) != last { return !Self.isLetter(scalar) }
            position += length
        }
        return true
    }

    private func startsWord(_ source: [UInt8], _ text: Range<Int>, _ start: Int) -> Bool {
        guard start < text.upperBound else { return true }
        let first = Skeleton.of(UTF8Scalars.decode(source, at: start).scalar)
        var position = start
        while position > text.lowerBound {
            position = UTF8Scalars.before(source, position)
            let scalar = UTF8Scalars.decode(source, at: position).scalar
            if !Self.showsNothing(scalar), Skeleton.of(scalar) != first { return !Self.isLetter(scalar) }
        }
        return true
    }

    private static func showsNothing(_ scalar: UInt32) -> Bool {
        scalar >= 0xAD && (UnicodeTables.isDefaultIgnorable(scalar) || UnicodeTables.isCombiningMark(scalar))
    }

    private static func isLetter(_ scalar: UInt32) -> Bool {
        switch Letters.script(scalar) {
        case .latin, .cyrillic, .greek: true
        case .other, .none: false
        }
    }
}
