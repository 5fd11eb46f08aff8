internal import TextPrimitives

/// With which of many literals a text begins: one halving finds it, however many there are.
public struct HeadIndex: Sendable {
    private struct Head: Sendable {
        /// As `LiteralHeads.head` gives it.
        let bytes: UInt64
        /// Which of the bytes count.
        let mask: UInt64
        /// The place of the longest other head that this one begins with; -1 for none.
        var inner: Int32 = -1
    }

    /// Ascending: a head stands behind those that it begins with.
    private var heads: [Head] = []
    /// Whose each head is.
    private var owners = CompressedRows<Int32>()

    public static let empty = HeadIndex([])

    /// - Parameter literals: each with whose it is; of each owner none the beginning of another.
    /// - Complexity: O(n log n).
    public init(_ literals: [(bytes: [UInt8], owner: Int)]) {
        let all = literals.filter { !$0.bytes.isEmpty }.map { literal in
            let count = min(literal.bytes.count, LiteralHeads.length)
            return (bytes: LiteralHeads.head(literal.bytes.span, 0), mask: ~(UInt64.max >> UInt64(count * 8)), owner: Int32(literal.owner))
        }
        var open: [Int32] = []
        for literal in all.sorted(by: { ($0.bytes, $0.mask, $0.owner) < ($1.bytes, $1.mask, $1.owner) }) {
            if let last = heads.last, last.bytes == literal.bytes, last.mask == literal.mask {
                owners.add(literal.owner)
                continue
            }
            while let last = open.last, case let head = heads[Int(last)], literal.bytes & head.mask != head.bytes { open.removeLast() }
            if !heads.isEmpty { owners.endRow() }
            open.append(Int32(heads.count))
            heads.append(Head(bytes: literal.bytes, mask: literal.mask, inner: open.dropLast().last ?? -1))
            owners.add(literal.owner)
        }
        if !heads.isEmpty { owners.endRow() }
    }

    public var isEmpty: Bool { heads.isEmpty }

    /// Calls `body` for each owner of a literal that begins where these bytes stand.
    /// - Parameter bytes: as `LiteralHeads.head` gives them.
    /// - Complexity: O(log literals + found).
    public func forEachOwner(_ bytes: UInt64, _ body: (Int) -> Void) {
        // Whatever begins these bytes also begins the last head that does not come behind them.
        var place = heads.partitioningIndex { $0.bytes > bytes } - 1
        while place >= 0 {
            let head = heads[place]
            if bytes & head.mask == head.bytes { for owner in owners[place] { body(Int(owner)) } }
            place = Int(head.inner)
        }
    }
}
