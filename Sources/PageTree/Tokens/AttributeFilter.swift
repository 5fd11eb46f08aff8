/// Which attributes a document keeps. libxml2 allocates twice for each, and most of a modern page's (event handlers,
/// `data-*`, `srcset`, styles) are read by nobody.
package struct AttributeFilter: Sendable {
    /// FNV-1a hashes by their low byte; a name that collides is kept, which costs time and changes nothing else.
    private let slots: [UInt32]
    private let names: Set<String>
    private let keepsAll: Bool

    /// Keeps every attribute.
    package static let all = AttributeFilter(keepsAll: true)

    /// Keeps what the project itself reads, and the given names (in small letters).
    package init(adding names: some Sequence<String>) {
        self.init(names: Set(Self.own).union(names))
    }

    /// The same with more names.
    package func adding(_ more: some Sequence<String>) -> AttributeFilter {
        keepsAll ? self : AttributeFilter(names: names.union(more))
    }

    /// Whether all of these are kept.
    package func keeps(_ wanted: some Sequence<String>) -> Bool { keepsAll || wanted.allSatisfy(names.contains) }

    private init(names: Set<String>) {
        var size = 1024
        while size < names.count * 2 { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        for name in names {
            var hash = FoldedHash()
            for byte in name.utf8 { hash.add(byte) }
            var slot = Int(hash.value) & (size - 1)
            while slots[slot] != 0, slots[slot] != hash.value { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash.value
        }
        self.slots = slots
        self.names = names
        keepsAll = false
    }

    private init(keepsAll: Bool) {
        slots = []
        names = []
        self.keepsAll = keepsAll
    }

    private static let own = [
        "class", "id", "href", "hidden", "style", "content", "name", "property", "itemprop", "datetime", "rel", "lang",
        "http-equiv", "colspan", "rowspan", "start", "value",
    ]

    func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if keepsAll { return true }
        var hash = FoldedHash()
        for position in range { hash.add(bytes[position]) }
        var slot = Int(hash.value) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash.value { return true }
            slot = (slot + 1) & (slots.count - 1)
        }
        return false
    }
}
