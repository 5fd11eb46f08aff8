internal import RuleModel
internal import RuleSource

/// `any`: one of these conditions.
enum AnyCondition: ConditionKind {
    static let keys = [ReferenceKey("any", .list(.mapping("condition")), "One of these conditions.")]

    static func parse(_ node: SourceNode, _ key: String, _ parser: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        parser.list(node, key, &cursor).map(Condition.any)
    }
}
