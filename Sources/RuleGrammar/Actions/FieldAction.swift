internal import RuleModel
internal import RuleSource

/// `field`: the block, a group of the pattern, an attribute or an expression's value is a field's value.
struct FieldAction: RuleAction, ActionKind {
    static let name = "field"
    static let about = "the block, a group of the pattern, an attribute or an XPath value is a field's value"
    static let impliedBy = ["field", "fields"]

    /// A field and where its value stands.
    struct Capture: Sendable {
        let field: PageField
        /// The group of the pattern, 0 for the whole.
        let group: Int
        /// Take the value from this attribute of the selected element.
        let attribute: String?

        var signature: String { "\(field.rawValue) \(group) \(attribute ?? "")" }
    }

    let captures: [Capture]

    var name: String { Self.name }
    var signature: String { "field(\(captures.map(\.signature)))" }
    var readsElements: Bool { true }
    var attributeNames: Set<String> { Set(captures.compactMap(\.attribute)) }

    // MARK: Parsing

    /// PCRE2's match data has room for so many groups.
    private static let mostGroups = 32

    static func parse(_ rule: RuleMembers, _ cursor: inout SourceCursor) -> (any RuleAction)? {
        let attribute = rule.members["from_attribute"].flatMap { cursor.string($0, "from_attribute") }?.lowercased()
        if let single = rule.members["field"] {
            return cursor.choice(single, "field", PageField.self).map {
                FieldAction(captures: [Capture(field: $0, group: 0, attribute: attribute)])
            }
        }
        guard let map = rule.members["fields"] else {
            cursor.report(.missingKey, at: rule.node, "a field rule needs “field” or “fields”")
            return nil
        }
        let inner = cursor.members(map, known: PageField.allCases.map(\.rawValue), of: "“fields”")
        let captures = inner.compactMap { name, value -> Capture? in
            guard let field = PageField(rawValue: name) else { return nil }
            guard let group = value.text.flatMap({ Int($0) }), group >= 0, group < Self.mostGroups else {
                cursor.report(.wrongType, at: value, "“\(name)” must be the number of a group of the pattern")
                return nil
            }
            return Capture(field: field, group: group, attribute: nil)
        }
        return FieldAction(captures: captures.sorted { ($0.group, $0.field.rawValue) < ($1.group, $1.field.rawValue) })
    }

    // MARK: Effect

    func record(_ rule: Rule, _ found: RuleMatches, in hits: inout RuleHits) {
        for match in found.blocks { recordBlock(match, rule, found, &hits) }
        recordElements(rule, found, &hits)
    }

    private func recordBlock(_ match: RuleMatches.Match, _ rule: Rule, _ found: RuleMatches, _ hits: inout RuleHits) {
        for capture in captures where capture.attribute == nil {
            guard capture.group < match.groups.count, let range = match.groups[capture.group] else { continue }
            let value = String(decoding: found.page.segmentation.arena[range], as: UTF8.self)
            hits.fields.append(
                FieldHit(field: capture.field, value: value, rule: rule, block: match.block, isOfElement: capture.group == 0))
        }
        guard let first = captures.first, first.attribute == nil else { return }
        hits.add(rule, match.block, .field(first.field.rawValue), rule.points ?? 0, first.field.role)
    }

    /// Values of attributes, and what an expression came to without a block: an attribute, a string, the content of an
    /// element that is not shown.
    private func recordElements(_ rule: Rule, _ found: RuleMatches, _ hits: inout RuleHits) {
        guard let document = found.document else { return }
        func add(_ capture: Capture, _ value: String) {
            guard value.contains(where: { !$0.isWhitespace }) else { return }
            hits.fields.append(FieldHit(field: capture.field, value: value, rule: rule, block: nil))
        }
        for (nodes, values) in zip(found.elements, found.values) {
            for capture in captures {
                for value in values { add(capture, value) }
                guard let attribute = capture.attribute else { continue }
                for node in nodes { if let value = document.attribute(attribute, of: node) { add(capture, value) } }
            }
        }
    }
}
