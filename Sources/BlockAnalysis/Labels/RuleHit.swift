package import TextPrimitives

/// A fact for the labels: a rule spoke of a block. Made by the rule engine, which lives a floor higher.
package struct RuleHit: Sendable {
    /// What a hit means for its block. Actions of rules make them; nothing here knows which there are.
    package struct Effect: Sendable, Equatable {
        /// As it stands in audits.
        package let name: String
        /// Whether the rule speaks of this very block, and not of others so that something follows for this one.
        package let speaksOfBlock: Bool
        /// Whether an exception can lift it.
        package let isLiftable: Bool
        /// Whether the block holds a field's value.
        package let isField: Bool

        package init(_ name: String, speaksOfBlock: Bool = true, isLiftable: Bool = false, isField: Bool = false) {
            self.name = name
            self.speaksOfBlock = speaksOfBlock
            self.isLiftable = isLiftable
            self.isField = isField
        }

        package static let strip = Effect("strip", isLiftable: true)
        package static let terminate = Effect("terminate", isLiftable: true)
        package static let label = Effect("label")
        package static let score = Effect("score")
        package static let body = Effect("body")
        package static let outsideBody = Effect("outside-body", speaksOfBlock: false)
        package static let afterTerminator = Effect("after-terminator", speaksOfBlock: false)
        package static func field(_ name: String) -> Effect { Effect("field " + name, isField: true) }
    }

    /// The rule's id.
    package let rule: String
    /// The rule's file and line.
    package let place: SourcePlace
    package let tier: Tier
    /// By which hits are ordered: of a higher tier, and within it of a later rule, the higher. Of two hits that give a
    /// block a role the last counts.
    package let precedence: Int
    package let block: Int
    package let effect: Effect
    /// In hundredths.
    package let points: Int
    /// The role that the rule gives the block.
    package let role: Role?
    /// The exception or suppression that lifted the hit; its points then do not count.
    package var liftedBy: String?

    package init(
        rule: String, place: SourcePlace, tier: Tier, precedence: Int = 0, block: Int, effect: Effect, points: Int, role: Role?,
        liftedBy: String? = nil
    ) {
        self.rule = rule
        self.place = place
        self.tier = tier
        self.precedence = precedence
        self.block = block
        self.effect = effect
        self.points = points
        self.role = role
        self.liftedBy = liftedBy
    }
}
