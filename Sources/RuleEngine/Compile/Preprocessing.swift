internal import PageTree
internal import RuleModel

extension Preprocess {
    /// Elements of one page that a step may touch.
    private static let most = 2_000

    func apply(to document: Document) -> Document {
        let matcher = SelectorMatcher(document)
        switch self {
        case .reveal(let selector), .unhide(let selector): return document.revealing(matcher.select(selector).prefix(Self.most))
        case .expand(let selector, let attribute):
            var fragments: [NodeID: Document] = [:]
            for node in matcher.select(selector).prefix(Self.most) {
                guard let value = document.attribute(attribute, of: node), !value.isEmpty else { continue }
                fragments[node] = HTMLParser.parse(PageBytes(text: "<body>" + value))
            }
            return document.grafting(fragments)
        }
    }

    /// Attributes that a document must have kept for the step.
    var attributeNames: Set<String> {
        switch self {
        case .reveal(let selector), .unhide(let selector): selector.attributeNames
        case .expand(let selector, let attribute): selector.attributeNames.union([attribute])
        }
    }
}
