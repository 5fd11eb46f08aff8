internal import BlockAnalysis
internal import RuleModel
internal import RuleSource

/// One entry of `rules:`.
enum RuleParser {
    static let ownKeys = [
        "id", "about", "category", "action", "field", "fields", "from_attribute", "label", "lifts", "points", "tests",
    ]
    static let keys = ownKeys + ModerationParser.keys + ConditionParser.keys
    /// What the rule's surroundings say: the file's site and fingerprint, its layout.
    struct Surroundings {
        var site: String?
        var layout: String?
        var hasFingerprint = false
    }

    static func parse(_ node: SourceNode, in surroundings: Surroundings, cursor: inout SourceCursor) -> Rule? {
        let members = cursor.members(node, known: keys, of: "a rule")
        guard let idNode = members["id"], let id = cursor.string(idNode, "id") else {
            if members["id"] == nil { cursor.report(.missingKey, at: node, "a rule needs an “id”") }
            return nil
        }
        checkIdentifier(id, at: idNode, cursor: &cursor)
        let before = cursor.diagnostics.count
        let condition = ConditionParser.parse(members, cursor: &cursor)
        if condition == nil, cursor.diagnostics.count == before {
            cursor.report(.noCondition, at: node, "the rule \(id) has no condition (“select”, “text”, “words”, “where” …)")
        }
        let moderates = ModerationParser.moderates(members)
        checkKind(moderates: moderates, members, condition, in: surroundings, id: id, at: node, cursor: &cursor)
        let action: (any RuleAction)?
        if moderates {
            action = ModerationParser.parse(members, at: node, id: id, condition: condition, cursor: &cursor).map(ModerateAction.init)
        } else {
            let rule = RuleMembers(members: members, node: node, id: id, condition: condition)
            action = ActionKinds.kind(of: rule, &cursor)?.parse(rule, &cursor)
        }
        guard let action else { return nil }
        return Rule(
            id: id, place: cursor.place(node), about: members["about"].flatMap { cursor.string($0, "about") },
            category: moderates ? nil : members["category"].flatMap { cursor.choice($0, "category", Role.self) }, site: surroundings.site,
            layout: surroundings.layout, condition: condition ?? .all([]), action: action,
            points: members["points"].flatMap { cursor.hundredths($0, "points") },
            tests: tests(members["tests"], cursor: &cursor),
            tier: action.lifts != nil ? .exception : surroundings.site != nil ? .site : cursor.isBuiltIn ? .builtIn : .user)
    }

    /// What only one of the two kinds of rules may say.
    private static func checkKind(
        moderates: Bool, _ members: [String: SourceNode], _ condition: Condition?, in surroundings: Surroundings, id: String,
        at node: SourceNode,
        cursor: inout SourceCursor
    ) {
        if moderates {
            if surroundings.layout != nil || surroundings.hasFingerprint {
                cursor.report(.notModeration, at: node, "\(id): moderation holds for every page or for a site, not for a layout or a CMS")
            }
            return
        }
        for key in ModerationParser.keys {
            if let found = members[key] {
                cursor.report(.notModeration, at: found, "“\(key)” is a key of moderation rules, which have a “severity”")
            }
        }
        for leaf in condition?.leaves ?? [] where leaf.scope.isOfModeration {
            cursor.report(
                .notModeration, at: node, "\(id): “evasion” and “document” are conditions of moderation rules, which have a “severity”")
        }
    }

    static func checkIdentifier(_ id: String, at node: SourceNode, cursor: inout SourceCursor) {
        if cursor.isTrusted { return }
        let parts = id.split(separator: ".", omittingEmptySubsequences: false)
        let isIdentifier =
            parts.count >= 2 && id.utf8.count <= 128
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
            }
        if !isIdentifier {
            cursor.report(.badID, at: node, "an id is words of small letters, digits and hyphens with dots between, as lenta.body")
        }
    }

    // MARK: Tests

    static let testKeys = ["match", "pass", "becomes", "todo"]

    private static func tests(_ node: SourceNode?, cursor: inout SourceCursor) -> RuleTests {
        guard let node else { return RuleTests() }
        let members = cursor.members(node, known: testKeys, of: "“tests”")
        var tests = RuleTests(match: cursor.samples(members["match"], "match"), pass: cursor.samples(members["pass"], "pass"))
        if let becomes = members["becomes"] {
            if becomes.kind != .mapping { cursor.report(.wrongType, at: becomes, "“becomes” maps texts to what the rule makes of them") }
            tests.becomes = becomes.pairs.compactMap { key, value in
                guard let before = cursor.string(key, "becomes"), let after = value.text else { return nil }
                return (RuleTests.Sample(text: before, place: cursor.place(key)), after)
            }
        }
        if let todo = members["todo"] {
            let inner = cursor.members(todo, known: ["match", "pass"], of: "“todo”")
            tests.todoMatch = cursor.samples(inner["match"], "match")
            tests.todoPass = cursor.samples(inner["pass"], "pass")
        }
        return tests
    }
}
