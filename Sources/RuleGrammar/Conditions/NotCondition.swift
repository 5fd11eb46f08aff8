internal import RuleModel
internal import RuleSource

/// `not`: the condition must not hold.
enum NotCondition: ConditionKind {
    static let keys = [ReferenceKey("not", .mapping("condition"), "Not this condition.")]

    static func parse(_ node: SourceNode, _: String, _ parser: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        parser.mapping(node, of: "“not”", &cursor).map(Condition.not)
    }
}
