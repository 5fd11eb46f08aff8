/// What an element is to the tree construction; the sets are those of the HTML Standard, 13.2.4.2 and 13.2.6.
struct ElementFlags: OptionSet {
    let rawValue: UInt16
    static let special = ElementFlags(rawValue: 1)
    static let scope = ElementFlags(rawValue: 2)
    static let list = ElementFlags(rawValue: 4)
    static let button = ElementFlags(rawValue: 8)
    static let tableScope = ElementFlags(rawValue: 0x10)
    static let impliedEnd = ElementFlags(rawValue: 0x20)
    static let thoroughEnd = ElementFlags(rawValue: 0x40)
    static let formatting = ElementFlags(rawValue: 0x80)
    /// `table`, `tbody`, `tfoot`, `thead`, `tr`: content that has no place in them goes before the table.
    static let tablePart = ElementFlags(rawValue: 0x100)
    static let svg = ElementFlags(rawValue: 0x200)
    static let mathML = ElementFlags(rawValue: 0x400)
    static let htmlIntegration = ElementFlags(rawValue: 0x800)
    static let mathText = ElementFlags(rawValue: 0x1000)
    static let annotationXML = ElementFlags(rawValue: 0x2000)
    /// Has no node of its own: its children are those of the node around it.
    static let transparent = ElementFlags(rawValue: 0x4000)
    /// Text in it is not shown and not kept.
    static let unshown = ElementFlags(rawValue: 0x8000)

    static let foreign: ElementFlags = [.svg, .mathML]
}

/// An element on the stack.
struct OpenElement {
    /// `.text` for an element of another namespace than HTML.
    var tag: Tag
    var flags: ElementFlags
    var node: UInt32
    /// The name of an element that is not in the table, or not HTML.
    var symbol: UInt32

    /// HTML's element of a name.
    @inline(__always) func isHTML(_ name: ElementName) -> Bool { tag == name.tag && (!tag.isCustom || symbol == name.symbol) }
}

/// The name of a tag: a number of the table, or of the document with its symbol.
struct ElementName {
    var tag: Tag
    var symbol: UInt32 = 0
}

/// The stack of open elements (13.2.4.2).
///
/// How many of each name are open is counted, so that most questions need no walk; the walks there are end after at most
/// `PageCaps.depth` steps and a few.
struct OpenElements {
    private(set) var entries: [OpenElement] = []
    private var counts = [UInt16](repeating: 0, count: Int(Tag.firstCustom + Tag.mostCustom))

    init() { entries.reserveCapacity(64) }

    @inline(__always) var count: Int { entries.count }
    @inline(__always) subscript(index: Int) -> OpenElement { entries[index] }
    /// - Precondition: the stack is not empty.
    @inline(__always) var current: OpenElement { entries[entries.count - 1] }

    @inline(__always) mutating func push(_ element: OpenElement) {
        entries.append(element)
        counts[Int(element.tag.rawValue)] += 1
    }

    @inline(__always) mutating func pop() -> OpenElement {
        let element = entries.removeLast()
        counts[Int(element.tag.rawValue)] -= 1
        return element
    }

    mutating func remove(at index: Int) {
        counts[Int(entries.remove(at: index).tag.rawValue)] -= 1
    }

    mutating func insert(_ element: OpenElement, at index: Int) {
        entries.insert(element, at: index)
        counts[Int(element.tag.rawValue)] += 1
    }

    mutating func replace(at index: Int, node: UInt32) { entries[index].node = node }

    @inline(__always) func holds(_ tag: Tag) -> Bool { counts[Int(tag.rawValue)] > 0 }

    /// Whether an element is open, and nothing in `boundary` above it.
    @inline(__always) func has(_ tag: Tag, within boundary: ElementFlags = .scope) -> Bool {
        holds(tag) && finds(boundary) { $0 == tag }
    }

    /// Whether one of several is open, and nothing in `boundary` above it.
    func finds(_ boundary: ElementFlags, _ isWanted: (Tag) -> Bool) -> Bool {
        var index = entries.count - 1
        while index >= 0 {
            if isWanted(entries[index].tag) { return true }
            if !entries[index].flags.isDisjoint(with: boundary) { return false }
            index -= 1
        }
        return false
    }

    /// The place of a node's entry. - Complexity: O(depth) from the top.
    func lastIndex(of node: UInt32) -> Int? { entries.lastIndex { $0.node == node && !$0.flags.contains(.transparent) } }
    func lastIndex(of tag: Tag) -> Int? { holds(tag) ? entries.lastIndex { $0.tag == tag } : nil }
}
