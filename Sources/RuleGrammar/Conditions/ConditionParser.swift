internal import BlockAnalysis
internal import PageTree
internal import PatternMatching
internal import RuleModel
internal import RuleSource
internal import TextQuality
internal import ViewMatching

/// The condition keys of a rule, a probe, a fingerprint or an override.
struct ConditionParser {
    /// Keys that make a condition; those of one mapping must all hold.
    static let keys = [
        "select", "xpath", "text", "words", "stems", "forms", "evasion", "document", "attribute", "near", "before", "after", "where",
        "page", "all", "any", "not",
        "at_least", "unless", "input",
    ]
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

    private mutating func mapping(_ node: SourceNode, of what: String, _ cursor: inout SourceCursor) -> Condition? {
        let members = cursor.members(node, known: Self.keys, of: what)
        let found = condition(members, &cursor)
        if found == nil, cursor.diagnostics.isEmpty { cursor.report("no-condition", at: node, "\(what) says nothing") }
        return found
    }

    private mutating func condition(_ members: [String: SourceNode], _ cursor: inout SourceCursor) -> Condition? {
        depth += 1
        defer { depth -= 1 }
        var parts: [Condition] = []
        // In the order of the keys, so that cheap ones come first and the same file gives the same conditions.
        for key in Self.keys {
            guard let node = members[key] else { continue }
            count += 1
            guard depth <= Self.deepest, count <= Self.most else {
                cursor.report("too-deep", at: node, "conditions may nest \(Self.deepest) deep and be \(Self.most) in number")
                return nil
            }
            if let part = part(key, node, &cursor) { parts.append(part) }
        }
        let saysSomething = members.keys.contains { Self.keys.contains($0) && $0 != "unless" && $0 != "input" }
        guard saysSomething else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func part(_ key: String, _ node: SourceNode, _ cursor: inout SourceCursor) -> Condition? {
        switch key {
        case "select": return Self.selector(node, key, cursor: &cursor).map(Condition.select)
        case "xpath": return xpath(node, &cursor)
        case "text":
            let patterns = Self.patterns(node, key, cursor: &cursor)
            return patterns.isEmpty ? nil : .text(patterns)
        case "words":
            return words(node, key, &cursor).map(Condition.words)
        case "stems": return words(node, key, &cursor).map(Condition.stems)
        case "forms":
            let patterns = Self.patterns(node, key, cursor: &cursor)
            return patterns.isEmpty ? nil : .forms(patterns)
        case "evasion":
            let signs = cursor.strings(node, key).compactMap { cursor.choice($0.node, key, EvasionSign.self) }
            return signs.isEmpty ? nil : .evasion(signs)
        case "document":
            let comparisons = cursor.strings(node, key).compactMap { measure($0.text, at: $0.node, &cursor) }
            return comparisons.isEmpty ? nil : .document(comparisons)
        case "attribute": return attribute(node, &cursor)
        case "near", "before", "after": return near(node, NearCondition.Side(rawValue: key) ?? .near, &cursor)
        case "where":
            let comparisons = cursor.strings(node, key).compactMap { comparison($0.text, at: $0.node, &cursor) }
            return comparisons.isEmpty ? nil : .features(comparisons)
        case "page": return PageConditionParser.parse(node, cursor: &cursor).map(Condition.page)
        case "all": return list(node, key, &cursor).map(Condition.all)
        case "any": return list(node, key, &cursor).map(Condition.any)
        case "not": return mapping(node, of: "“not”", &cursor).map(Condition.not)
        case "at_least": return atLeast(node, &cursor)
        case "unless":
            // Any of what stands there excludes the block.
            guard let inner = mapping(node, of: "“unless”", &cursor) else { return nil }
            if case .all(let parts) = inner { return .not(.any(parts)) }
            return .not(inner)
        case "input": return cursor.choice(node, key, InputForm.self).map(Condition.input)
        default: return nil
        }
    }

    private mutating func list(_ node: SourceNode, _ key: String, _ cursor: inout SourceCursor) -> [Condition]? {
        guard node.kind == .list, !node.items.isEmpty else {
            cursor.report("wrong-type", at: node, "“\(key)” must be a list of conditions")
            return nil
        }
        return node.items.compactMap { mapping($0, of: "a condition", &cursor) }
    }

    private mutating func atLeast(_ node: SourceNode, _ cursor: inout SourceCursor) -> Condition? {
        let members = cursor.members(node, known: ["count", "of"], of: "“at_least”")
        guard let countNode = members["count"], let listNode = members["of"] else {
            cursor.report("missing-key", at: node, "“at_least” needs “count” and “of”, a list of conditions")
            return nil
        }
        guard let list = list(listNode, "of", &cursor),
            let count = cursor.integer(countNode, "count", 1...max(1, list.count))
        else { return nil }
        return .atLeast(count, list)
    }

    // MARK: Leaves

    private func xpath(_ node: SourceNode, _ cursor: inout SourceCursor) -> Condition? {
        guard let text = cursor.string(node, "xpath") else { return nil }
        if cursor.isTrusted { return .xpath(XPath(trusted: text)) }
        do {
            return .xpath(try XPath(text))
        } catch {
            cursor.report("bad-xpath", at: node, error.description)
            return nil
        }
    }

    private func attribute(_ node: SourceNode, _ cursor: inout SourceCursor) -> Condition? {
        guard node.kind == .mapping, !node.pairs.isEmpty else {
            cursor.report("wrong-type", at: node, "“attribute” maps names of attributes to patterns, as {href: '^https?://t\\.me/'}")
            return nil
        }
        let conditions = node.pairs.compactMap { key, value -> Condition? in
            guard let name = cursor.string(key, "attribute") else { return nil }
            let patterns = Self.patterns(value, name, cursor: &cursor)
            return patterns.isEmpty ? nil : .attribute(AttributeCondition(name: name.lowercased(), patterns: patterns))
        }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private func near(_ node: SourceNode, _ side: NearCondition.Side, _ cursor: inout SourceCursor) -> Condition? {
        if node.kind != .mapping {
            return cursor.string(node, side.rawValue).map {
                .near(NearCondition(side: side, rule: $0, within: side == .near ? 1 : nil, place: cursor.place(node)))
            }
        }
        let members = cursor.members(node, known: ["rule", "within"], of: "“\(side.rawValue)”")
        guard let rule = members["rule"].flatMap({ cursor.string($0, "rule") }) else {
            cursor.report("missing-key", at: node, "“\(side.rawValue)” needs “rule”: the id of the rule whose hits it looks for")
            return nil
        }
        let within = members["within"].flatMap { cursor.integer($0, "within", 1...10_000) }
        return .near(NearCondition(side: side, rule: rule, within: within ?? (side == .near ? 1 : nil), place: cursor.place(node)))
    }

    private func words(_ node: SourceNode, _ key: String, _ cursor: inout SourceCursor) -> WordList? {
        let words = cursor.strings(node, key)
        for (word, place) in words where !word.contains(where: { $0.isLetter || $0.isNumber }) {
            cursor.report(
                "bad-word", at: place,
                "“\(key)” holds \(key == "words" ? "whole words" : "beginnings of words"); “\(word)” has neither letter nor number")
        }
        return words.isEmpty ? nil : WordList(words.map(\.text))
    }

    private func comparison(_ text: String, at node: SourceNode, _ cursor: inout SourceCursor) -> Comparison? {
        let parts = comparisonParts(text)
        if let parts, let feature = Feature.named(parts.name) {
            return Comparison(feature: feature, relation: parts.relation, value: Float(parts.value))
        }
        report(
            parts?.name, known: Feature.allCases.map(\.name), "“where” compares a block feature with a number, as link_density > 0.5",
            "block feature", at: node, &cursor)
        return nil
    }

    private func measure(_ text: String, at node: SourceNode, _ cursor: inout SourceCursor) -> DocumentComparison? {
        let parts = comparisonParts(text)
        if let parts, let measure = QualityMeasure.named(parts.name) {
            return DocumentComparison(measure: measure, relation: parts.relation, value: parts.value)
        }
        report(
            parts?.name, known: QualityMeasure.allCases.map(\.name),
            "“document” compares a measure of the text with a number, as words < 50", "measure", at: node, &cursor)
        return nil
    }

    /// A name, a relation and a number.
    private func comparisonParts(_ text: String) -> (name: String, relation: Comparison.Relation, value: Double)? {
        for relation in Comparison.Relation.allCases {
            let parts = text.split(separator: relation.rawValue, maxSplits: 1)
            guard parts.count == 2 else { continue }
            return Double(parts[1].filter { !$0.isWhitespace }).map { (parts[0].filter { !$0.isWhitespace }, relation, $0) }
        }
        return nil
    }

    /// What is wrong with a comparison: its name, or its form.
    private func report(_ name: String?, known: [String], _ form: String, _ what: String, at node: SourceNode, _ cursor: inout SourceCursor)
    {
        if let name {
            cursor.report("unknown-feature", at: node, "unknown \(what) “\(name)”\(Suggestion.hint(for: name, in: known))")
        } else {
            cursor.report("bad-comparison", at: node, form)
        }
    }

    // MARK: Selectors and patterns

    static func selector(_ node: SourceNode, _ key: String, cursor: inout SourceCursor) -> Selector? {
        guard let text = cursor.string(node, key) else { return nil }
        do {
            return try Selector(text, textTest: PatternTextTest.make)
        } catch {
            cursor.report("bad-selector", at: node, error.description, columnOffset: offset(node, error.offset))
            return nil
        }
    }

    static func patterns(_ node: SourceNode, _ key: String, cursor: inout SourceCursor) -> [Pattern] {
        cursor.strings(node, key).compactMap { pattern($0.text, at: $0.node, cursor: &cursor) }
    }

    static func pattern(_ text: String, at node: SourceNode, cursor: inout SourceCursor) -> Pattern? {
        let source = text.utf8.contains(0x25) ? cursor.expanded(text, at: node) : text
        if cursor.isTrusted { return Pattern(trusted: source) }
        do {
            return try Pattern(source)
        } catch {
            // In a pattern with parts put in, the place is that of the whole.
            cursor.report(
                "bad-pattern", at: node, error.description, columnOffset: source == text ? offset(node, error.characterOffset) : 0)
            return nil
        }
    }

    /// The place inside a text, when it stands on one line as it was written.
    private static func offset(_ node: SourceNode, _ characters: Int) -> Int {
        switch node.kind {
        case .text(.plain): characters
        case .text(.singleQuoted): characters + 1
        case .text(.doubleQuoted): node.text?.contains("\\") == true ? 0 : characters + 1
        default: 0
        }
    }
}

/// `:has-text()` by PCRE2: `/pattern/flags`, or a text that must stand in the element.
struct PatternTextTest: TextTest {
    private let pattern: Pattern

    static let make: @Sendable (String) throws -> any TextTest = { argument in
        guard argument.hasPrefix("/"), let slash = argument.lastIndex(of: "/"), slash > argument.startIndex else {
            return PlainTextTest(argument)
        }
        let body = argument[argument.index(after: argument.startIndex)..<slash]
        let ignoresCase = argument[slash...].contains("i")
        return PatternTextTest(pattern: try Pattern(ignoresCase ? String(body) : "(?-i)" + body))
    }

    func passes(_ bytes: [UInt8]) -> Bool {
        if case .match = pattern.firstMatch(in: bytes, 0..<bytes.count, scratch: MatchScratch()) { return true }
        return false
    }
}
