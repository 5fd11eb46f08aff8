public import RuleModel

/// `keep`: an exception, which lifts strips of other rules.
public struct KeepAction: RuleAction, ActionKind {
    static let name = "keep"
    static let about = "an exception: lifts the strips that `lifts` names, whoever made them"

    public let lifts: [String]?

    public var name: String { Self.name }
    public var signature: String { "keep(\(lifts ?? []))" }

    static func parse(_ rule: RuleMembers, _ cursor: inout SourceCursor) -> (any RuleAction)? {
        guard let lifts = rule.members["lifts"] else {
            cursor.report(.missingKey, at: rule.node, "an exception needs “lifts”: the ids of the rules that it lifts")
            return nil
        }
        return KeepAction(lifts: cursor.strings(lifts, "lifts").map(\.text))
    }

    public func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) {
        hits.exceptions.append(contentsOf: found.blocks.map { ($0.block, rule.id, lifts ?? []) })
        if rule.points != nil { hits.add(rule, found.blocks, .score, 0, nil) }
    }
}
