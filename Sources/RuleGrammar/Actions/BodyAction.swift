internal import RuleModel

/// `body`: the selected element is the article's body. Its blocks gain, all others lose.
struct BodyAction: RuleAction, ActionKind {
    static let name = "body"
    static let about =
        "says where the article's body is: its blocks +6, all others -15. Of several body rules the first that finds something counts, of the highest tier"

    var name: String { Self.name }
    /// The blocks of the body are its own, whatever is around them.
    var makesBoundaries: Bool { false }
    var isExclusive: Bool { true }

    static func parse(_ rule: RuleMembers, _ cursor: inout SourceCursor) -> (any RuleAction)? {
        if rule.condition?.positiveLeaves.contains(where: { $0.scope == .element }) == false {
            cursor.report(.missingKey, at: rule.node, "a body rule needs “select” or “xpath”")
        }
        return BodyAction()
    }

    func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) {
        let inside = Set(found.blocks.map(\.block))
        for block in found.page.blocks.indices {
            let isInside = inside.contains(block)
            let points = isInside ? rule.points ?? StandardPoints.body : -StandardPoints.strip
            hits.add(rule, block, isInside ? .body : .outsideBody, points, nil)
        }
    }
}
