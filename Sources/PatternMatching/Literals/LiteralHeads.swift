/// The first bytes of some literals, as numbers: whether one of them begins at a place is found by halving.
public struct LiteralHeads: Sendable {
    /// Heads, and which of their bytes count: in order, and none the beginning of another.
    @usableFromInline let heads: [(head: UInt64, mask: UInt64)]

    /// Bytes of a head.
    public static let length = 8

    /// The first bytes of all literals, in order, and none the beginning of another.
    /// - Complexity: O(n log n).
    public static func shortened(_ literals: [[UInt8]]) -> [[UInt8]] {
        var heads: [[UInt8]] = []
        for literal in literals.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            let head = Array(literal.prefix(length))
            if let last = heads.last, head.starts(with: last) { continue }
            heads.append(head)
        }
        return heads
    }

    /// - Parameter heads: as `shortened` gives them.
    public init(_ heads: [[UInt8]]) {
        self.heads = heads.map { head in
            (Self.head(head.span, 0), head.count == Self.length ? .max : ~(UInt64.max >> UInt64(head.count * 8)))
        }
    }

    /// The heads of all that a pattern's matches can begin with, where they can only begin where the text does; nil for other patterns.
    /// - Complexity: O(n log n) over the pattern.
    public static func heads(ofAnchored pattern: String) -> [[UInt8]]? {
        PatternItems.isAnchored(pattern) ? RequiredLiterals.beginnings(of: pattern).map(shortened) : nil
    }

    /// Whether one of the literals begins where these bytes stand.
    /// - Parameter bytes: as `head` gives them.
    /// - Complexity: O(log literals).
    @inlinable public func begin(_ bytes: UInt64) -> Bool {
        // Of those that do not come behind it the last is the only one that can begin a text.
        var (low, high) = (0, heads.count)
        while low < high {
            let middle = (low + high) / 2
            if heads[middle].head <= bytes { low = middle + 1 } else { high = middle }
        }
        return low > 0 && bytes & heads[low - 1].mask == heads[low - 1].head
    }

    /// The eight bytes from a place on, the first the highest; zeros behind the end.
    @inlinable public static func head(_ bytes: Span<UInt8>, _ position: Int) -> UInt64 {
        var head: UInt64 = 0
        if position &+ length <= bytes.count {
            for index in 0..<length { head = head &<< 8 | UInt64(bytes[position &+ index]) }
            return head
        }
        for index in position..<min(position + length, bytes.count) { head |= UInt64(bytes[index]) << UInt64(56 - (index - position) * 8) }
        return head
    }
}
