internal import RuleModel
internal import RuleSource

/// `all`: all of these conditions.
enum AllCondition: ConditionKind {
    static let keys = [ReferenceKey("all", .list(.mapping("condition")), "All of these conditions.")]

    static func parse(_ node: SourceNode, _ key: String, _ parser: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        parser.list(node, key, &cursor).map(Condition.all)
    }
}
