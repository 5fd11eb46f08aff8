internal import RuleModel
internal import RuleSource

/// `near`, `before`, `after`: a block that another rule hits is near.
struct NearCondition: ConditionLeaf, ConditionKind {
    let asked: NearQuestion

    static let keys = [
        ReferenceKey(
            "near", shape, "The id of a rule that hits this block or one beside it; `{rule, within}` for more blocks.",
            "{rule: social.share, within: 3}"),
        ReferenceKey("before", shape, "The id of a rule that hits a block after this one."),
        ReferenceKey("after", shape, "The id of a rule that hits a block before this one.", "lenta.end"),
    ]

    private static let shape = ReferenceShape.either(.text, .members([("rule", .text), ("within", .number)]))

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        guard let side = NearQuestion.Side(rawValue: key) else { return nil }
        let standard = side == .near ? 1 : nil
        func leaf(_ rule: String, _ within: Int?) -> Condition {
            .leaf(NearCondition(asked: NearQuestion(side: side, rule: rule, within: within, place: cursor.place(node))))
        }
        if node.kind != .mapping { return cursor.string(node, key).map { leaf($0, standard) } }
        let members = cursor.members(node, known: ["rule", "within"], of: "“\(key)”")
        guard let rule = members["rule"].flatMap({ cursor.string($0, "rule") }) else {
            cursor.report(.missingKey, at: node, "“\(key)” needs “rule”: the id of the rule whose hits it looks for")
            return nil
        }
        return leaf(rule, members["within"].flatMap { cursor.integer($0, "within", 1...10_000) } ?? standard)
    }

    var signature: String { "\(asked.side.rawValue)(\(asked.rule) \(asked.within ?? -1))" }
    var scope: ConditionScope { .block }
    var question: Question { .near(asked) }
    var narrows: Bool { true }
    var neighbour: NearQuestion? { asked }
}
