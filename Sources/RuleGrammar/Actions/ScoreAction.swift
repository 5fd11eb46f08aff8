internal import RuleModel

/// `score`: only adds points.
struct ScoreAction: RuleAction, ActionKind {
    static let name = "score"
    static let about = "only adds `points`"

    var name: String { Self.name }

    static func parse(_ rule: RuleMembers, _ cursor: inout SourceCursor) -> (any RuleAction)? {
        if rule.members["points"] == nil { cursor.report(.missingKey, at: rule.node, "a rule that scores needs “points”") }
        return ScoreAction()
    }

    func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) { hits.add(rule, found.blocks, .score, 0, nil) }
}
