internal import BlockAnalysis
internal import RuleModel

/// `label`: gives the block a role.
struct LabelAction: RuleAction, ActionKind {
    static let name = "label"
    static let about = "gives the block the role of `label`"
    static let impliedBy = ["label"]

    let role: Role

    var name: String { Self.name }
    var signature: String { "label(\(role.rawValue))" }

    static func parse(_ rule: RuleMembers, _ cursor: inout SourceCursor) -> (any RuleAction)? {
        guard let label = rule.members["label"] else {
            cursor.report(.missingKey, at: rule.node, "a rule that labels needs “label”")
            return nil
        }
        return cursor.choice(label, "label", Role.self).map(LabelAction.init)
    }

    func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) { hits.add(rule, found.blocks, .label, 0, role) }
}
