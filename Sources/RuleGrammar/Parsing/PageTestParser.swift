internal import RuleModel
internal import RuleSource

/// One entry of a file's `tests:`.
enum PageTestParser {
    static let keys = ["page", "url", "contains", "excludes", "fields", "fires", "silent", "layout"]

    static func parse(_ node: SourceNode, cursor: inout SourceCursor) -> PageTest? {
        let members = cursor.members(node, known: keys, of: "a page test")
        guard let page = members["page"].flatMap({ cursor.string($0, "page") }) else {
            if node.kind == .mapping { cursor.report(.missingKey, at: node, "a page test needs “page”: a file or a fixture's folder") }
            return nil
        }
        if keys.dropFirst(2).allSatisfy({ members[$0] == nil }) {
            cursor.report(
                .missingKey, at: node, "a page test that expects nothing cannot fail: contains, excludes, fields, fires, silent, layout")
        }
        let fields = members["fields"].map { map -> [(String, RuleTests.Sample)] in
            let known = PageField.allCases.map(\.rawValue)
            _ = cursor.members(map, known: known, of: "“fields”")
            return map.pairs.compactMap { key, value in
                guard let name = key.text, known.contains(name) else { return nil }
                return cursor.string(value, name).map { (name, RuleTests.Sample(text: $0, place: cursor.place(value))) }
            }
        }
        return PageTest(
            page: page, place: cursor.place(node), url: members["url"].flatMap { cursor.string($0, "url") },
            contains: cursor.samples(members["contains"], "contains"), excludes: cursor.samples(members["excludes"], "excludes"),
            fields: fields ?? [], fires: cursor.samples(members["fires"], "fires"),
            silent: cursor.samples(members["silent"], "silent"), layout: cursor.samples(members["layout"], "layout").first)
    }
}
