internal import RuleModel
internal import RuleSource

/// A kind of condition: its keys, as the reference has them, and how they are read. One kind a file in Conditions/, one
/// line in `ConditionKinds.all`.
protocol ConditionKind: Sendable {
    static var keys: [ReferenceKey] { get }
    /// What stands under one of the kind's keys; nil after something has been reported.
    static func parse(_ node: SourceNode, _ key: String, _ parser: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition?
}

/// All kinds of conditions. In this order keys of one mapping are read, whatever the file's order.
enum ConditionKinds {
    static let all: [any ConditionKind.Type] = [
        SelectCondition.self, XPathCondition.self, TextCondition.self, WordsCondition.self, StemsCondition.self, FormsCondition.self,
        EvasionCondition.self, DocumentCondition.self, AttributeCondition.self, NearCondition.self, WhereCondition.self,
        PageCondition.self, AllCondition.self, AnyCondition.self, NotCondition.self, AtLeastCondition.self, UnlessCondition.self,
        InputCondition.self,
    ]

    static let keys: [ReferenceKey] = all.flatMap { $0.keys }
    static let names: [String] = keys.map(\.name)
    /// Keys that alone say too little to be a condition.
    static let sayingLittle: Set<String> = ["unless", "input"]
}
