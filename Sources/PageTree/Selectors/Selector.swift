internal import TextPrimitives

/// A list of CSS selectors (Selectors Level 4), parsed once and matched against any document.
///
/// Known: type, `*`, `.class`, `#id`, `[attribute]` with all operators and the `i` flag, the combinators, and the
/// pseudo-classes `:not() :is() :where() :has() :nth-child() :nth-last-child() :nth-of-type() :nth-last-of-type()
/// :first-child :last-child :only-child :first-of-type :last-of-type :only-of-type :empty :root`, and `:has-text()` with a text or `/pattern/flags`,
/// as filter lists have it.
public struct Selector: Sendable {
    public let source: String
    let alternatives: [Complex]

    /// Compounds with the combinator that leads to each from the one before.
    struct Complex: Sendable {
        var parts: [Part]
        var last: Compound { parts[parts.count - 1].compound }
    }

    /// A class, so that matching hands it on without copying what it holds.
    final class Part: Sendable {
        let combinator: Combinator
        let compound: Compound

        init(_ combinator: Combinator, _ compound: Compound) {
            self.combinator = combinator
            self.compound = compound
        }
    }

    enum Combinator: Sendable { case descendant, child, next, later }

    struct Compound: Sendable {
        var tag: String?
        var identifier: SymbolName?
        var classes: [SymbolName] = []
        var attributes: [AttributeTest] = []
        var pseudos: [Pseudo] = []
    }

    struct AttributeTest: Sendable {
        enum Operator: Sendable { case exists, equals, includes, dash, prefix, suffix, contains }
        let name: SymbolName
        let comparison: Operator
        let value: [UInt8]
        let ignoresCase: Bool
    }

    enum Pseudo: Sendable {
        case not([Complex])
        case matches([Complex])
        case has([Complex])
        /// `an+b`, counted from the front or the back, among all or among those of the same type.
        case nthChild(step: Int, offset: Int, fromEnd: Bool, ofType: Bool)
        case onlyChild(ofType: Bool)
        case empty
        case root
        case hasText(any TextTest)
    }

    /// - Parameter textTest: makes the test of a `:has-text()` from what stands between its brackets.
    /// - Throws: `SelectorError` with the place.
    /// - Complexity: O(n) over the selector.
    public init(
        _ source: String, textTest: @escaping @Sendable (String) throws -> any TextTest = PlainTextTest.make
    ) throws(SelectorError) {
        var parser = SelectorParser(source, textTest: textTest)
        alternatives = try parser.parse()
        self.source = source
    }

    /// How many selectors the list has.
    public var count: Int { alternatives.count }

    /// What an element must bear for a selector of the list to select it, by its last compound.
    public enum Key: Sendable, Equatable {
        case identifier(String)
        case token(String)
        /// An attribute, and letters that its value must hold; none where only its presence is known.
        case attribute(name: String, literal: [UInt8])
        case tag(String)
        case any
    }

    /// The rarest thing that an element must bear for the numbered selector.
    public func key(_ alternative: Int) -> Key { Self.key(alternatives[alternative].last) }

    /// An attribute with letters of its value that must stand somewhere on the page for the numbered selector to select
    /// anything: of a compound before the last.
    public func gate(_ alternative: Int) -> (name: String, literal: [UInt8])? {
        let tests = alternatives[alternative].parts.dropLast().flatMap(\.compound.attributes)
        return tests.max { $0.literal.count < $1.literal.count }.map { ($0.name.text, $0.literal) }
    }

    /// The classes and ids that a page must have for the numbered selector to select anything on it.
    public func requiredNames(_ alternative: Int) -> [SymbolName] {
        alternatives[alternative].parts.flatMap { part in part.compound.classes + [part.compound.identifier].compactMap(\.self) }
    }

    /// Whether the numbered selector's last compound stands alone or anywhere below the one before it: a parent or a sibling tells in one
    /// step whether it is that, an ancestor in many.
    public func isUnbound(_ alternative: Int) -> Bool {
        let parts = alternatives[alternative].parts
        return parts.count == 1 || parts.last?.combinator == .descendant
    }

    private static func key(_ compound: Compound) -> Key {
        if let name = compound.identifier { return .identifier(name.text) }
        if let name = compound.classes.first { return .token(name.text) }
        // An attribute is rarer than a tag, one with a long value rarer still.
        let best = compound.attributes.max { $0.literal.count < $1.literal.count }
        if let best { return .attribute(name: best.name.text, literal: best.literal) }
        if let tag = compound.tag { return .tag(tag) }
        // `:is(.a)` with one selector inside asks for what that one asks for.
        for case .matches(let list) in compound.pseudos where list.count == 1 { return key(list[0].last) }
        return .any
    }

    /// Whether it selects every element, so that a rule would speak of whole pages.
    public var selectsEverything: Bool {
        alternatives.contains { complex in
            let last = complex.last
            let names = ["html", "body"]
            let isBare = last.identifier == nil && last.classes.isEmpty && last.attributes.isEmpty && last.pseudos.isEmpty
            return complex.parts.count == 1 && isBare && (last.tag.map(names.contains) ?? true)
        }
    }

    /// The attributes that the selector tests, at any depth; `class` and `id` have syntax of their own.
    public var attributeNames: Set<String> { Self.attributeNames(alternatives) }

    private static func attributeNames(_ list: [Complex]) -> Set<String> {
        var names: Set<String> = []
        for part in list.lazy.flatMap(\.parts) {
            for test in part.compound.attributes { names.insert(test.name.text) }
            for pseudo in part.compound.pseudos {
                switch pseudo {
                case .not(let inner), .matches(let inner), .has(let inner): names.formUnion(attributeNames(inner))
                default: break
                }
            }
        }
        return names
    }
}

extension Selector.AttributeTest {
    /// Letters that the value must hold.
    var literal: [UInt8] {
        switch comparison {
        case .exists, .dash: []
        case .equals, .includes, .prefix, .suffix, .contains: ignoresCase && value.contains { $0 >= 0x80 } ? [] : value
        }
    }
}

/// A test of an element's text, as `:has-text()` asks it.
public protocol TextTest: Sendable {
    /// Whether the text passes. `bytes` is UTF-8.
    /// - Parameter memory: what tests of one page keep from one element to the next, as buffers; nil at first.
    func passes(_ bytes: [UInt8], _ memory: inout AnyObject?) -> Bool
}

/// The text holds a string, case and all.
public struct PlainTextTest: TextTest {
    private let needle: [UInt8]

    public init(_ text: String) { needle = Array(text.utf8) }

    /// Makes a test of a string; one in slashes is taken as a string, too.
    public static let make: @Sendable (String) throws -> any TextTest = { PlainTextTest($0) }

    public func passes(_ bytes: [UInt8], _: inout AnyObject?) -> Bool { bytes[...].firstOffset(of: needle) != nil }
}

/// A text that is no selector, and where it stops being one.
public struct SelectorError: Error, Sendable, CustomStringConvertible {
    public let selector: String
    public let message: String
    /// Characters from the start.
    public let offset: Int
    public var description: String { "bad selector at character \(offset + 1): \(message)" }
}
