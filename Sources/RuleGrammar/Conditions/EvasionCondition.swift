internal import RuleModel
internal import RuleSource
internal import WordMatching

/// `evasion`: the text bears a sign of deceit; of rules that moderate alone.
struct EvasionCondition: ConditionLeaf, ConditionKind {
    let signs: [EvasionSign]

    static let keys = [
        ReferenceKey(
            "evasion", .texts,
            "Signs of deceit, of moderation rules alone: \(EvasionSign.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")).",
            "[zero-width, bidi]")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        let signs = cursor.strings(node, key).compactMap { cursor.choice($0.node, key, EvasionSign.self) }
        return signs.isEmpty ? nil : .leaf(EvasionCondition(signs: signs))
    }

    var signature: String { "evasion(\(signs.map(\.rawValue)))" }
    var scope: ConditionScope { .text }
    var question: Question { .texts }
    var probe: TextRule.Probe? { .evasion(signs) }
}
