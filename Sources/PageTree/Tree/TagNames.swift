/// From a name to its `Tag`, by an open-addressed table that is made once.
struct TagNames: Sendable {
    private let keys: [PackedName]
    private let slots: [UInt16]
    private static let mask = 1023

    static let shared = TagNames()

    private init() {
        keys = TagTable.names.map { PackedName($0) }
        var slots = [UInt16](repeating: 0, count: Self.mask + 1)
        for raw in 1..<TagTable.htmlCount {
            var slot = keys[raw].hash & Self.mask
            while slots[slot] != 0 { slot = (slot + 1) & Self.mask }
            slots[slot] = UInt16(raw)
        }
        self.slots = slots
    }

    /// The tag of a name, or nil for a name outside HTML. - Complexity: O(1).
    @inline(__always) func lookup(_ name: PackedName) -> Tag? {
        var slot = name.hash & Self.mask
        while slots[slot] != 0 {
            if keys[Int(slots[slot])] == name { return Tag(rawValue: slots[slot]) }
            slot = (slot + 1) & Self.mask
        }
        return nil
    }
}
