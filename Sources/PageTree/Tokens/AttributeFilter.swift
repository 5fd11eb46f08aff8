/// Which attributes a document keeps: most of a modern page's (event handlers, `data-*`, `srcset`, styles) are read by
/// nobody.
public struct AttributeFilter: Sendable {
    /// What becomes of an attribute.
    struct Wish {
        var isWanted: Bool
        /// False for what the parser reads and the document does not keep.
        var isStored: Bool
        /// The name's symbol in `symbols`, where it is known.
        var symbol: UInt32?
    }

    private let keys: [PackedName]
    private let wishes: [Wish]
    /// Names of more bytes than are packed, and a bit for each of their lengths below 64.
    private let longNames: Set<[UInt8]>
    private let longLengths: UInt64
    private let names: Set<String>
    private let keepsAll: Bool
    /// Where a document's symbols begin, so that the names have the same numbers in each.
    let symbols: SymbolTable

    /// Keeps every attribute.
    public static let all = AttributeFilter(names: [], keepsAll: true)

    /// Keeps what the project itself reads, and the given names (in small letters).
    public init(adding names: some Sequence<String>) {
        self.init(names: Set(Self.own).union(names), keepsAll: false)
    }

    /// The same with more names.
    public func adding(_ more: some Sequence<String>) -> AttributeFilter {
        keepsAll ? self : AttributeFilter(names: names.union(more), keepsAll: false)
    }

    /// Whether all of these are kept.
    public func keeps(_ wanted: some Sequence<String>) -> Bool { keepsAll || wanted.allSatisfy(names.contains) }

    private init(names: Set<String>, keepsAll: Bool) {
        self.names = names
        self.keepsAll = keepsAll
        let parserOnly = keepsAll ? [] : Self.parsersOwn.filter { !names.contains($0) }
        let short = (names.sorted() + parserOnly).filter { $0.utf8.count <= 15 }
        longNames = Set(names.filter { $0.utf8.count > 15 }.map { Array($0.utf8) })
        longLengths = longNames.reduce(0) { $0 | 1 << UInt64(min($1.count, 63)) }
        var symbols = SymbolTable()
        var size = 256
        while size < short.count * 2 { size *= 2 }
        var keys = [PackedName](repeating: PackedName(), count: size)
        var wishes = [Wish](repeating: Wish(isWanted: false, isStored: false), count: size)
        for name in short {
            let key = PackedName(name)
            var slot = key.hash & (size - 1)
            while keys[slot] != PackedName() { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            wishes[slot] = Wish(isWanted: true, isStored: !parserOnly.contains(name), symbol: symbols.intern(Array(name.utf8).span))
        }
        self.keys = keys
        self.wishes = wishes
        self.symbols = symbols
    }

    private static let own = [
        "class", "id", "href", "hidden", "style", "content", "name", "property", "itemprop", "datetime", "rel", "lang",
        "http-equiv", "encoding", "colspan", "rowspan", "start", "value", "itemscope", "itemtype", "typeof", "resource", "dir", "src",
        "width", "title", "pubdate", "role", "aria-modal", "cite", "alt", "type", "reversed", "checked", "aria-level", "alttext", "open",
        "close", "separators", "data-language", "data-lang", "data-checked", "data-list", "data-timestamp",
        "color", "bgcolor", "background", "data-aos", "data-sal", "data-scroll", "aria-controls", "aria-expanded",
        "align", "data-align", "data-latex", "data-tex", "data-math", "data-formula", "data-equation", "data-mode",
        "data-enlighter-language", "data-syntaxhighlighter-params",
    ]

    /// What tree construction and the choice of scripts ask for.
    private static let parsersOwn = ["type", "encoding", "color", "face", "size", "shadowrootmode"]

    /// - Complexity: O(1).
    @inline(__always) func wish(_ name: PackedName, _ input: Span<UInt8>, _ span: SourceSpan) -> Wish {
        if keepsAll { return Wish(isWanted: true, isStored: true) }
        guard name.isWhole else {
            let mayBe = longLengths & 1 << UInt64(min(span.end - span.start, 63)) != 0
            return Wish(isWanted: mayBe && longNames.contains(input.lowercased(span)), isStored: true)
        }
        var slot = name.hash & (keys.count - 1)
        while keys[slot] != PackedName() {
            if keys[slot] == name { return wishes[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return Wish(isWanted: false, isStored: false)
    }
}
