/// A bound on how long a pattern can backtrack, read off its source: n to the power of its unbounded repeats in a row,
/// times the ways through its choices. What is not understood, or nests repeats, has no bound.
///
/// (The degree of ambiguity of a pattern, as in Weideman et al., "Analyzing Matching Time Behavior of Backtracking
/// Regular Expression Matchers", CIAA 2016, but from above and in one pass.)
public struct BacktrackingCost: Sendable, Equatable {
    /// Unbounded repeats that can follow one another in one match, one more without an anchor at the start; nil when
    /// they nest, or when the pattern has recursion, back references or the like.
    public let degree: Int?
    /// Ways through alternatives and items that may stand or not. Of literal alternatives only those are ways that begin one
    /// another: of «по», «под» and «за» two at most stand at one place.
    public let ways: Double
    public let hasBackReference: Bool
    /// Whether an unbounded repeat stands inside another, as in `(a+)+`.
    public let hasNestedRepeats: Bool

    /// - Complexity: O(n) over the pattern.
    public init(of pattern: String) {
        var reader = Reader(pattern: Array(pattern.utf8))
        let body = reader.alternation(depth: 0)
        hasNestedRepeats = reader.nests
        hasBackReference = reader.hasBackReference
        let isUnderstood = !reader.gaveUp && !reader.nests && !reader.hasBackReference && reader.isAtEnd
        degree = isUnderstood ? body.repeats + (reader.isAnchored ? 0 : 1) : nil
        ways = body.ways
    }

    /// Steps up to which a search needs no counting.
    private static let small = 200_000.0

    /// Whether a search of so many bytes ends soon whatever they are.
    /// - Parameter isAnchored: the search begins at one place.
    func isSmall(over bytes: Int, isAnchored: Bool = false) -> Bool {
        guard let degree else { return false }
        var steps = ways
        for _ in 0..<(isAnchored ? max(0, degree - 1) : degree) { steps *= Double(max(bytes, 1)) }
        return steps <= Self.small
    }

    private struct Size {
        var repeats = 0
        var ways = 1.0
        /// Where the text stands in the pattern, where it is nothing but letters.
        var literal: Range<Int>?
        /// Whether one of the repeats gives back what it took (is not possessive).
        var backtracks = false
    }

    private struct Reader {
        let pattern: [UInt8]
        var position = 0
        var gaveUp = false
        var nests = false
        var hasBackReference = false
        /// Of the last quantifier.
        private var isPossessive = false

        init(pattern: [UInt8]) { self.pattern = pattern }

        var isAtEnd: Bool { position >= pattern.count }
        var isAnchored: Bool {
            // Only where every branch begins with it.
            pattern.first == UInt8(ascii: "^") && !hasTopLevelBranch
        }
        private var hasTopLevelBranch = false

        mutating func alternation(depth: Int) -> Size {
            guard depth < 128 else { gaveUp = true; position = pattern.count; return Size() }
            var branches = [sequence(depth: depth)]
            while take("|") {
                if depth == 0 { hasTopLevelBranch = true }
                branches.append(sequence(depth: depth))
            }
            guard branches.count > 1 else { return branches[0] }
            var size = Size()
            size.repeats = branches.map(\.repeats).max() ?? 0
            size.backtracks = branches.contains(where: \.backtracks)
            size.ways = waysAtOnce(branches.compactMap(\.literal)) + branches.reduce(0) { $0 + ($1.literal == nil ? $1.ways : 0) }
            size.ways = max(1, size.ways)
            size.literal = nil
            return size
        }

        /// How many of some literals may stand at one place at most: those that begin the longest of them. In order, what
        /// begins a literal stands before it.
        private func waysAtOnce(_ literals: [Range<Int>]) -> Double {
            let sorted = literals.sorted { pattern[$0].lexicographicallyPrecedes(pattern[$1]) }
            var beginnings: [Range<Int>] = []
            var most = 0
            for literal in sorted {
                while let last = beginnings.last, !pattern[literal].starts(with: pattern[last]) { beginnings.removeLast() }
                beginnings.append(literal)
                most = max(most, beginnings.count)
            }
            return Double(most)
        }

        private mutating func sequence(depth: Int) -> Size {
            var size = Size(literal: position..<position)
            while let byte = current, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
                var item = Size()
                position += 1
                switch byte {
                case UInt8(ascii: "("): item = group(depth: depth)
                case UInt8(ascii: "["): skipClass()
                case UInt8(ascii: "\\"): escape()
                case UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"): break
                default: item.literal = (position - 1)..<position
                }
                switch quantifier() {
                case .none: break
                case .optional:
                    item.ways += 1
                    item.literal = nil
                case .bounded(let most):
                    if item.repeats > 0 { gaveUp = true }
                    var ways = Double(most)
                    for _ in 0..<most where ways < Self.many { ways *= item.ways }
                    item.ways = ways
                    item.literal = nil
                case .unbounded:
                    if item.backtracks { nests = true }
                    if item.ways > 1 || item.repeats > 0 { gaveUp = true }
                    item.repeats += 1
                    item.literal = nil
                    item.backtracks = item.backtracks || !isPossessive
                }
                size.repeats += item.repeats
                size.ways = min(size.ways * item.ways, Self.many)
                size.literal = size.literal.flatMap { own in item.literal.flatMap { Self.joined(own, $0) } }
                size.backtracks = size.backtracks || item.backtracks
            }
            return size
        }

        /// Two texts as one, where they stand side by side.
        private static func joined(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int>? {
            if first.isEmpty || second.isEmpty { return first.isEmpty ? second : first }
            return first.upperBound == second.lowerBound ? first.lowerBound..<second.upperBound : nil
        }

        /// More than is ever small.
        private static let many = 1e12

        private var current: UInt8? { position < pattern.count ? pattern[position] : nil }

        private mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard current == UInt8(ascii: character) else { return false }
            position += 1
            return true
        }

        private mutating func group(depth: Int) -> Size {
            if take("?") {
                // Flags, names and look-around; what is inside counts as it stands.
                switch current ?? 0 {
                case UInt8(ascii: "R"), UInt8(ascii: "&"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "("): gaveUp = true
                case UInt8(ascii: "P") where position + 1 < pattern.count && pattern[position + 1] != UInt8(ascii: "<"): gaveUp = true
                default: break
                }
                while let byte = current, byte != UInt8(ascii: ":"), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "="),
                    byte != UInt8(ascii: "!"), byte != UInt8(ascii: ")"), byte != UInt8(ascii: "|")
                {
                    position += 1
                }
                if take(")") { return Size(literal: position..<position) }
                if take(">") {
                    var inner = body(depth)
                    inner.backtracks = false
                    return inner
                }
                if !take(":"), !take("="), !take("!") { _ = take("|") }
            } else if current == UInt8(ascii: "*") {
                // Verbs, as (*SKIP).
                gaveUp = true
            }
            return body(depth)
        }

        /// What stands in a group, to its closing bracket.
        private mutating func body(_ depth: Int) -> Size {
            let inner = alternation(depth: depth + 1)
            if !take(")") { gaveUp = true; position = pattern.count }
            return inner
        }

        private mutating func skipClass() {
            _ = take("^")
            _ = take("]")
            while let byte = current, byte != UInt8(ascii: "]") { position += byte == UInt8(ascii: "\\") ? 2 : 1 }
            position += 1
        }

        private mutating func escape() {
            guard let byte = current else { gaveUp = true; return }
            position += 1
            switch byte {
            case UInt8(ascii: "1")...UInt8(ascii: "9"), UInt8(ascii: "k"), UInt8(ascii: "g"): hasBackReference = true
            case UInt8(ascii: "Q"), UInt8(ascii: "X"), UInt8(ascii: "C"): gaveUp = true
            case UInt8(ascii: "p"), UInt8(ascii: "P"), UInt8(ascii: "x"), UInt8(ascii: "o"), UInt8(ascii: "N"):
                if take("{") { while !isAtEnd, !take("}") { position += 1 } }
            default: break
            }
        }

        private enum Quantifier { case none, optional, bounded(Int), unbounded }

        private mutating func quantifier() -> Quantifier {
            var result = Quantifier.none
            switch current {
            case UInt8(ascii: "?"): result = .optional
            case UInt8(ascii: "*"), UInt8(ascii: "+"): result = .unbounded
            case UInt8(ascii: "{"):
                guard let close = pattern[position...].firstIndex(of: UInt8(ascii: "}")) else { return .none }
                let inside = String(decoding: pattern[(position + 1)..<close], as: UTF8.self)
                let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
                guard parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), parts.contains(where: { !$0.isEmpty }) else { return .none }
                let most = parts.count == 2 ? Int(parts[1]) : Int(parts[0])
                let isExact = parts.count == 1 || parts[0] == parts[1]
                position = close
                result =
                    parts.count == 2 && parts[1].isEmpty
                    ? .unbounded
                    : (most ?? 99) > 16 ? .unbounded : isExact ? .none : .bounded(most ?? 16)
            default: return .none
            }
            position += 1
            isPossessive = current == UInt8(ascii: "+")
            if current == UInt8(ascii: "?") || current == UInt8(ascii: "+") { position += 1 }
            return result
        }
    }
}
