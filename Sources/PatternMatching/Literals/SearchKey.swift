/// What to look for where a pattern is searched for: its matches are tried only where that stands.
public enum SearchKey: Sendable, Equatable {
    /// First bytes, folded, with which all texts begin in which it can match, none the beginning of another: it only matches where a text
    /// begins.
    case beginnings([[UInt8]])
    /// Strings, one of which is in every match.
    /// - Parameter isAnchored: whether it only matches where a text begins.
    case literals([RequiredLiterals.Literal], isAnchored: Bool)
    /// Nothing is known: it may match anywhere.
    case none

    /// - Complexity: O(n log n) over the pattern.
    public init(of pattern: String) {
        let beginnings = LiteralHeads.heads(ofAnchored: pattern)
        // Many texts begin with any one letter of an alphabet.
        if let beginnings, beginnings.allSatisfy({ $0.count > ($0[0] < 0x80 ? 1 : 2) }) {
            self = .beginnings(beginnings)
        } else if let literals = RequiredLiterals.literals(in: pattern, .narrow), !literals.isEmpty {
            self = .literals(literals, isAnchored: PatternItems.isAnchored(pattern))
        } else {
            self = beginnings.map { .beginnings($0) } ?? .none
        }
    }
}
