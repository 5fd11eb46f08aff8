/// A list of CSS selectors (Selectors Level 4), parsed once and matched against any document.
///
/// Known: type, `*`, `.class`, `#id`, `[attribute]` with all operators and the `i` flag, the combinators, and the
/// pseudo-classes `:not() :is() :where() :has() :nth-child() :first-child :last-child :only-child :first-of-type
/// :empty`.
public struct Selector: Sendable {
    public let source: String
    let alternatives: [Complex]

    /// Compounds with the combinator that leads to each from the one before.
    struct Complex: Sendable {
        var parts: [(combinator: Combinator, compound: Compound)]
    }

    enum Combinator: Sendable { case descendant, child, next, later }

    struct Compound: Sendable {
        var tag: String?
        var identifier: String?
        var classes: [String] = []
        var attributes: [AttributeTest] = []
        var pseudos: [Pseudo] = []
    }

    struct AttributeTest: Sendable {
        enum Operator: Sendable { case exists, equals, includes, dash, prefix, suffix, contains }
        let name: String
        let comparison: Operator
        let value: String
        let ignoresCase: Bool
    }

    enum Pseudo: Sendable {
        case not([Complex])
        case matches([Complex])
        case has([Complex])
        /// `an+b`, counted from the front or the back.
        case nthChild(step: Int, offset: Int, fromEnd: Bool)
        case onlyChild
        case firstOfType
        case empty
    }

    /// - Throws: `SelectorError` with the place.
    public init(_ source: String) throws(SelectorError) {
        var parser = SelectorParser(source)
        alternatives = try parser.parse()
        self.source = source
    }

    /// The attributes that the selector tests, at any depth; `class` and `id` have syntax of their own.
    public var attributeNames: Set<String> { Self.attributeNames(alternatives) }

    private static func attributeNames(_ list: [Complex]) -> Set<String> {
        var names: Set<String> = []
        for compound in list.flatMap(\.parts).map(\.compound) {
            names.formUnion(compound.attributes.map(\.name))
            for pseudo in compound.pseudos {
                switch pseudo {
                case .not(let inner), .matches(let inner), .has(let inner): names.formUnion(attributeNames(inner))
                default: break
                }
            }
        }
        return names
    }
}

/// A text that is no selector, and where it stops being one.
public struct SelectorError: Error, Sendable, CustomStringConvertible {
    public let selector: String
    public let message: String
    /// Characters from the start.
    public let offset: Int
    public var description: String { "bad selector at character \(offset + 1): \(message)" }
}
