/// Tells of nearly all hashes that they are none of some, by a bit for the lower half of each (a Bloom filter of one function): a table
/// is asked for the few that are left.
public struct HashFilter: Sendable {
    @usableFromInline let bits: [UInt64]

    public init(_ hashes: some Sequence<UInt32>) {
        var bits = [UInt64](repeating: 0, count: 1024)
        for hash in hashes { bits[Int(hash & 0xFFFF) >> 6] |= 1 << UInt64(hash & 63) }
        self.bits = bits
    }

    /// - Complexity: O(1).
    @inlinable
    public func mayContain(_ hash: UInt32) -> Bool { bits[Int(hash & 0xFFFF) >> 6] & (1 << UInt64(hash & 63)) != 0 }
}
