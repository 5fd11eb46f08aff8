/// A rule's place in its set: built-in ones before the user's, in file order.
public struct RuleNumber: Hashable, Sendable, Comparable {
    public let index: Int

    public init(_ index: Int) { self.index = index }

    public static func < (left: RuleNumber, right: RuleNumber) -> Bool { left.index < right.index }
}

/// Some of a page's blocks, by their numbers.
public struct BlockSet: Sendable, Equatable {
    private var words: [UInt64] = []

    public init(_ blocks: some Sequence<Int> = []) {
        for block in blocks { insert(block) }
    }

    public mutating func insert(_ block: Int) {
        while block >> 6 >= words.count { words.append(0) }
        words[block >> 6] |= 1 << UInt64(block & 63)
    }

    /// - Complexity: O(1).
    public func contains(_ block: Int) -> Bool {
        block >= 0 && block >> 6 < words.count && words[block >> 6] & 1 << UInt64(block & 63) != 0
    }
}
