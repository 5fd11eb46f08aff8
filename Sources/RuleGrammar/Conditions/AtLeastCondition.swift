internal import RuleModel
internal import RuleSource

/// `at_least`: so many of these conditions.
enum AtLeastCondition: ConditionKind {
    static let keys = [
        ReferenceKey(
            "at_least", .members([("count", .number), ("of", .list(.mapping("condition")))]), "So many of these conditions.",
            "{count: 2, of: [{text: 'erid'}, {words: реклама}, {where: 'links > 1'}]}")
    ]

    static func parse(_ node: SourceNode, _: String, _ parser: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        let members = cursor.members(node, known: ["count", "of"], of: "“at_least”")
        guard let countNode = members["count"], let listNode = members["of"] else {
            cursor.report(.missingKey, at: node, "“at_least” needs “count” and “of”, a list of conditions")
            return nil
        }
        guard let list = parser.list(listNode, "of", &cursor),
            let count = cursor.integer(countNode, "count", 1...max(1, list.count))
        else { return nil }
        return .atLeast(count, list)
    }
}
