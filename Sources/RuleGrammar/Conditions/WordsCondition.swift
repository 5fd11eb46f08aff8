internal import RuleModel
internal import RuleSource
internal import WordMatching

/// `words`: one of the words or phrases stands in the block's text as whole words.
struct WordsCondition: ConditionLeaf, ConditionKind {
    let list: WordList

    static let keys = [
        ReferenceKey(
            "words", .texts, "Words or phrases; one must stand in the block as whole words, in any case, with «ё» or «е».",
            "[подпишитесь, наш канал]")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        cursor.words(node, key).map { .leaf(WordsCondition(list: WordList($0))) }
    }

    var signature: String { "words(\(list.words))" }
    var scope: ConditionScope { .block }
    var question: Question { .words(list, areStems: false) }
    var probe: TextRule.Probe? { .words(list.words) }
    var words: [String] { list.words }
    var narrows: Bool { true }
}
