/// Numbers hashes in the order in which they come first, from zero on.
///
/// A table with open addressing: hashes are hashed already, so that one multiplication by a number that no page can know (Dietzfelbinger
/// et al., "A reliable randomized algorithm for the closest-pair problem", J. Algorithms 1997) spreads them. Numbers do not depend on it.
public struct HashNumbers {
    @usableFromInline var hashes: [UInt64]
    /// -1 where nothing stands.
    @usableFromInline var numbers: [Int32]
    @usableFromInline let shift: UInt64
    @usableFromInline var used = 0
    /// How many hashes have come.
    public var count: Int { used }

    @usableFromInline static let factor = UInt64.random(in: .min ... .max) | 1

    /// - Parameter capacity: how many hashes there can be.
    public init(capacity: Int) {
        let bits = max(4, Int.bitWidth - (2 * capacity).leadingZeroBitCount)
        hashes = [UInt64](repeating: 0, count: 1 << bits)
        numbers = [Int32](repeating: -1, count: 1 << bits)
        shift = UInt64(64 - bits)
    }

    /// The number of a hash. - Complexity: O(1) expected.
    /// - Precondition: no more than `capacity` hashes have come.
    @inlinable
    public mutating func number(_ hash: UInt64) -> Int {
        var place = Int((hash &* Self.factor) &>> shift)
        while numbers[place] >= 0 {
            if hashes[place] == hash { return Int(numbers[place]) }
            place = (place &+ 1) & (hashes.count &- 1)
        }
        hashes[place] = hash
        numbers[place] = Int32(used)
        used += 1
        return used - 1
    }
}
