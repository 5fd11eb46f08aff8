/// Which attributes a document keeps. libxml2 allocates twice for each, and most of a modern page's (event handlers,
/// `data-*`, `srcset`, styles) are read by nobody.
public struct AttributeFilter: Sendable {
    /// FNV-1a hashes by their low byte; a name that collides is kept, which costs time and changes nothing else.
    private let slots: [UInt32]
    private let keepsAll: Bool

    /// Keeps every attribute.
    public static let all = AttributeFilter(slots: [], keepsAll: true)

    /// Keeps what the project itself reads, and the given names (in small letters).
    public init(adding names: some Sequence<String>) {
        var slots = [UInt32](repeating: 0, count: Self.size)
        for name in Self.own + Array(names).prefix(Self.size / 2) {
            var hash = FoldedHash()
            for byte in name.utf8 { hash.add(byte) }
            var slot = Int(hash.value) & (Self.size - 1)
            while slots[slot] != 0, slots[slot] != hash.value { slot = (slot + 1) & (Self.size - 1) }
            slots[slot] = hash.value
        }
        self.init(slots: slots, keepsAll: false)
    }

    private init(slots: [UInt32], keepsAll: Bool) {
        self.slots = slots
        self.keepsAll = keepsAll
    }

    private static let size = 1024
    private static let own = [
        "class", "id", "href", "hidden", "style", "content", "name", "property", "itemprop", "datetime", "rel", "lang",
        "http-equiv",
    ]

    func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if keepsAll { return true }
        var hash = FoldedHash()
        for position in range { hash.add(bytes[position]) }
        var slot = Int(hash.value) & (Self.size - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash.value { return true }
            slot = (slot + 1) & (Self.size - 1)
        }
        return false
    }
}
