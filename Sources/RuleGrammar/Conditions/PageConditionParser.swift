internal import PatternMatching
internal import RuleModel
internal import RuleSource

/// What stands under `page:`.
enum PageConditionParser {
    static let keys = ["url", "host", "title", "meta", "language", "generator"]

    static func parse(_ node: SourceNode, cursor: inout SourceCursor) -> PageCondition? {
        let members = cursor.members(node, known: keys, of: "“page”")
        var condition = PageCondition()
        condition.url = members["url"].map { ConditionParser.patterns($0, "url", cursor: &cursor) } ?? []
        condition.title = members["title"].map { ConditionParser.patterns($0, "title", cursor: &cursor) } ?? []
        condition.hosts =
            members["host"].map { cursor.strings($0, "host").compactMap { host($0.text, at: $0.node, cursor: &cursor) } } ?? []
        condition.languages = members["language"].map { cursor.strings($0, "language").map { $0.text.lowercased() } } ?? []
        if let generator = members["generator"] {
            condition.meta.append(("generator", ConditionParser.patterns(generator, "generator", cursor: &cursor)))
        }
        if let meta = members["meta"] {
            if meta.kind != .mapping {
                cursor.report("wrong-type", at: meta, "“meta” maps names of <meta> to patterns, as {'og:type': '^article$'}")
            }
            for (key, value) in meta.pairs {
                guard let name = cursor.string(key, "meta") else { continue }
                condition.meta.append((name.lowercased(), ConditionParser.patterns(value, name, cursor: &cursor)))
            }
        }
        if condition.isEmpty {
            if !cursor.diagnostics.contains(where: { $0.severity == .error }) {
                cursor.report("no-condition", at: node, "“page” says nothing")
            }
            return nil
        }
        return condition
    }

    /// A host in small letters, without scheme, port or path.
    static func host(_ text: String, at node: SourceNode, key: String = "host", cursor: inout SourceCursor) -> String? {
        let isHost =
            text.contains(".") && text.utf8.count <= 253 && text == text.lowercased()
            && !text.contains { "/: ?#@*".contains($0) }
        if !isHost { cursor.report("bad-\(key)", at: node, "“\(key)” must be a host in small letters, as lenta.ru") }
        return isHost ? text : nil
    }
}
