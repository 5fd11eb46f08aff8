internal import PatternMatching
internal import RuleModel
internal import RuleSource

/// `attribute`: an element in the block or around it bears an attribute that matches.
struct AttributeCondition: ConditionLeaf, ConditionKind {
    let asked: AttributeQuestion

    static let keys = [
        ReferenceKey(
            "attribute", .map(.texts),
            "Attributes with patterns: an element in the block, or around it, must bear each with a value that matches. Makes no blocks of its own.",
            "{href: '^https?://t\\.me/'}")
    ]

    static func parse(_ node: SourceNode, _: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        guard node.kind == .mapping, !node.pairs.isEmpty else {
            cursor.report(.wrongType, at: node, "“attribute” maps names of attributes to patterns, as {href: '^https?://t\\.me/'}")
            return nil
        }
        let conditions = node.pairs.compactMap { key, value -> Condition? in
            guard let name = cursor.string(key, "attribute") else { return nil }
            let patterns = ConditionParser.patterns(value, name, cursor: &cursor)
            return patterns.isEmpty
                ? nil : .leaf(AttributeCondition(asked: AttributeQuestion(name: name.lowercased(), patterns: patterns)))
        }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    var signature: String { "attribute(\(asked.name) \(asked.patterns.map(\.source)))" }
    var scope: ConditionScope { .block }
    var question: Question { .attribute(asked) }
    var attributeNames: Set<String>? { [asked.name] }
    var narrows: Bool { true }
}
