/// What a rule with a severity does: it moderates what is printed. Of the blocks that it asks for the engine only tells
/// which they are (`RuleHits.guards`).
package struct ModerateAction: RuleAction {
    package let says: Moderation

    package init(_ says: Moderation) { self.says = says }

    package var name: String { says.effect.rawValue }
    package var signature: String { "moderate(\(says))" }
    package var moderation: Moderation? { says }

    package func record(_: Rule, _: RuleMatches, in _: inout RuleHits) {}
}
