public import PageTree
public import RuleModel
internal import RuleSource

/// `input`: the page is HTML, or flattened text.
public struct InputCondition: ConditionLeaf, ConditionKind {
    public let form: PageForm

    static let keys = [ReferenceKey("input", .choice(PageForm.allCases.map(\.rawValue)), "HTML or flattened text only.")]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        cursor.choice(node, key, PageForm.self).map { .leaf(InputCondition(form: $0)) }
    }

    public var signature: String { "input(\(form.rawValue))" }
    public var scope: ConditionScope { .page }
    public var question: Question { .page(form) }
}
