internal import BlockAnalysis
internal import RuleModel
internal import RuleSource

/// `where`: features of the block compare so; all must hold.
struct WhereCondition: ConditionLeaf, ConditionKind {
    let comparisons: [Comparison]

    static let keys = [
        ReferenceKey(
            "where", .texts, "Comparisons (`< <= > >= = !=`) of block features with numbers; every name that `winnow explain` prints.",
            "['link_density > 0.5', 'words <= 12']")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        let comparisons = cursor.strings(node, key).compactMap { text, node -> Comparison? in
            let parts = ComparisonParts(text)
            if let parts, let feature = Feature.named(parts.name) {
                return Comparison(feature: feature, relation: parts.relation, value: Float(parts.value))
            }
            cursor.report(
                parts, of: "block feature", known: Feature.allCases.map(\.name), at: node,
                "“where” compares a block feature with a number, as link_density > 0.5")
            return nil
        }
        return comparisons.isEmpty ? nil : .leaf(WhereCondition(comparisons: comparisons))
    }

    var signature: String { "where(\(comparisons.map(\.description)))" }
    var scope: ConditionScope { .block }
    var question: Question { .features(comparisons) }
    var narrows: Bool { true }
}
