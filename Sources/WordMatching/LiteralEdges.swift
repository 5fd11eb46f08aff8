internal import TextPrimitives
internal import TextViews

/// Edges of words at which a literal must stand to call for a rule: «бот» of «ты бот» stands in «работа» as well.
struct LiteralEdges: OptionSet {
    let rawValue: UInt8

    /// No letter stands before the literal.
    static let start = LiteralEdges(rawValue: 1)
    /// No letter stands behind it.
    static let end = LiteralEdges(rawValue: 2)

    /// Whether what the scan found stands at these edges. What shows nothing is passed over, and a letter again is one.
    /// - Parameters:
    ///   - end: of the literal's last byte.
    ///   - length: the literal's symbols.
    /// - Complexity: O(length).
    func stand(in source: [UInt8], _ range: Range<Int>, end: Int, length: Int) -> Bool {
        if contains(.end), !endsWord(source, range, end) { return false }
        return !contains(.start) || startsWord(source, range, end, length)
    }

    private func endsWord(_ source: [UInt8], _ range: Range<Int>, _ end: Int) -> Bool {
        guard end > range.lowerBound else { return true }
        let last = Skeleton.of(UTF8Scalars.decode(source, at: UTF8Scalars.before(source, end)).scalar)
        var position = end
        while position < range.upperBound {
            let (scalar, length) = UTF8Scalars.decode(source, at: position)
            if !Self.showsNothing(scalar), Skeleton.of(scalar) != last { return !Self.isLetter(scalar) }
            position += length
        }
        return true
    }

    private func startsWord(_ source: [UInt8], _ range: Range<Int>, _ end: Int, _ length: Int) -> Bool {
        var position = end
        var symbols = 0
        var last = Skeleton.passedOver
        while position > range.lowerBound {
            let start = UTF8Scalars.before(source, position)
            let scalar = UTF8Scalars.decode(source, at: start).scalar
            let symbol = Skeleton.of(scalar)
            if symbols == length, symbol != last, !Self.showsNothing(scalar) { return !Self.isLetter(scalar) }
            if symbol != Skeleton.passedOver, symbol != last {
                symbols += 1
                last = symbol
            }
            position = start
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
