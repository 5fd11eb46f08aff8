/// Names of one document (attribute names, class tokens, ids, custom tags) as small numbers, so that each distinct
/// name is judged once.
package struct SymbolTable: Sendable {
    private var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var slots: [UInt32]
    private var hashes: [UInt32] = []

    package var count: Int { starts.count - 1 }

    init() {
        slots = [UInt32](repeating: 0, count: 1024)
        for name in WellKnown.allCases { _ = intern(Array(String(describing: name).utf8).span) }
    }

    /// Names with a fixed number, in this order.
    enum WellKnown: UInt32, CaseIterable {
        case `class`, id, href, src, hidden, style, content, name, property, itemprop, datetime, rel, lang, role, type
    }

    /// The number of a name, given anew when it has none.
    mutating func intern(_ name: Span<UInt8>) -> UInt32 {
        let hash = Self.hash(name)
        var slot = hash & (slots.count - 1)
        while slots[slot] != 0 {
            if equals(slots[slot] - 1, name) { return slots[slot] - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        hashes.append(UInt32(hash))
        let symbol = UInt32(count)
        for index in 0..<name.count { bytes.append(name[index]) }
        starts.append(UInt32(bytes.count))
        slots[slot] = symbol + 1
        if count * 2 > slots.count { grow() }
        return symbol
    }

    /// The number of a name that the document uses, or nil.
    package func symbol(of name: String) -> UInt32? { symbol(of: SymbolName(name)) }

    /// The same for a name that is looked up often.
    package func symbol(of name: SymbolName) -> UInt32? {
        var slot = name.hash & (slots.count - 1)
        while slots[slot] != 0 {
            if equals(slots[slot] - 1, name.bytes.span) { return slots[slot] - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    package subscript(symbol: UInt32) -> String {
        String(decoding: bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])], as: UTF8.self)
    }

    /// The bytes of a name, for lookups that need no string.
    package func slice(_ symbol: UInt32) -> ArraySlice<UInt8> {
        bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])]
    }

    /// The hash of a name, the same as its `SymbolName.hash`.
    package func hash(of symbol: UInt32) -> Int { Int(hashes[Int(symbol)]) }

    private func equals(_ symbol: UInt32, _ name: Span<UInt8>) -> Bool {
        let start = Int(starts[Int(symbol)])
        guard Int(starts[Int(symbol) + 1]) - start == name.count else { return false }
        for index in 0..<name.count where bytes[start + index] != name[index] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for symbol in 0..<UInt32(count) {
            var slot = Int(hashes[Int(symbol)]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = symbol + 1
        }
    }

    /// FNV-1a with a final mix; a page that picks its names to collide pays for itself only, within the element cap.
    static func hash(_ name: Span<UInt8>) -> Int {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for index in 0..<name.count { hash = (hash ^ UInt64(name[index])) &* 1_099_511_628_211 }
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
    }
}
