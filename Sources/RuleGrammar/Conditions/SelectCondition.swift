internal import PageTree
internal import RuleModel
internal import RuleSource

/// `select`: blocks inside what a CSS selector selects.
struct SelectCondition: ConditionLeaf, ConditionKind {
    let selector: Selector

    static let keys = [
        ReferenceKey(
            "select", .text,
            "A CSS selector: the blocks inside what it selects, which becomes a block of its own. Type, class, id, attribute operators, `>` `+` `~`, `:not() :is() :has() :nth-child() :nth-of-type() :first-child :last-child :only-child :empty`, and `:has-text(text)` or `:has-text(/pattern/i)`.",
            "'.topic-body > p:has-text(/^Читайте/)'")
    ]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        ConditionParser.selector(node, key, cursor: &cursor).map { .leaf(SelectCondition(selector: $0)) }
    }

    var signature: String { "select(\(selector.source))" }
    var scope: ConditionScope { .element }
    var question: Question { .elements(selector) }
    var attributeNames: Set<String>? { selector.attributeNames }
    var narrows: Bool { true }
}
