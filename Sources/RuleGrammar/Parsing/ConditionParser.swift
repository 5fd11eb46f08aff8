internal import RuleModel
internal import RuleSource

/// The condition keys of a rule, a probe, a fingerprint or an override.
struct ConditionParser {
    /// Keys that make a condition; those of one mapping must all hold.
    static var keys: [String] { ConditionKinds.names }
    /// Conditions inside one another, and of one rule.
    private static let deepest = 12
    private static let most = 5_000

    private var depth = 0
    private var count = 0

    /// What the mapping's condition keys say, or nil when it has none (`unless` and `input` alone say too little).
    static func parse(_ members: [String: SourceNode], cursor: inout SourceCursor) -> Condition? {
        var parser = ConditionParser()
        return parser.condition(members, &cursor)
    }

    /// A mapping of condition keys alone.
    static func parse(_ node: SourceNode, of what: String, cursor: inout SourceCursor) -> Condition? {
        var parser = ConditionParser()
        return parser.mapping(node, of: what, &cursor)
    }

    /// A condition inside a condition.
    mutating func mapping(_ node: SourceNode, of what: String, _ cursor: inout SourceCursor) -> Condition? {
        let members = cursor.members(node, known: Self.keys, of: what)
        let found = condition(members, &cursor)
        if found == nil, cursor.diagnostics.isEmpty { cursor.report(.noCondition, at: node, "\(what) says nothing") }
        return found
    }

    /// A list of conditions.
    mutating func list(_ node: SourceNode, _ key: String, _ cursor: inout SourceCursor) -> [Condition]? {
        guard node.kind == .list, !node.items.isEmpty else {
            cursor.report(.wrongType, at: node, "“\(key)” must be a list of conditions")
            return nil
        }
        return node.items.compactMap { mapping($0, of: "a condition", &cursor) }
    }

    private mutating func condition(_ members: [String: SourceNode], _ cursor: inout SourceCursor) -> Condition? {
        depth += 1
        defer { depth -= 1 }
        var parts: [Condition] = []
        var saysSomething = false
        // In the order of the kinds, so that the same keys give the same condition in any order.
        for kind in ConditionKinds.all {
            for key in kind.keys {
                guard let node = members[key.name] else { continue }
                count += 1
                guard depth <= Self.deepest, count <= Self.most else {
                    cursor.report(.tooDeep, at: node, "conditions may nest \(Self.deepest) deep and be \(Self.most) in number")
                    return nil
                }
                if !ConditionKinds.sayingLittle.contains(key.name) { saysSomething = true }
                if let part = kind.parse(node, key.name, &self, &cursor) { parts.append(part) }
            }
        }
        guard saysSomething else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }
}
