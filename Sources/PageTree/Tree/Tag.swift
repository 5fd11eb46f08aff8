/// An HTML element's name as a small number. Names outside the table are numbered per document from
/// `firstCustom` on (`Document.name(of:)` gives them back).
public struct Tag: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16
    @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
    // What Swift would make of the raw value is a call from other modules, and tags are compared everywhere.
    @inlinable @inline(__always) public static func == (left: Tag, right: Tag) -> Bool { left.rawValue == right.rawValue }
    /// What `switch` compares by.
    @inlinable @inline(__always) public static func ~= (pattern: Tag, tag: Tag) -> Bool { pattern.rawValue == tag.rawValue }
    @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    struct Traits: OptionSet {
        let rawValue: UInt8
        /// Begins and ends a line of its own.
        static let block = Traits(rawValue: 1)
        /// Has no content and no end tag.
        static let void = Traits(rawValue: 2)
        /// Its content is not shown.
        static let hidden = Traits(rawValue: 4)
    }

    /// A run of text rather than an element.
    @inlinable public static var text: Tag { Tag(rawValue: 0) }
    static let firstCustom = UInt16(TagTable.names.count)
    /// A page that makes up names without end gets one tag for those beyond so many.
    static let mostCustom: UInt16 = 256

    /// `h1` to `h6`.
    public var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    var traits: Traits { rawValue < Tag.firstCustom ? TagTable.rules[Int(rawValue)].traits : [] }
    public var isBlock: Bool { traits.contains(.block) }
    public var isVoid: Bool { traits.contains(.void) }
    public var isHidden: Bool { traits.contains(.hidden) }
    /// A name that HTML does not know, as of a custom element.
    public var isCustom: Bool { rawValue >= Tag.firstCustom }
}

/// What the parser needs to know of an element's name.
struct TagRule: Sendable {
    let traits: Tag.Traits
    let flags: ElementFlags
    let start: StartAction
    let end: EndAction

    init(_ traits: UInt8, _ flags: UInt16, _ start: StartAction, _ end: EndAction) {
        self.traits = Tag.Traits(rawValue: traits)
        self.flags = ElementFlags(rawValue: flags)
        self.start = start
        self.end = end
    }
}
