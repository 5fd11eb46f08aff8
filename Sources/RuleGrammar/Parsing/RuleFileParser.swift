internal import PatternMatching
public import RuleModel
public import RuleSource

/// From a rule file's text to a `RuleFile` and all that is wrong with it.
public struct RuleFileParser {
    private var cursor: SourceCursor

    /// Parses one file. With an error among the diagnostics the file is nil; all errors are reported, not the first.
    /// - Complexity: O(n) over the text, and the compilation of its patterns.
    public static func parse(
        _ source: String, path: String, isBuiltIn: Bool = false
    ) -> (file: RuleFile?, diagnostics: [Diagnostic]) {
        do {
            return parse(try SourceReader.read(source), path: path, isBuiltIn: isBuiltIn)
        } catch {
            return (nil, [Diagnostic(path: path, error)])
        }
    }

    /// The same from a file that has been read.
    /// - Parameter isTrusted: true for a file that has been parsed before without errors: its patterns are compiled when
    ///   first needed.
    public static func parse(
        _ tree: SourceTree, path: String, isTrusted: Bool = false, isBuiltIn: Bool = false
    ) -> (file: RuleFile?, diagnostics: [Diagnostic]) {
        var parser = RuleFileParser(cursor: SourceCursor(path: path, isTrusted: isTrusted, isBuiltIn: isBuiltIn))
        guard let root = tree.root else {
            parser.cursor.report(line: 1, column: 1, .empty, "the file holds no rules")
            return (nil, parser.cursor.diagnostics)
        }
        let file = parser.file(root)
        let hasError = parser.cursor.diagnostics.contains { $0.severity == .error }
        return (hasError ? nil : file, parser.cursor.diagnostics)
    }

    static let keys = [
        "about", "imported", "site", "signature", "timezone", "fingerprint", "preprocess", "parts", "layouts", "rules", "policy",
        "overrides", "allow", "suppressions", "tests",
    ]
    /// Rules of one file.
    static let mostRules = 50_000

    private mutating func file(_ root: SourceNode) -> RuleFile {
        var file = RuleFile(path: cursor.path)
        let members = cursor.members(root, known: Self.keys, of: "a rule file")
        file.about = members["about"].flatMap { cursor.string($0, "about") }
        if let parts = members["parts"] { readParts(parts) }
        file.imported = members["imported"].flatMap { cursor.string($0, "imported") }
        file.site = members["site"].flatMap { node in
            cursor.string(node, "site").flatMap { cursor.host($0, at: node, key: "site", check: .badSite) }
        }
        file.signatures = members["signature"].map { ConditionParser.patterns($0, "signature", cursor: &cursor) } ?? []
        for key in ["signature", "layouts", "preprocess"] {
            if file.site == nil, members["site"] == nil, let node = members[key] {
                cursor.report(.noSite, at: node, "“\(key)” is for the pages of one site; the file names no “site”")
            }
        }
        file.timezone = members["timezone"].flatMap { offset($0) }
        file.fingerprint = members["fingerprint"].flatMap { fingerprint($0, isSite: file.site != nil) }
        file.preprocess = list(members["preprocess"], "preprocess").compactMap { preprocess($0) }
        file.rules = rules(members["rules"], in: .init(site: file.site, hasFingerprint: members["fingerprint"] != nil))
        file.policy = members["policy"].map { PolicyParser.policy($0, cursor: &cursor) } ?? Policy.Part()
        file.allow = list(members["allow"], "allow").compactMap { PolicyParser.allow($0, site: file.site, cursor: &cursor) }
        for node in list(members["layouts"], "layouts") {
            guard let (layout, rules) = layout(node, site: file.site) else { continue }
            file.layouts.append(layout)
            file.rules += rules
        }
        file.overrides = list(members["overrides"], "overrides").compactMap { override($0) }
        file.suppressions = list(members["suppressions"], "suppressions").compactMap { suppression($0) }
        file.tests = list(members["tests"], "tests").compactMap { PageTestParser.parse($0, cursor: &cursor) }
        if ["rules", "layouts", "overrides", "suppressions", "policy", "allow"].allSatisfy({ members[$0] == nil }), root.kind == .mapping {
            cursor.report(.missingKey, at: root, "the file has no “rules”")
        }
        return file
    }

    /// Pieces of patterns; a later one may hold earlier ones.
    private mutating func readParts(_ node: SourceNode) {
        if node.kind != .mapping { cursor.report(.wrongType, at: node, "“parts” must be a mapping of names to pieces of patterns") }
        for (key, value) in node.pairs {
            guard let name = cursor.string(key, "parts"), let part = cursor.string(value, name) else { continue }
            cursor.parts[name] = cursor.expanded(part, at: value)
        }
    }

    private mutating func list(_ node: SourceNode?, _ key: String) -> [SourceNode] {
        guard let node else { return [] }
        if node.kind != .list { cursor.report(.wrongType, at: node, "“\(key)” must be a list") }
        return node.items
    }

    private mutating func rules(_ node: SourceNode?, in surroundings: RuleParser.Surroundings) -> [Rule] {
        let items = list(node, "rules")
        if items.count > Self.mostRules, let node {
            cursor.report(.tooLarge, at: node, "a file may have at most \(Self.mostRules) rules")
            return []
        }
        return items.compactMap { RuleParser.parse($0, in: surroundings, cursor: &cursor) }
    }

    // MARK: The file's own keys

    private mutating func offset(_ node: SourceNode) -> String? {
        guard let text = cursor.string(node, "timezone") else { return nil }
        let bytes = Array(text.utf8)
        let isOffset =
            bytes.count == 6 && (bytes[0] == 0x2B || bytes[0] == 0x2D) && bytes[3] == 0x3A
            && [1, 2, 4, 5].allSatisfy { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
        if !isOffset { cursor.report(.badTimezone, at: node, "“timezone” must be an offset from UTC, as \"+03:00\"") }
        return isOffset ? text : nil
    }

    private mutating func fingerprint(_ node: SourceNode, isSite: Bool) -> Condition? {
        if isSite { cursor.report(.badFingerprint, at: node, "“fingerprint” knows pages of many sites; this file has a “site”") }
        return pageLevel(ConditionParser.parse(node, of: "“fingerprint”", cursor: &cursor), at: node, "“fingerprint”")
    }

    /// A condition on the page as a whole cannot ask for blocks, which are cut later.
    private mutating func pageLevel(_ condition: Condition?, at node: SourceNode, _ what: String) -> Condition? {
        let asksForBlocks = condition?.leaves.contains { $0.scope != .page && $0.scope != .element }
        if asksForBlocks == true {
            cursor.report(
                .badProbe, at: node, "\(what) looks at the page as a whole: select, xpath, page, input, all, any, not, at_least")
        }
        return condition
    }

    static let preprocessKeys = ["reveal", "unhide", "expand", "attribute"]

    private mutating func preprocess(_ node: SourceNode) -> Preprocess? {
        let members = cursor.members(node, known: Self.preprocessKeys, of: "“preprocess”")
        func selector(_ key: String) -> Preprocess? {
            guard let node = members[key], let selector = ConditionParser.selector(node, key, cursor: &cursor) else { return nil }
            switch key {
            case "reveal": return .reveal(selector)
            case "unhide": return .unhide(selector)
            default:
                guard let name = members["attribute"].flatMap({ cursor.string($0, "attribute") }) else {
                    cursor.report(.missingKey, at: node, "“expand” needs “attribute”: where the text stands")
                    return nil
                }
                return .expand(selector, attribute: name.lowercased())
            }
        }
        let found = ["reveal", "unhide", "expand"].filter { members[$0] != nil }
        guard found.count == 1 else {
            if node.kind == .mapping { cursor.report(.missingKey, at: node, "a step of “preprocess” is one of reveal, unhide, expand") }
            return nil
        }
        return selector(found[0])
    }

    static let layoutKeys = ["id", "about", "probe", "since", "until", "rules"]

    private mutating func layout(_ node: SourceNode, site: String?) -> (Layout, [Rule])? {
        let members = cursor.members(node, known: Self.layoutKeys, of: "a layout")
        guard let idNode = members["id"], let id = cursor.string(idNode, "id") else {
            if node.kind == .mapping { cursor.report(.missingKey, at: node, "a layout needs an “id”") }
            return nil
        }
        RuleParser.checkIdentifier(id, at: idNode, cursor: &cursor)
        let probe = members["probe"].flatMap { node in
            pageLevel(ConditionParser.parse(node, of: "“probe”", cursor: &cursor), at: node, "“probe”")
        }
        let since = members["since"].flatMap { cursor.day($0, "since") }
        let until = members["until"].flatMap { cursor.day($0, "until") }
        if probe == nil, members["probe"] == nil, since == nil, until == nil {
            cursor.report(.missingKey, at: node, "a layout needs a “probe”, or dates: else nothing tells it from the others")
        }
        let layout = Layout(
            id: id, place: cursor.place(node), about: members["about"].flatMap { cursor.string($0, "about") }, probe: probe,
            since: since, until: until)
        return (layout, rules(members["rules"], in: .init(site: site, layout: id)))
    }

    // MARK: Overrides and suppressions

    static let overrideKeys = ["rule", "points", "severity", "score", "action", "mask", "with", "disabled", "narrow", "reason"]

    private mutating func override(_ node: SourceNode) -> Override? {
        let members = cursor.members(node, known: Self.overrideKeys, of: "an override")
        guard let rule = members["rule"].flatMap({ cursor.string($0, "rule") }) else {
            if node.kind == .mapping {
                cursor.report(.missingKey, at: node, "an override needs “rule”: the id of the rule that it changes")
            }
            return nil
        }
        if Self.overrideKeys.dropFirst().dropLast().allSatisfy({ members[$0] == nil }) {
            cursor.report(
                .missingKey, at: node,
                "an override changes “points” (of moderation “severity”, “score”, “action”, “mask”, “with”), sets “disabled: true” or narrows with “narrow”"
            )
        }
        var change = ModerationChange()
        change.severity = members["severity"].flatMap { cursor.choice($0, "severity", Moderation.Severity.self) }
        change.score = members["score"].flatMap { cursor.hundredths($0, "score") }
        change.effect = members["action"].flatMap { cursor.choice($0, "action", Moderation.Effect.self) }
        change.mask = members["mask"].flatMap { cursor.choice($0, "mask", MaskStyle.self) }
        change.replacement = members["with"]?.text
        return Override(
            rule: rule, place: cursor.place(node), points: members["points"].flatMap { cursor.hundredths($0, "points") },
            moderation: change,
            isDisabled: members["disabled"].flatMap { cursor.truth($0, "disabled") } ?? false,
            narrow: members["narrow"].flatMap { ConditionParser.parse($0, of: "“narrow”", cursor: &cursor) },
            reason: members["reason"].flatMap { cursor.string($0, "reason") })
    }

    static let suppressionKeys = ["rule", "reason", "author", "page", "text"]

    private mutating func suppression(_ node: SourceNode) -> Suppression? {
        let members = cursor.members(node, known: Self.suppressionKeys, of: "a suppression")
        var values: [String] = []
        for key in ["rule", "reason", "author"] {
            guard let value = members[key].flatMap({ cursor.string($0, key) }) else {
                if node.kind == .mapping, members[key] == nil {
                    cursor.report(.missingKey, at: node, "a suppression needs “\(key)”: what is silenced, why, and who says so")
                }
                return nil
            }
            values.append(value)
        }
        return Suppression(
            rule: values[0], place: cursor.place(node), reason: values[1], author: values[2],
            page: members["page"].flatMap { PageCondition.parse($0, cursor: &cursor) },
            text: members["text"].map { ConditionParser.patterns($0, "text", cursor: &cursor) } ?? [])
    }
}
