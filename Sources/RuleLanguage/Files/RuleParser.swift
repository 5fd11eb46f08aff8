internal import BlockAnalysis
internal import PageTree
internal import PatternMatching
internal import Yams

/// One entry of `rules:`.
enum RuleParser {
    static let keys = [
        "id", "about", "category", "select", "text", "where", "unless", "input", "action", "field", "fields",
        "attribute", "label", "lifts", "points", "tests",
    ]
    static let actions = ["strip", "keep", "body", "field", "label", "score", "terminate"]
    static let reservedActions = ["flag", "mask", "replace", "hold", "reject"]

    static func parse(_ node: Node, site: String?, cursor: inout YAMLCursor) -> Rule? {
        let members = cursor.members(node, known: keys, of: "a rule")
        guard let idNode = members["id"], let id = cursor.string(idNode, "id") else {
            if members["id"] == nil { cursor.report("missing-key", at: node, "a rule needs an “id”") }
            return nil
        }
        if !isIdentifier(id) {
            cursor.report("bad-id", at: idNode, "an id is words of small letters, digits and hyphens with dots between, as lenta.body")
        }
        let condition = condition(members, at: node, id: id, cursor: &cursor)
        guard let action = action(members, at: node, id: id, condition: condition, cursor: &cursor) else { return nil }
        return Rule(
            id: id, place: cursor.place(node), about: members["about"].flatMap { cursor.string($0, "about") },
            category: members["category"].flatMap { cursor.choice($0, "category", Role.self) }, site: site,
            condition: condition, action: action, points: members["points"].flatMap { cursor.hundredths($0, "points") },
            tests: tests(members["tests"], cursor: &cursor))
    }

    private static func isIdentifier(_ id: String) -> Bool {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
        }
    }

    // MARK: Condition

    private static func condition(
        _ members: [String: Node], at node: Node, id: String, cursor: inout YAMLCursor
    ) -> Condition {
        var condition = Condition()
        if let select = members["select"] { condition.select = selector(select, "select", cursor: &cursor) }
        if let text = members["text"] {
            condition.text = cursor.strings(text, "text").compactMap { pattern($0.text, at: $0.node, cursor: &cursor) }
        }
        if let list = members["where"] {
            condition.comparisons = cursor.strings(list, "where").compactMap { comparison($0.text, at: $0.node, cursor: &cursor) }
        }
        if let unless = members["unless"] {
            let inner = cursor.members(unless, known: ["text", "select"], of: "“unless”")
            if let text = inner["text"] {
                condition.notText = cursor.strings(text, "text").compactMap { pattern($0.text, at: $0.node, cursor: &cursor) }
            }
            if let select = inner["select"] { condition.notSelect = selector(select, "select", cursor: &cursor) }
        }
        condition.input = members["input"].flatMap { cursor.choice($0, "input", InputForm.self) }
        if members["select"] == nil, members["text"] == nil, members["where"] == nil {
            cursor.report("no-condition", at: node, "the rule \(id) has none of “select”, “text”, “where”")
        }
        return condition
    }

    private static func selector(_ node: Node, _ key: String, cursor: inout YAMLCursor) -> Selector? {
        guard let text = cursor.string(node, key) else { return nil }
        do {
            return try Selector(text)
        } catch {
            cursor.report("bad-selector", at: node, error.description, columnOffset: offset(node, error.offset))
            return nil
        }
    }

    static func pattern(_ text: String, at node: Node, cursor: inout YAMLCursor) -> Pattern? {
        if cursor.isTrusted { return Pattern(trusted: text) }
        do {
            return try Pattern(text)
        } catch {
            cursor.report("bad-pattern", at: node, error.description, columnOffset: offset(node, error.characterOffset))
            return nil
        }
    }

    /// The place inside a scalar, when it stands on one line as it was written.
    private static func offset(_ node: Node, _ characters: Int) -> Int {
        guard case .scalar(let scalar) = node else { return 0 }
        switch scalar.style {
        case .plain: return characters
        case .singleQuoted: return characters + 1
        case .doubleQuoted: return scalar.string.contains("\\") ? 0 : characters + 1
        default: return 0
        }
    }

    private static func comparison(_ text: String, at node: Node, cursor: inout YAMLCursor) -> Comparison? {
        for relation in Comparison.Relation.allCases {
            let parts = text.split(separator: relation.rawValue, maxSplits: 1)
            guard parts.count == 2 else { continue }
            let name = parts[0].filter { !$0.isWhitespace }
            guard let feature = Feature.named(name) else {
                let hint = Suggestion.hint(for: name, in: Feature.allCases.map(\.name))
                cursor.report("unknown-feature", at: node, "unknown block feature “\(name)”\(hint)")
                return nil
            }
            guard let value = Float(parts[1].filter { !$0.isWhitespace }) else { break }
            return Comparison(feature: feature, relation: relation, value: value)
        }
        cursor.report("bad-comparison", at: node, "“where” compares a block feature with a number, as link_density > 0.5")
        return nil
    }

    // MARK: Action

    private static func action(
        _ members: [String: Node], at node: Node, id: String, condition: Condition, cursor: inout YAMLCursor
    ) -> Action? {
        var name: String?
        if let actionNode = members["action"] {
            guard let text = cursor.string(actionNode, "action") else { return nil }
            if reservedActions.contains(text) {
                cursor.report("reserved-action", at: actionNode, "“\(text)” is a moderation action, which this version does not run yet")
                return nil
            }
            guard actions.contains(text) else {
                cursor.report("unknown-value", at: actionNode, "“\(text)” is no action\(Suggestion.hint(for: text, in: actions)); known: \(actions.joined(separator: ", "))")
                return nil
            }
            name = text
        } else if members["field"] != nil || members["fields"] != nil {
            name = "field"
        } else if members["label"] != nil {
            name = "label"
        }
        switch name {
        case "strip": return .strip
        case "terminate": return .terminate
        case "score":
            if members["points"] == nil { cursor.report("missing-key", at: node, "a rule that scores needs “points”") }
            return .score
        case "body":
            if condition.select == nil { cursor.report("missing-key", at: node, "a body rule needs “select”") }
            return .body
        case "keep": return keep(members, at: node, cursor: &cursor)
        case "field": return field(members, at: node, cursor: &cursor)
        case "label":
            guard let label = members["label"] else {
                cursor.report("missing-key", at: node, "a rule that labels needs “label”")
                return nil
            }
            return cursor.choice(label, "label", Role.self).map(Action.label)
        default:
            cursor.report("missing-key", at: node, "the rule \(id) has no “action”")
            return nil
        }
    }

    private static func keep(_ members: [String: Node], at node: Node, cursor: inout YAMLCursor) -> Action? {
        guard let lifts = members["lifts"] else {
            cursor.report("missing-key", at: node, "an exception needs “lifts”: the ids of the rules that it lifts")
            return nil
        }
        return .keep(lifts: cursor.strings(lifts, "lifts").map(\.text))
    }

    private static func field(_ members: [String: Node], at node: Node, cursor: inout YAMLCursor) -> Action? {
        let attribute = members["attribute"].flatMap { cursor.string($0, "attribute") }
        if let single = members["field"] {
            return cursor.choice(single, "field", PageField.self).map {
                .field([FieldCapture(field: $0, group: 0, attribute: attribute)])
            }
        }
        guard let map = members["fields"] else {
            cursor.report("missing-key", at: node, "a field rule needs “field” or “fields”")
            return nil
        }
        let inner = cursor.members(map, known: PageField.allCases.map(\.rawValue), of: "“fields”")
        let captures = inner.compactMap { name, value -> FieldCapture? in
            guard let field = PageField(rawValue: name) else { return nil }
            guard let group = value.scalar.flatMap({ Int($0.string) }), group >= 0, group < 32 else {
                cursor.report("wrong-type", at: value, "“\(name)” must be the number of a group of the pattern")
                return nil
            }
            return FieldCapture(field: field, group: group, attribute: nil)
        }
        return .field(captures.sorted { $0.group < $1.group })
    }

    // MARK: Tests

    private static func tests(_ node: Node?, cursor: inout YAMLCursor) -> RuleTests {
        guard let node else { return RuleTests() }
        let members = cursor.members(node, known: ["match", "pass"], of: "“tests”")
        func samples(_ key: String) -> [RuleTests.Sample] {
            guard let list = members[key] else { return [] }
            return cursor.strings(list, key).map { RuleTests.Sample(text: $0.text, place: cursor.place($0.node)) }
        }
        return RuleTests(match: samples("match"), pass: samples("pass"))
    }
}
