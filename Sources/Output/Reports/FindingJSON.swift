package import JSONText
package import TextModeration
internal import TextViews

extension Finding {
    /// The finding as one object; README documents the members.
    package var json: JSON {
        var members: [JSON.Member] = [
            .init("rule", .string(rule)), .init("category", .string(category)), .init("severity", .string(severity.rawValue)),
            .init("score", .decimal(Double(score) / 100, places: 2)), .init("action", .string(effect.rawValue)),
            .init("confidence", .decimal(Double(confidence) / 100, places: 2)),
        ]
        members += originMembers
        if origin != .document {
            members += [
                .init("kept", .bool(isKept)), .init("text", .optional(text)),
                .init("span", Self.json(span)),
                .init("output", Self.json(output)),
                .init("replacement", .optional(replacement)),
                .init("view", .optional(view?.rawValue)), .init("evasive", .bool(isEvasive)),
                .init("matched", .optional(matched)),
                .init("steps", .array(steps.map { .string($0.description) })),
            ]
        } else {
            members.append(.init("measures", .object(measures.map { .init($0.name, .decimal($0.value, places: 4)) })))
        }
        return .object(
            members + [
                .init("place", .string(place.description)), .init("tier", .string(tier.name)), .init("lifted_by", .optional(liftedBy)),
            ])
    }

    private var originMembers: [JSON.Member] {
        switch origin {
        case .block(let block): [.init("block", .integer(block + 1))]
        case .field(let name), .member(let name): [.init("field", .string(name))]
        case .attribute(_, let name): [.init("attribute", .string(name))]
        case .document: [.init("document", .bool(true))]
        }
    }

    private static func json(_ span: Span?) -> JSON {
        guard let span else { return .null }
        if !span.hasEnd {
            return .object([.init("start", .integer(span.characters.lowerBound)), .init("byte_start", .integer(span.bytes.lowerBound))])
        }
        return .object([
            .init("start", .integer(span.characters.lowerBound)), .init("end", .integer(span.characters.upperBound)),
            .init("byte_start", .integer(span.bytes.lowerBound)), .init("byte_end", .integer(span.bytes.upperBound)),
        ])
    }
}

extension ModerationOutcome {
    /// The outcome as members of one object.
    package var members: [JSON.Member] {
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
            .init("findings", .array(findings.map { $0.json })),
            .init("findings_left_out", .integer(leftOut)),
            .init("limits", .array(limits.map(JSON.string))),
        ]
    }

    package var json: JSON { .object(members) }
}
