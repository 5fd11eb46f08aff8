/// Search keys that were found before, as those of the built-in rules when the program was built: finding them was a third of what
/// starting cost.
public struct SearchKeyTable: Sendable {
    private let known: PatternTable

    /// The table that knows nothing.
    public static let empty = SearchKeyTable(text: "")

    /// Reads what `text(for:)` wrote; a text that is none knows nothing. - Complexity: O(1).
    public init(text: String) { known = PatternTable(text: text) }

    /// What to look for to find a pattern.
    /// - Complexity: O(log n) for a pattern of the table.
    public func key(of pattern: String) -> SearchKey {
        guard let place = known.place(of: pattern) else { return SearchKey(of: pattern) }
        let bytes = known.text.utf8.span
        if place.isEmpty { return .none }
        let rest = place.lowerBound + 1..<place.upperBound
        switch bytes[place.lowerBound] {
        case Self.beginnings: return .beginnings(literals(at: rest).map(\.bytes))
        case Self.anchored: return .literals(literals(at: rest), isAnchored: true)
        default: return .literals(literals(at: place), isAnchored: false)
        }
    }

    /// What stands before beginnings, and before literals of a pattern that only matches where a text begins.
    private static let (beginnings, anchored) = (UInt8(ascii: "^"), UInt8(ascii: "|"))

    private func literals(at place: Range<Int>) -> [RequiredLiterals.Literal] {
        let bytes = known.text.utf8.span
        var literals: [RequiredLiterals.Literal] = []
        var position = place.lowerBound
        while position < place.upperBound {
            // The prefix, none for "-", a colon, the literal's bytes, a space.
            var prefix: Int?
            while position < place.upperBound, bytes[position] != UInt8(ascii: ":") {
                if bytes[position] != UInt8(ascii: "-") { prefix = (prefix ?? 0) * 16 + Int(PatternTable.digit(bytes[position]) ?? 0) }
                position += 1
            }
            position += 1
            var literal: [UInt8] = []
            while position + 1 < place.upperBound, bytes[position] != UInt8(ascii: " ") {
                literal.append((PatternTable.digit(bytes[position]) ?? 0) << 4 | (PatternTable.digit(bytes[position + 1]) ?? 0))
                position += 2
            }
            position += 1
            literals.append(RequiredLiterals.Literal(bytes: literal, prefix: prefix))
        }
        return literals
    }

    /// The table of some patterns, as text.
    public static func text(for patterns: [String]) -> String {
        PatternTable.text(
            for: patterns.map { pattern in PatternTable.Known(pattern: pattern, text: text(of: SearchKey(of: pattern))) })
    }

    private static func text(of key: SearchKey) -> String {
        switch key {
        case .beginnings(let heads): "^" + heads.map { text(of: RequiredLiterals.Literal(bytes: $0, prefix: 0)) }.joined()
        case .literals(let literals, let isAnchored): (isAnchored ? "|" : "") + literals.map(text).joined()
        case .none: ""
        }
    }

    private static func text(of literal: RequiredLiterals.Literal) -> String {
        (literal.prefix.map { PatternTable.hexadecimal(UInt64($0), 1) } ?? "-") + ":"
            + literal.bytes.map { PatternTable.hexadecimal(UInt64($0), 2) }.joined() + " "
    }
}
