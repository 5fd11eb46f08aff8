package import PageTree
package import RuleModel
internal import RuleSource

/// `input`: the page is HTML, or flattened text.
package struct InputCondition: ConditionLeaf, ConditionKind {
    package let form: PageForm

    static let keys = [ReferenceKey("input", .choice(PageForm.allCases.map(\.rawValue)), "HTML or flattened text only.")]

    static func parse(_ node: SourceNode, _ key: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        cursor.choice(node, key, PageForm.self).map { .leaf(InputCondition(form: $0)) }
    }

    package var signature: String { "input(\(form.rawValue))" }
    package var scope: ConditionScope { .page }
    package var question: Question { .page(form) }
}
