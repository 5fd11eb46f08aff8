public import PatternMatching
public import WordMatching

/// One kind of condition: what it asks, and what others must know of it. The kinds stand one a file in
/// RuleGrammar/Conditions, with their keys, their parsing and their lines of the reference.
public protocol ConditionLeaf: Sendable {
    /// The leaf as text: the same for leaves that say the same.
    var signature: String { get }
    /// What it looks at.
    var scope: ConditionScope { get }
    /// What the engine is to find out.
    var question: Question { get }
    /// Attributes that a document must have kept for it; nil for all.
    var attributeNames: Set<String>? { get }
    /// What a moderation rule looks for with it in texts; nil for nothing.
    var probe: TextRule.Probe? { get }
    /// What it measures of a whole text; empty for nothing.
    var measures: [DocumentComparison] { get }
    /// Its patterns on texts, for lints.
    var patterns: [Pattern] { get }
    /// Its words, for lints.
    var words: [String] { get }
    /// Whether it leaves few blocks to be tried for costlier conditions beside it.
    var narrows: Bool { get }
    /// The rule whose hits it waits for.
    var neighbour: NearQuestion? { get }
}

extension ConditionLeaf {
    public var attributeNames: Set<String>? { [] }
    public var probe: TextRule.Probe? { nil }
    public var measures: [DocumentComparison] { [] }
    public var patterns: [Pattern] { [] }
    public var words: [String] { [] }
    public var narrows: Bool { false }
    public var neighbour: NearQuestion? { nil }
}

/// What a condition looks at, from the whole to the part.
public enum ConditionScope: Sendable {
    /// Facts of the page: its address, its title, its form.
    case page
    /// Elements of its tree.
    case element
    /// Blocks.
    case block
    /// A text as moderation reads it; of rules that moderate alone.
    case text
    /// The whole text, measured; of rules that moderate alone.
    case document

    /// Whether only rules that moderate can ask for it.
    public var isOfModeration: Bool { self == .text || self == .document }
}
