/// Counts keys, which are hashes, in an open-addressed table. A slot knows the upper half of its key, and its place a
/// part of the lower one.
struct CountTable {
    private var slots: [(key: UInt32, count: UInt32)]
    private let mask: Int

    /// - Parameter capacity: keys at most.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: (0, 0), count: size)
        mask = size - 1
    }

    /// Counts a key; its slot.
    mutating func add(_ key: UInt64) -> Int {
        let upper = UInt32(key >> 32)
        var slot = Int(truncatingIfNeeded: key) & mask
        while slots[slot].count != 0, slots[slot].key != upper { slot = (slot + 1) & mask }
        slots[slot] = (upper, slots[slot].count &+ 1)
        return slot
    }

    func count(_ slot: Int) -> Int { Int(slots[slot].count) }
}
