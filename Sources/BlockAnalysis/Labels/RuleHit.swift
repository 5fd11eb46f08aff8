/// A fact for the labels: a rule spoke of a block. Made by the rule engine, which lives a floor higher.
package struct RuleHit: Sendable {
    package enum Effect: Sendable, Equatable {
        case strip, body, outsideBody, label, score, terminate, afterTerminator
        /// The block holds a field's value.
        case field(String)
    }

    /// The rule's id.
    package let rule: String
    /// The rule's file and line.
    package let place: String
    /// Who speaks: "built-in", "user", "site" or "exception".
    package let tier: String
    package let block: Int
    package let effect: Effect
    /// In hundredths.
    package let points: Int
    /// The role that the rule gives the block.
    package let role: Role?
    /// The exception or suppression that lifted the hit; its points then do not count.
    package var liftedBy: String?

    package init(
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
    package var name: String {
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
