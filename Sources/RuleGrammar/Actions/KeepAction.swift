package import RuleModel

/// `keep`: an exception, which lifts strips of other rules.
package struct KeepAction: RuleAction, ActionKind {
    static let name = "keep"
    static let about = "an exception: lifts the strips that `lifts` names, whoever made them"

    package let lifts: [String]?

    package var name: String { Self.name }
    package var signature: String { "keep(\(lifts ?? []))" }

    static func parse(_ rule: RuleMembers, _ cursor: inout SourceCursor) -> (any RuleAction)? {
        guard let lifts = rule.members["lifts"] else {
            cursor.report(.missingKey, at: rule.node, "an exception needs “lifts”: the ids of the rules that it lifts")
            return nil
        }
        return KeepAction(lifts: cursor.strings(lifts, "lifts").map(\.text))
    }

    package func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) {
        hits.exceptions.append(contentsOf: found.blocks.map { ($0.block, rule.id, lifts ?? []) })
        if rule.points != nil { hits.add(rule, found.blocks, .score, 0, nil) }
    }
}
