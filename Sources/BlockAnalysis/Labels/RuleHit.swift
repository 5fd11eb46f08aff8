public import TextPrimitives

/// A fact for the labels: a rule spoke of a block. Made by the rule engine, which lives a floor higher.
public struct RuleHit: Sendable {
    /// What a hit means for its block. Actions of rules make them; nothing here knows which there are.
    public struct Effect: Sendable, Equatable {
        /// As it stands in audits.
        public let name: String
        /// Whether the rule speaks of this very block, and not of others so that something follows for this one.
        public let speaksOfBlock: Bool
        /// Whether an exception can lift it.
        public let isLiftable: Bool
        /// Whether the block holds a field's value.
        public let isField: Bool

        public init(_ name: String, speaksOfBlock: Bool = true, isLiftable: Bool = false, isField: Bool = false) {
            self.name = name
            self.speaksOfBlock = speaksOfBlock
            self.isLiftable = isLiftable
            self.isField = isField
        }

        public static let strip = Effect("strip", isLiftable: true)
        public static let terminate = Effect("terminate", isLiftable: true)
        public static let label = Effect("label")
        public static let score = Effect("score")
        public static let body = Effect("body")
        public static let outsideBody = Effect("outside-body", speaksOfBlock: false)
        public static let afterTerminator = Effect("after-terminator", speaksOfBlock: false)
        public static func field(_ name: String) -> Effect { Effect("field " + name, isField: true) }
    }

    /// The rule's id.
    public let rule: String
    /// The rule's file and line.
    public let place: SourcePlace
    public let tier: Tier
    /// By which hits are ordered: of a higher tier, and within it of a later rule, the higher. Of two hits that give a
    /// block a role the last counts.
    public let precedence: Int
    public let block: Int
    public let effect: Effect
    /// In hundredths.
    public let points: Int
    /// The role that the rule gives the block.
    public let role: Role?
    /// The exception or suppression that lifted the hit; its points then do not count.
    public var liftedBy: String?

    public init(
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
