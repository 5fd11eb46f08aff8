/// A fact for the labels: a rule spoke of a block. Made by the rule engine, which lives a floor higher.
public struct RuleHit: Sendable {
    public enum Effect: Sendable, Equatable {
        case strip, body, outsideBody, label, score, terminate, afterTerminator
        /// The block holds a field's value.
        case field(String)
    }

    /// The rule's id.
    public let rule: String
    /// The rule's file and line.
    public let place: String
    /// Who speaks: "built-in", "user", "site" or "exception".
    public let tier: String
    public let block: Int
    public let effect: Effect
    /// In hundredths.
    public let points: Int
    /// The role that the rule gives the block.
    public let role: Role?
    /// The exception or suppression that lifted the hit; its points then do not count.
    public var liftedBy: String?

    public init(
        rule: String, place: String, tier: String, block: Int, effect: Effect, points: Int, role: Role?, liftedBy: String? = nil
    ) {
        self.rule = rule
        self.place = place
        self.tier = tier
        self.block = block
        self.effect = effect
        self.points = points
        self.role = role
        self.liftedBy = liftedBy
    }
}

extension RuleHit.Effect {
    /// As it stands in audits.
    public var name: String {
        switch self {
        case .strip: "strip"
        case .body: "body"
        case .outsideBody: "outside-body"
        case .label: "label"
        case .score: "score"
        case .terminate: "terminate"
        case .afterTerminator: "after-terminator"
        case .field(let name): "field " + name
        }
    }
}
