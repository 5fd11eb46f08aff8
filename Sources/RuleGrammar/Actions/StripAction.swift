internal import RuleModel

/// `strip`: speaks against the block.
struct StripAction: RuleAction, ActionKind {
    static let name = "strip"
    static let about = "speaks against the block (-15) and gives it the role of `category`"

    var name: String { Self.name }
    var strips: Bool { true }

    static func parse(_: RuleMembers, _: inout SourceCursor) -> (any RuleAction)? { StripAction() }

    func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) {
        hits.add(rule, found.blocks, .strip, -StandardPoints.strip, rule.category ?? .widget)
    }
}
