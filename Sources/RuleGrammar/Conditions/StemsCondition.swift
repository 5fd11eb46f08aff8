internal import RuleModel
internal import RuleSource
internal import WordMatching

/// `stems`: a word of the block's text begins with one of the stems.
struct StemsCondition: ConditionLeaf, ConditionKind {
    let list: WordList

    static let keys = [
        ReferenceKey("stems", .texts, "Beginnings of words; a word of the block must begin so.", "[подписыва, подпиш]")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        cursor.words(node, key).map { .leaf(StemsCondition(list: WordList($0))) }
    }

    var signature: String { "stems(\(list.words))" }
    var scope: ConditionScope { .block }
    var question: Question { .words(list, areStems: true) }
    var probe: TextRule.Probe? { .stems(list.words) }
    var words: [String] { list.words }
}
