internal import TextPrimitives

/// Finds strings of which at least one must stand in every match of a pattern: what lets a search for many patterns
/// read the text once and ask PCRE2 only where one of them stands (as re2's FilteredRE2 and ripgrep do).
///
/// What the analysis does not understand makes it say "none", never a wrong string. Case folding is that of
/// `CaseFolding`; the Kelvin sign and the long s, which PCRE2 folds to k and s, are not found.
public enum RequiredLiterals {
    /// Shortest string worth searching for, in bytes.
    static let shortest = 2
    /// Strings of one set at most.
    static let most = 64

    /// How far a pattern is written out: longer strings are rarer, more of them cost more to find and to search for.
    public struct Extent: Sendable {
        /// Strings that a part of a pattern may be written out to.
        let mostExact: Int
        /// Beginnings of a part of a pattern.
        let mostStarts: Int
        /// Characters of the longest group that is looked into.
        var longestGroup = Int.max

        /// Parts that follow each other are multiplied out while they are few.
        public static let wide = Extent(mostExact: 32, mostStarts: 12)
        /// What stands there in one way only: what suffices where patterns have long plain parts.
        public static let narrow = Extent(mostExact: 1, mostStarts: 0)
        /// Parts that a few words follow each other in: who takes long lists apart by himself need not have them read twice.
        public static let ofShortParts = Extent(mostExact: 32, mostStarts: 12, longestGroup: 120)
        /// Beginnings above all: a list of words begins in as many ways as it has words.
        static let beginnings = Extent(mostExact: 64, mostStarts: 1024)
    }

    /// A string of the set.
    public struct Literal: Sendable, Hashable {
        /// Folded.
        public let bytes: [UInt8]
        /// Bytes of a match that may stand before it at most; nil when there is no bound.
        public let prefix: Int?
    }

    /// Folded strings, one of which is in every match; nil when there is no such set.
    /// - Complexity: O(n) over the pattern.
    public static func find(in pattern: String) -> [[UInt8]]? { literals(in: pattern)?.map(\.bytes) }

    /// The same with where each may stand in a match.
    public static func literals(in pattern: String, _ extent: Extent = .wide) -> [Literal]? {
        all(in: pattern, extent).flatMap { literals in literals.allSatisfy { $0.bytes.count >= shortest } ? literals : nil }
    }

    /// Folded strings, with one of which every match begins; nil when there is no such set.
    /// - Complexity: O(n) over the pattern.
    public static func beginnings(of pattern: String) -> [[UInt8]]? {
        var parser = LiteralReader(Array(pattern.unicodeScalars), .beginnings)
        let found = parser.alternation().starts
        guard let found, parser.isAtEnd, !parser.gaveUp, found.allSatisfy({ !$0.isEmpty }) else { return nil }
        return found
    }

    /// The same with single characters among them, for searches that know which are rare.
    public static func all(in pattern: String, _ extent: Extent = .wide) -> [Literal]? { all(in: Array(pattern.unicodeScalars), extent) }

    public static func all(in pattern: [Unicode.Scalar], _ extent: Extent = .wide) -> [Literal]? {
        var parser = LiteralReader(pattern, extent)
        let found = parser.alternation().required
        guard let found, parser.isAtEnd, !parser.gaveUp else { return nil }
        return reduced(found.map { Literal(bytes: $0.text, prefix: $0.prefix) })
    }

    /// Without those that hold another one, which then may have more before it.
    /// - Complexity: O(literals² × length).
    private static func reduced(_ literals: [Literal]) -> [Literal] {
        var kept: [Literal] = []
        for literal in literals.sorted(by: { $0.bytes.count < $1.bytes.count }) {
            if let inner = kept.firstIndex(where: { literal.bytes[...].firstOffset(of: $0.bytes) != nil }) {
                // In the other case every character before it may take a byte more.
                let before = literal.prefix.map { $0 + (literal.bytes[...].firstOffset(of: kept[inner].bytes) ?? 0) * 2 }
                kept[inner] = Literal(
                    bytes: kept[inner].bytes, prefix: kept[inner].prefix.flatMap { known in before.map { max(known, $0) } })
            } else {
                kept.append(literal)
            }
        }
        return kept
    }
}
