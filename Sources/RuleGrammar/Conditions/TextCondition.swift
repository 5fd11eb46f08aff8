public import PatternMatching
public import RuleModel
internal import RuleSource
public import WordMatching

/// `text`: one of the patterns matches the block's text.
public struct TextCondition: ConditionLeaf, ConditionKind {
    public let patterns: [Pattern]

    static let keys = [
        ReferenceKey(
            "text", .texts,
            "PCRE2 patterns on the block's text, in any case, Unicode; one must match. `^` and `$` are the block's edges.",
            "'^Лента добра (?:де)?активирована\\.?$'")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        let patterns = ConditionParser.patterns(node, key, cursor: &cursor)
        return patterns.isEmpty ? nil : .leaf(TextCondition(patterns: patterns))
    }

    public var signature: String { "text(\(patterns.map(\.source)))" }
    public var scope: ConditionScope { .block }
    public var question: Question { .patterns(patterns) }
    public var probe: TextRule.Probe? { .text(patterns) }
}
