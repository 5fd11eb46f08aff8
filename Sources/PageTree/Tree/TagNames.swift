internal import TextPrimitives

/// From a name's bytes to its `Tag`, by an open-addressed table that is made once.
enum TagNames {
    /// The tag of an ASCII name in any case, or nil for a name outside HTML.
    static func lookup(_ name: Span<UInt8>) -> Tag? {
        guard name.count > 0, name.count <= longest else { return nil }
        var hash = FoldedHash()
        for index in 0..<name.count { hash.add(name[index]) }
        var slot = Int(hash.value & mask)
        while slots[slot] != 0 {
            if matches(slots[slot], name) { return Tag(rawValue: slots[slot]) }
            slot = (slot + 1) & Int(mask)
        }
        return nil
    }

    private static func matches(_ raw: UInt16, _ name: Span<UInt8>) -> Bool {
        let known = spellings[Int(raw)]
        guard known.count == name.count else { return false }
        for index in 0..<name.count where known[index] != name[index].lowercasedASCII { return false }
        return true
    }

    private static let spellings: [[UInt8]] = TagTable.names.map { Array($0.utf8) }
    private static let longest = 12
    private static let mask: UInt32 = 1023
    private static let slots: [UInt16] = {
        var slots = [UInt16](repeating: 0, count: Int(mask) + 1)
        for (raw, spelling) in spellings.enumerated() where raw > 0 {
            var hash = FoldedHash()
            for byte in spelling { hash.add(byte) }
            var slot = Int(hash.value & mask)
            while slots[slot] != 0 { slot = (slot + 1) & Int(mask) }
            slots[slot] = UInt16(raw)
        }
        return slots
    }()
}
