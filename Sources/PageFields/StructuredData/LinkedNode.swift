internal import JSONText

/// One object of a page's JSON-LD with a type, and how it hangs together with the others.
struct LinkedNode: Sendable {
    let json: JSON
    /// Types without their vocabulary's prefix.
    let types: [String]
    /// Where it stands, as `script 1 @graph[2].author`.
    let path: String
    /// What it is to the object that holds it; nil at the top and in `@graph`.
    let role: String?
    private let graph: LinkedGraph

    init(_ json: JSON, types: [String], path: String, role: String?, graph: LinkedGraph) {
        self.json = json
        self.types = types
        self.path = path
        self.role = role
        self.graph = graph
    }

    /// The values of a member, a list taken apart and references followed.
    func values(_ name: String) -> [JSON] {
        guard let value = graph.member(name, of: json) else { return [] }
        return Self.flattened(value).map(graph.resolved)
    }

    /// The values of a list, whose values may be lists again.
    private static func flattened(_ value: JSON, depth: Int = 0) -> [JSON] {
        guard let values = value.array, depth < 4 else { return [value] }
        if !values.contains(where: { $0.array != nil }) { return values }
        return values.flatMap { flattened($0, depth: depth + 1) }
    }

    /// The first text of a member: a string, a number, or the `@value`, `name` or `url` of an object.
    func text(_ name: String) -> String? { values(name).lazy.compactMap(graph.text).first }

    /// A member of one of the values.
    func text(_ name: String, of value: JSON) -> String? {
        guard let found = graph.member(name, of: value) else { return nil }
        return (found.array ?? [found]).lazy.compactMap { graph.text(graph.resolved($0)) }.first
    }

    func texts(_ name: String) -> [String] { values(name).compactMap(graph.text) }

    func types(of value: JSON) -> [String] { LinkedGraph.types(of: value) }

    /// The address of what the object is about.
    var address: String? {
        let page = values("mainEntityOfPage").first
        let told = [
            json.member("url")?.string, page?.member("@id")?.string, page?.member("url")?.string, page?.string, json.member("@id")?.string,
        ]
        return told.compactMap(\.self).first { $0.contains("://") }
    }

    /// All addresses that it calls its own, without fragments.
    var addresses: [String] {
        let page = values("mainEntityOfPage").first
        let told = [
            json.member("url")?.string, page?.member("@id")?.string, page?.member("url")?.string, page?.string, json.member("@id")?.string,
        ]
        return told.compactMap(\.self).filter { $0.contains("://") }
    }
}

extension JSON {
    /// A member by its name, in any of the spellings of schema.org.
    func member(_ name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { LinkedGraph.local($0.name) == name }?.value
    }
}
