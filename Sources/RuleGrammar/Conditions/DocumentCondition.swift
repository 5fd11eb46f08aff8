internal import RuleModel
internal import RuleSource
internal import TextQuality

/// `document`: measures of the whole text compare so; of rules that moderate alone.
struct DocumentCondition: ConditionLeaf, ConditionKind {
    let measures: [DocumentComparison]

    static let keys = [
        ReferenceKey(
            "document", .texts, "Comparisons of measures of the whole text with numbers, of moderation rules alone (see Words).",
            "['words < 50']")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        let measures = cursor.strings(node, key).compactMap { text, node -> DocumentComparison? in
            let parts = ComparisonParts(text)
            if let parts, let measure = QualityMeasure.named(parts.name) {
                return DocumentComparison(measure: measure, relation: parts.relation, value: parts.value)
            }
            cursor.report(
                parts, of: "measure", known: QualityMeasure.allCases.map(\.name), at: node,
                "“document” compares a measure of the text with a number, as words < 50")
            return nil
        }
        return measures.isEmpty ? nil : .leaf(DocumentCondition(measures: measures))
    }

    var signature: String { "document(\(measures.map(\.description)))" }
    var scope: ConditionScope { .document }
    var question: Question { .texts }
}
