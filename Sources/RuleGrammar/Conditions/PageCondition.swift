internal import PatternMatching
public import RuleModel
internal import RuleSource

/// `page`: the page is such.
extension PageCondition: ConditionLeaf, ConditionKind {
    static let keys = [ReferenceKey("page", .mapping("page"), "What the page must be.")]

    /// What stands under `page:`.
    static let pageKeys = [
        ReferenceKey("url", .texts, "Patterns on the page's address.", "'/news/\\d{4}/'"),
        ReferenceKey("host", .texts, "Hosts, each with its subdomains.", "[lenta.ru, moslenta.ru]"),
        ReferenceKey("title", .texts, "Patterns on `og:title` or `<title>`."),
        ReferenceKey("meta", .map(.texts), "Patterns on the content of `<meta>` by name or property.", "{'og:type': '^article$'}"),
        ReferenceKey("language", .texts, "The page's language (ISO 639-1).", "ru"),
        ReferenceKey("generator", .texts, "Patterns on `<meta name=generator>`.", "'^WordPress'"),
    ]

    static func parse(_ node: SourceNode, _: String, _: inout ConditionParser, _ cursor: inout SourceCursor) -> Condition? {
        parse(node, cursor: &cursor).map(Condition.leaf)
    }

    static func parse(_ node: SourceNode, cursor: inout SourceCursor) -> PageCondition? {
        let members = cursor.members(node, known: pageKeys.map(\.name), of: "“page”")
        var condition = PageCondition()
        condition.url = members["url"].map { ConditionParser.patterns($0, "url", cursor: &cursor) } ?? []
        condition.title = members["title"].map { ConditionParser.patterns($0, "title", cursor: &cursor) } ?? []
        condition.hosts = members["host"].map { cursor.strings($0, "host").compactMap { cursor.host($0.text, at: $0.node) } } ?? []
        condition.languages = members["language"].map { cursor.strings($0, "language").map { $0.text.lowercased() } } ?? []
        if let generator = members["generator"] {
            condition.meta.append(("generator", ConditionParser.patterns(generator, "generator", cursor: &cursor)))
        }
        if let meta = members["meta"] {
            if meta.kind != .mapping {
                cursor.report(.wrongType, at: meta, "“meta” maps names of <meta> to patterns, as {'og:type': '^article$'}")
            }
            for (key, value) in meta.pairs {
                guard let name = cursor.string(key, "meta") else { continue }
                condition.meta.append((name.lowercased(), ConditionParser.patterns(value, name, cursor: &cursor)))
            }
        }
        if condition.isEmpty {
            if !cursor.diagnostics.contains(where: { $0.severity == .error }) {
                cursor.report(.noCondition, at: node, "“page” says nothing")
            }
            return nil
        }
        return condition
    }

    public var signature: String {
        "page(\(url.map(\.source)) \(hosts) \(title.map(\.source)) \(meta.map { "\($0.name) \($0.patterns.map(\.source))" }) \(languages))"
    }
    public var scope: ConditionScope { .page }
    public var question: Question { .page(self) }
}
