/// Required literals that were found before, as those of the built-in rules when the program was built: finding them was a third
/// of what starting cost.
public struct LiteralTable: Sendable {
    private let known: PatternTable

    /// The table that knows nothing.
    public static let empty = LiteralTable(text: "")

    /// Reads what `text(for:)` wrote; a text that is none knows nothing. - Complexity: O(1).
    public init(text: String) { known = PatternTable(text: text) }

    /// What `RequiredLiterals.literals(in:_:)` gives for the narrow extent.
    /// - Complexity: O(log n) for a pattern of the table.
    public func literals(in pattern: String) -> [RequiredLiterals.Literal]? {
        if let place = known.place(of: pattern) { return literals(at: place) }
        return RequiredLiterals.literals(in: pattern, .narrow)
    }

    private func literals(at place: Range<Int>) -> [RequiredLiterals.Literal]? {
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
        return literals.isEmpty ? nil : literals
    }

    /// The table of some patterns, as text.
    public static func text(for patterns: [String]) -> String {
        PatternTable.text(
            for: patterns.compactMap { pattern in
                guard let found = RequiredLiterals.literals(in: pattern, .narrow) else {
                    return PatternTable.Known(pattern: pattern, text: "")
                }
                guard !found.isEmpty else { return nil }
                return PatternTable.Known(pattern: pattern, text: found.map(text).joined())
            })
    }

    private static func text(of literal: RequiredLiterals.Literal) -> String {
        (literal.prefix.map { PatternTable.hexadecimal(UInt64($0), 1) } ?? "-") + ":"
            + literal.bytes.map { PatternTable.hexadecimal(UInt64($0), 2) }.joined() + " "
    }
}
