/// What a rule with a severity does: it moderates what is printed. Of the blocks that it asks for the engine only tells
/// which they are (`RuleHits.guards`).
public struct ModerateAction: RuleAction {
    public let says: Moderation

    public init(_ says: Moderation) { self.says = says }

    public var name: String { says.effect.rawValue }
    public var signature: String { "moderate(\(says))" }
    public var moderation: Moderation? { says }

    public func record(_: Rule, _: RuleMatches, in _: inout RuleHits) {}
}
