public import PatternMatching
public import RuleModel
internal import RuleSource
public import WordMatching

/// `forms`: one of the patterns matches a whole word of the block's text.
public struct FormsCondition: ConditionLeaf, ConditionKind {
    /// As their author wrote them, without the edges of words.
    public let patterns: [Pattern]

    static let keys = [
        ReferenceKey(
            "forms", .texts, "PCRE2 patterns, each of a whole word: the engine writes the word's edges.", "'(?:за|на)?ору\\p{L}*'")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        let patterns = ConditionParser.patterns(node, key, cursor: &cursor)
        return patterns.isEmpty ? nil : .leaf(FormsCondition(patterns: patterns))
    }

    public var signature: String { "forms(\(patterns.map(\.source)))" }
    public var scope: ConditionScope { .block }
    public var question: Question { .patterns(patterns.map { Pattern(trusted: WordEdges.around($0.source)) }) }
    public var probe: TextRule.Probe? { .forms(patterns) }
}
