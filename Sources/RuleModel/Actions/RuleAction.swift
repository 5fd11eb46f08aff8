/// What a rule does with the blocks that it hits. One kind a file in RuleGrammar/Actions, with its words, its parsing and
/// its line of the reference.
public protocol RuleAction: Sendable {
    /// As rules and audits name it.
    var name: String { get }
    /// The action as text: the same for actions that do the same.
    var signature: String { get }
    /// Whether elements that the rule selects become blocks of their own.
    var makesBoundaries: Bool { get }
    /// Whether of all such rules of a page only the first that finds something acts: of the highest tier, then in file
    /// order. On a site one that finds nothing is a miss.
    var isExclusive: Bool { get }
    /// Whether an exception can lift it.
    var strips: Bool { get }
    /// The rules whose strips the action lifts: ids, beginnings of ids with `.*`, or `*`; nil for no exception.
    var lifts: [String]? { get }
    /// Attributes that a document must have kept for it.
    var attributeNames: Set<String> { get }
    /// Whether it finds something in elements of which no block is hit.
    var readsElements: Bool { get }
    /// What a moderating rule says; nil for the others.
    var moderation: Moderation? { get }
    /// Notes what follows from a rule's matches.
    /// - Complexity: O(blocks).
    func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits)
}

extension RuleAction {
    public var signature: String { name }
    public var makesBoundaries: Bool { true }
    public var isExclusive: Bool { false }
    public var strips: Bool { false }
    public var lifts: [String]? { nil }
    public var attributeNames: Set<String> { [] }
    public var readsElements: Bool { false }
    public var moderation: Moderation? { nil }
}

/// What an action adds when its rule names no points, in hundredths. A strip outweighs what densities give a clear
/// paragraph (+3 to +11 on the fixtures, by `winnow explain`), yet is a number like all others.
public enum StandardPoints {
    public static let strip = 1500
    public static let body = 600
    public static let afterTerminator = 250
}
