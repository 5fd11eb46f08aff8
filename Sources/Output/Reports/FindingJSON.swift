package import Extraction
package import JSONText
internal import TextViews

extension Finding {
    /// The finding as one object; README documents the members.
    /// - Parameter redacted: without the words themselves, and without where they end: for logs.
    package func json(redacted: Bool = false) -> JSON {
        var members: [JSON.Member] = [
            .init("rule", .string(rule)), .init("category", .string(category)), .init("severity", .string(severity.rawValue)),
            .init("score", .decimal(Double(score) / 100, places: 2)), .init("action", .string(effect.rawValue)),
            .init("confidence", .decimal(Double(confidence) / 100, places: 2)),
        ]
        members += originMembers
        if origin != .document {
            members += [
                .init("kept", .bool(isKept)), .init("text", redacted ? .null : .string(text)),
                .init("span", Self.json(span, redacted: redacted)),
                .init("output", Self.json(output, redacted: redacted)),
                .init("replacement", redacted && replacement?.isFixed == false ? .null : .optional(replacement)),
                .init("view", .optional(view?.rawValue)), .init("evasive", .bool(isEvasive)),
                .init("matched", redacted ? .null : .optional(matched)),
                .init("steps", .array(stepTexts(redacted: redacted).map(JSON.string))),
            ]
        } else {
            members.append(.init("measures", .object(measures.map { .init($0.name, .decimal($0.value, places: 4)) })))
        }
        return .object(
            members + [
                .init("place", .string(place)), .init("tier", .string(tier)), .init("lifted_by", .optional(liftedBy)),
            ])
    }

    private var originMembers: [JSON.Member] {
        switch origin {
        case .block(let block): [.init("block", .integer(block + 1))]
        case .field(let name): [.init("field", .string(name))]
        case .document: [.init("document", .bool(true))]
        }
    }

    /// What was done to the text, in order; redacted only of which kinds.
    func stepTexts(redacted: Bool) -> [String] {
        guard redacted else { return steps.map(\.description) }
        var kinds: [String] = []
        for step in steps where !kinds.contains(step.kind.rawValue) { kinds.append(step.kind.rawValue) }
        return kinds
    }

    private static func json(_ span: Span?, redacted: Bool) -> JSON {
        guard let span else { return .null }
        if redacted {
            return .object([.init("start", .integer(span.characters.lowerBound)), .init("byte_start", .integer(span.bytes.lowerBound))])
        }
        return .object([
            .init("start", .integer(span.characters.lowerBound)), .init("end", .integer(span.characters.upperBound)),
            .init("byte_start", .integer(span.bytes.lowerBound)), .init("byte_end", .integer(span.bytes.upperBound)),
        ])
    }
}

extension String {
    /// Whether a replacement shows nothing of what it stands for.
    fileprivate var isFixed: Bool { !contains { $0.isLetter } || hasPrefix("[") }
}

extension ModerationOutcome {
    /// The outcome as members of one object.
    package func members(redacted: Bool = false) -> [JSON.Member] {
        [
            .init("action", .string(action.rawValue)),
            .init("score", .decimal(Double(score) / 100, places: 2)),
            .init(
                "groups",
                .array(
                    groups.map { group in
                        .object([
                            .init("group", .string(group.name)), .init("score", .decimal(Double(group.score) / 100, places: 2)),
                            .init("findings", .integer(group.findings)), .init("capped", .bool(group.isCapped)),
                        ])
                    })),
            .init("forced", .array(forced.map { .object([.init("action", .string($0.action.rawValue)), .init("by", .string($0.by))]) })),
            .init("findings", .array(findings.map { $0.json(redacted: redacted) })),
            .init("findings_left_out", .integer(leftOut)),
            .init("limits", .array(limits.map(JSON.string))),
        ]
    }

    package func json(redacted: Bool = false) -> JSON { .object(members(redacted: redacted)) }
}
