/// Names of one document (attribute names, class tokens, ids, custom tags) as small numbers, so that each distinct
/// name is judged once.
public struct SymbolTable: Sendable {
    /// All names, one behind the other.
    public private(set) var bytes: [UInt8] = []
    private var starts: [UInt32] = [0]
    private var slots: [UInt32]
    private var hashes: [UInt32] = []

    public var count: Int { starts.count - 1 }

    init() { self = Self.wellKnown }

    private init(slots: Int) { self.slots = [UInt32](repeating: 0, count: slots) }

    /// What every table begins with.
    private static let wellKnown: SymbolTable = {
        var table = SymbolTable(slots: 1024)
        for name in WellKnown.allCases { _ = table.intern(Array(name.name.utf8).span) }
        return table
    }()

    /// Names with a fixed number, in this order.
    enum WellKnown: UInt32, CaseIterable {
        case `class`, id, hidden, style, role, href

        var name: String {
            switch self {
            case .class: "class"
            case .id: "id"
            case .hidden: "hidden"
            case .style: "style"
            case .role: "role"
            case .href: "href"
            }
        }
    }

    /// The number of a name, given anew when it has none.
    mutating func intern(_ name: Span<UInt8>) -> UInt32 {
        let hash = Self.hash(name)
        var slot = hash & (slots.count - 1)
        while slots[slot] != 0 {
            let symbol = slots[slot] - 1
            if hashes[Int(symbol)] == UInt32(truncatingIfNeeded: hash), equals(symbol, name) { return symbol }
            slot = (slot + 1) & (slots.count - 1)
        }
        hashes.append(UInt32(hash))
        let symbol = UInt32(count)
        bytes.append(name)
        starts.append(UInt32(bytes.count))
        slots[slot] = symbol + 1
        if count * 2 > slots.count { grow() }
        return symbol
    }

    /// The number of a name that the document uses, or nil.
    public func symbol(of name: String) -> UInt32? { symbol(of: SymbolName(name)) }

    /// The numbers of those names that the document uses.
    public func symbols(of names: [String]) -> Set<UInt32> { Set(names.compactMap { symbol(of: $0) }) }

    /// The same for a name that is looked up often.
    public func symbol(of name: SymbolName) -> UInt32? {
        var slot = name.hash & (slots.count - 1)
        while slots[slot] != 0 {
            if equals(slots[slot] - 1, name.bytes.span) { return slots[slot] - 1 }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    public subscript(symbol: UInt32) -> String {
        String(decoding: bytes[Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1])], as: UTF8.self)
    }

    /// The bytes of a name, for lookups that need no string.
    public func slice(_ symbol: UInt32) -> ArraySlice<UInt8> {
        bytes[range(symbol)]
    }

    /// Where a name stands in `bytes`, for those who borrow them.
    public func range(_ symbol: UInt32) -> Range<Int> { Int(starts[Int(symbol)])..<Int(starts[Int(symbol) + 1]) }

    /// The hash of a name, the same as its `SymbolName.hash`.
    public func hash(of symbol: UInt32) -> Int { Int(hashes[Int(symbol)]) }

    @inline(__always) private func equals(_ symbol: UInt32, _ name: Span<UInt8>) -> Bool {
        let start = Int(starts[Int(symbol)])
        return Int(starts[Int(symbol) + 1]) - start == name.count && bytes.span.equals(name, at: start)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for symbol in 0..<UInt32(count) {
            var slot = Int(hashes[Int(symbol)]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = symbol + 1
        }
    }

    /// Eight bytes a step, multiplied and folded; a page that picks its names to collide pays for itself only, within the
    /// element cap.
    @inline(__always) static func hash(_ name: Span<UInt8>) -> Int {
        var hash = UInt64(name.count) &* 0x9E37_79B9_7F4A_7C15
        var position = 0
        while position + 8 <= name.count {
            hash = (hash ^ name.eight(at: position)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            position += 8
        }
        var rest: UInt64 = 0
        while position < name.count {
            rest = rest << 8 | UInt64(name[position])
            position += 1
        }
        hash = (hash ^ rest) &* 0xFF51_AFD7_ED55_8CCD
        return Int(truncatingIfNeeded: (hash ^ (hash >> 29)) & 0x7FFF_FFFF)
    }
}
