public import BlockAnalysis
public import PageTree
public import PatternMatching

/// One rule: which blocks it speaks of and what it does to them.
public struct Rule: Sendable {
    /// Dotted, as "lenta.kindness-banner"; used in the file, in hits, in tests and in docs.
    public let id: String
    public let place: SourcePlace
    /// One sentence for people.
    public let about: String?
    /// The kind of chrome (or moderation) that it finds; the role of the blocks that it strips.
    public let category: Role?
    /// The host (with its subdomains) that the rule is for; nil for every page.
    public let site: String?
    public let condition: Condition
    public let action: Action
    /// Points in hundredths that a hit adds to a block; nil for the action's own.
    public let points: Int?
    public let tests: RuleTests
}

/// What must hold for a rule to hit a block; all given parts must.
public struct Condition: Sendable {
    /// Elements whose blocks are meant.
    public var select: Selector?
    /// Patterns on the block's text; one must match.
    public var text: [Pattern] = []
    /// A pattern that must not match.
    public var notText: [Pattern] = []
    /// Elements whose blocks are not meant.
    public var notSelect: Selector?
    /// Comparisons of block features; all must hold.
    public var comparisons: [Comparison] = []
    /// HTML or flattened text only.
    public var input: InputForm?
}

/// Which form of page a rule is for.
public enum InputForm: String, Sendable, CaseIterable { case html, text }

/// A comparison of one block feature with a number, as `link_density > 0.5`.
public struct Comparison: Sendable, CustomStringConvertible {
    public enum Relation: String, Sendable, CaseIterable {
        case lessOrEqual = "<=", greaterOrEqual = ">=", notEqual = "!=", less = "<", greater = ">", equal = "="
    }

    public let feature: Feature
    public let relation: Relation
    public let value: Float

    public func holds(_ actual: Float) -> Bool {
        switch relation {
        case .less: actual < value
        case .lessOrEqual: actual <= value
        case .greater: actual > value
        case .greaterOrEqual: actual >= value
        case .equal: actual == value
        case .notEqual: actual != value
        }
    }

    public var description: String { "\(feature.name) \(relation.rawValue) \(value)" }
}

/// What a hit does.
public enum Action: Sendable, Equatable {
    /// Speaks against the block.
    case strip
    /// An exception: lifts the strips of the named rules ("*" for all).
    case keep(lifts: [String])
    /// The selected element is the article's body: its blocks gain, all others lose.
    case body
    /// The block, or a group of the pattern, is a field's value.
    case field([FieldCapture])
    /// Gives the block a role.
    case label(Role)
    /// Only adds points.
    case score
    /// Strips the block and speaks against all that follows (boilerpipe's terminating blocks).
    case terminate
}

/// A field and the group of the pattern that holds its value (0 for the whole).
public struct FieldCapture: Sendable, Equatable {
    public let field: PageField
    public let group: Int
    /// Take the value from this attribute of the selected element.
    public let attribute: String?
}

/// The fields that rules can fill.
public enum PageField: String, Sendable, CaseIterable {
    case title, subtitle, author, authorRole = "author_role", published, section, tags, site, image, credits, language
}

/// The tests that travel with a rule.
public struct RuleTests: Sendable {
    public struct Sample: Sendable {
        public let text: String
        public let place: SourcePlace
    }

    public var match: [Sample] = []
    public var pass: [Sample] = []
    public var isEmpty: Bool { match.isEmpty && pass.isEmpty }
}

/// A parsed rule file.
public struct RuleFile: Sendable {
    public let path: String
    public let site: String?
    /// Patterns on block texts by which a page without a URL is known to be the site's.
    public let signatures: [Pattern]
    /// The offset from UTC of the site's dates that have none, as "+03:00".
    public let timezone: String?
    public let rules: [Rule]
}
