internal import PageTree
internal import RuleModel
internal import RuleSource

/// `xpath`: blocks inside what an XPath expression gives.
struct XPathCondition: ConditionLeaf, ConditionKind {
    let expression: XPath

    static let keys = [
        ReferenceKey(
            "xpath", .text,
            "An XPath 1.0 expression: the blocks inside the elements that it gives; attributes and strings are values of fields.",
            "'//div[@id=\"text\"]/p[last()]'")
    ]

    static func parse(_ node: SourceNode, _: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        guard let text = cursor.string(node, "xpath") else { return nil }
        if cursor.isTrusted { return .leaf(XPathCondition(expression: XPath(trusted: text))) }
        do {
            return .leaf(XPathCondition(expression: try XPath(text)))
        } catch {
            cursor.report(.badXPath, at: node, error.description)
            return nil
        }
    }

    var signature: String { "xpath(\(expression.source))" }
    var scope: ConditionScope { .element }
    var question: Question { .expression(expression) }
    var attributeNames: Set<String>? { expression.attributeNames }
    var narrows: Bool { true }
}
