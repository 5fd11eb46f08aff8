internal import RuleModel
internal import RuleSource

/// `unless`: any of what stands there excludes the block.
enum UnlessCondition: ConditionKind {
    static let keys = [ReferenceKey("unless", .mapping("condition"), "None of these conditions.")]

    static func parse(_ node: SourceNode, _: String, _ parser: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        guard let inner = parser.mapping(node, of: "“unless”", &cursor) else { return nil }
        if case .all(let parts) = inner { return .not(.any(parts)) }
        return .not(inner)
    }
}
