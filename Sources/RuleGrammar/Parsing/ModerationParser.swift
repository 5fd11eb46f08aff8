internal import RuleModel
internal import RuleSource
internal import TextViews
internal import WordMatching

/// The keys of a rule that moderates.
enum ModerationParser {
    static let keys = [
        "severity", "score", "view", "except", "check", "digits", "extent", "mask", "with", "language", "context", "spare", "doubt",
        "confidence",
    ]
    /// Actions that only moderation has; `strip` is moderation's, too, in a rule with a severity.
    static let actions = ["flag", "mask", "replace", "hold", "reject"]

    /// Whether a rule moderates: it has a severity, or an action that only moderation has.
    static func moderates(_ members: [String: SourceNode]) -> Bool {
        members["severity"] != nil || members["action"]?.text.map(actions.contains) == true
    }

    static func parse(_ members: [String: SourceNode], at node: SourceNode, id: String, condition: Condition?, cursor: inout SourceCursor)
        -> Moderation?
    {
        var isWhole = true
        for key in ["category", "severity", "score", "action"] where members[key] == nil {
            cursor.report(
                .missingKey, at: node,
                "the moderation rule \(id) needs “\(key)”: what it is, how bad, how much it counts and what is done are told apart")
            isWhole = false
        }
        for key in ["field", "fields", "from_attribute", "label", "lifts", "points"] {
            if let found = members[key] { cursor.report(.notModeration, at: found, "“\(key)” is no key of a moderation rule") }
        }
        guard isWhole, let category = members["category"].flatMap({ category($0, cursor: &cursor) }),
            let severity = members["severity"].flatMap({ cursor.choice($0, "severity", Moderation.Severity.self) }),
            let score = members["score"].flatMap({ cursor.hundredths($0, "score") }),
            let effect = members["action"].flatMap({ cursor.choice($0, "action", Moderation.Effect.self) })
        else { return nil }
        var moderation = Moderation(category: category, severity: severity, score: score, effect: effect)
        moderation.view = members["view"].flatMap { cursor.choice($0, "view", TextView.Kind.self) } ?? .folded
        moderation.extent = members["extent"].flatMap { cursor.choice($0, "extent", Moderation.Extent.self) } ?? .match
        moderation.check = members["check"].flatMap { cursor.choice($0, "check", CheckDigits.self) }
        moderation.digits = members["digits"].flatMap { cursor.integer($0, "digits", 1...64) }
        moderation.except = members["except"].map { cursor.strings($0, "except").map(\.text) } ?? []
        moderation.languages = members["language"].map { cursor.strings($0, "language").map { $0.text.lowercased() } } ?? []
        moderation.context = MatchContext(
            needed: members["context"].map { ConditionParser.patterns($0, "context", cursor: &cursor) } ?? [],
            sparing: members["spare"].map { ConditionParser.patterns($0, "spare", cursor: &cursor) } ?? [],
            doubting: members["doubt"].map { ConditionParser.patterns($0, "doubt", cursor: &cursor) } ?? [])
        moderation.confidence = members["confidence"].flatMap { cursor.hundredths($0, "confidence") } ?? 100
        moderation.mask = members["mask"].flatMap { cursor.choice($0, "mask", MaskStyle.self) }
        moderation.replacement = members["with"].flatMap { replacement($0, cursor: &cursor) }
        checkPairs(moderation, members, at: node, condition, cursor: &cursor)
        return moderation
    }

    /// The text that stands for a match; the empty one is meant where it stands in quotes.
    private static func replacement(_ node: SourceNode, cursor: inout SourceCursor) -> String? {
        if case .text(let style) = node.kind, style != .plain { return node.text }
        return cursor.string(node, "with")
    }

    /// Keys that say something only beside others.
    private static func checkPairs(
        _ moderation: Moderation, _ members: [String: SourceNode], at node: SourceNode, _ condition: Condition?, cursor: inout SourceCursor
    ) {
        // What was checked when the program was built is not written out again at every start.
        if cursor.isTrusted { return }
        if (moderation.effect == .replace) != (moderation.replacement != nil), members["with"] == nil || moderation.effect != .replace {
            cursor.report(.missingKey, at: members["with"] ?? node, "“action: replace” and “with” go together")
        }
        guard let plan = condition.map({ ModerationPlan($0) }) else { return }
        let kinds = plan.kinds
        if moderation.view == .evasion, let view = members["view"], kinds.isDisjoint(with: [.words, .stems, .forms]) {
            cursor.report(.badView, at: view, "the evasion view holds single words: it is for “words”, “stems” and “forms”")
        }
        if moderation.view >= .signs, let view = members["view"], !plan.isFinite {
            cursor.report(
                .badView, at: view,
                "words with hidden letters are compared with words: “forms” may hold letters, groups, alternatives, classes and “?” here")
        }
        if let digits = members["digits"], !kinds.contains(.text) { cursor.report(.missingKey, at: digits, "“digits” goes with “text”") }
        if let except = members["except"], kinds.isDisjoint(with: [.stems, .forms]) {
            cursor.report(.missingKey, at: except, "“except” goes with “stems” or “forms”")
        }
        if !plan.document.isEmpty, plan.guardCondition?.asksForBlocks == true || !plan.probes.isEmpty {
            cursor.report(.badDocument, at: node, "“document” measures the whole text; beside it only “page” may stand")
        }
    }

    static func category(_ node: SourceNode, key: String = "category", cursor: inout SourceCursor) -> String? {
        guard let text = cursor.string(node, key) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let isCategory =
            text.utf8.count <= 64
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
            }
        if !isCategory {
            cursor.report(
                .badCategory, at: node,
                "“\(key)” is words of small letters, digits and hyphens with dots between, the group first, as profanity.obscene")
        }
        return isCategory ? text : nil
    }
}

/// The keys of a file's `policy:` and `allow:`.
enum PolicyParser {
    static let keys = ["thresholds", "caps", "mask", "labels", "force", "severity"]
    static let forceKeys = ["rule", "at_least", "with", "action", "reason"]
    static let allowKeys = ["words", "rule", "reason", "author"]

    static func policy(_ node: SourceNode, cursor: inout SourceCursor) -> Policy.Part {
        let members = cursor.members(node, known: keys, of: "“policy”")
        var part = Policy.Part()
        if let thresholds = members["thresholds"] {
            let known = DocumentAction.allCases.dropFirst().map(\.rawValue)
            for (name, value) in cursor.members(thresholds, known: known, of: "“thresholds”") {
                guard let action = DocumentAction(rawValue: name), let sum = cursor.hundredths(value, name) else { continue }
                part.thresholds[action] = sum
            }
        }
        if let caps = members["caps"] {
            for (key, value) in mapping(caps, "caps", cursor: &cursor) {
                guard let name = ModerationParser.category(key, key: "caps", cursor: &cursor), let cap = cursor.hundredths(value, name)
                else { continue }
                part.caps[name] = cap
            }
        }
        if let severities = members["severity"] {
            let known = Moderation.Severity.allCases.map(\.rawValue)
            for (name, value) in cursor.members(severities, known: known, of: "“severity”") {
                guard let severity = Moderation.Severity(rawValue: name),
                    let action = cursor.choice(value, name, DocumentAction.self)
                else { continue }
                part.severities[severity] = action
            }
        }
        part.mask = members["mask"].flatMap { cursor.choice($0, "mask", MaskStyle.self) }
        if let labels = members["labels"] {
            for (key, value) in mapping(labels, "labels", cursor: &cursor) {
                guard let name = ModerationParser.category(key, key: "labels", cursor: &cursor) else { continue }
                part.labels[name] = texts(value, name, cursor: &cursor)
            }
        }
        if let force = members["force"] {
            if force.kind != .list { cursor.report(.wrongType, at: force, "“force” must be a list") }
            part.forced = force.items.compactMap { forced($0, cursor: &cursor) }
        }
        return part
    }

    /// A text, or texts by language.
    private static func texts(_ node: SourceNode, _ key: String, cursor: inout SourceCursor) -> [String: String] {
        if node.kind != .mapping { return cursor.string(node, key).map { ["": $0] } ?? [:] }
        var found: [String: String] = [:]
        for (language, value) in node.pairs {
            guard let language = language.text, let text = cursor.string(value, key) else { continue }
            found[language] = text
        }
        return found
    }

    private static func mapping(_ node: SourceNode, _ key: String, cursor: inout SourceCursor) -> [(key: SourceNode, value: SourceNode)] {
        if node.kind != .mapping { cursor.report(.wrongType, at: node, "“\(key)” must be a mapping of categories to values") }
        return node.pairs
    }

    private static func forced(_ node: SourceNode, cursor: inout SourceCursor) -> Policy.ForcedAction? {
        let members = cursor.members(node, known: forceKeys, of: "“force”")
        guard let rule = members["rule"].flatMap({ cursor.string($0, "rule") }),
            let action = members["action"].flatMap({ cursor.choice($0, "action", DocumentAction.self) })
        else {
            if node.kind == .mapping {
                cursor.report(.missingKey, at: node, "a forced action needs “rule” (an id, or the beginning of ids with .*) and “action”")
            }
            return nil
        }
        return Policy.ForcedAction(
            rule: rule, atLeast: members["at_least"].flatMap { cursor.integer($0, "at_least", 1...1_000_000) } ?? 1,
            with: members["with"].flatMap { cursor.string($0, "with") }, action: action,
            reason: members["reason"].flatMap { cursor.string($0, "reason") }, place: cursor.place(node))
    }

    static func allow(_ node: SourceNode, site: String?, cursor: inout SourceCursor) -> AllowList? {
        let members = cursor.members(node, known: allowKeys, of: "an entry of “allow”")
        guard let words = members["words"].map({ cursor.strings($0, "words").map(\.text) }),
            let reason = members["reason"].flatMap({ cursor.string($0, "reason") })
        else {
            if node.kind == .mapping {
                cursor.report(.missingKey, at: node, "an entry of “allow” needs “words” and “reason”: what is let through, and why")
            }
            return nil
        }
        return AllowList(
            words: words, rule: members["rule"].flatMap { cursor.string($0, "rule") }, reason: reason,
            author: members["author"].flatMap { cursor.string($0, "author") }, site: site, place: cursor.place(node))
    }
}
