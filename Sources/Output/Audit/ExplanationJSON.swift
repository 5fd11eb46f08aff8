internal import BlockAnalysis
internal import Extraction
package import JSONText
internal import RuleModel

extension Explanation {
    /// One object: the page's facts and its blocks in page order, each with the reasons that add up to its score.
    package var json: JSON {
        .object(
            [
                .init("schema", .integer(WinnowVersion.schema)),
                .init("status", .string(page.status)),
                .init("url", .optional(page.url)),
                .init("host", .optional(page.host)),
                .init("rules", .string(page.rulesHash)),
                .init("version", .string(WinnowVersion.current)),
                .init("blocks", .array(blocks.map(\.json))),
            ] + (page.moderation.map { [.init("moderation", $0.json)] } ?? []))
    }
}

extension Explanation {
    /// The same as text, laid out for people.
    package var jsonText: String { json.text(.pretty) }
}

extension Explanation.Block {
    fileprivate var json: JSON {
        .object([
            .init("block", .integer(number)),
            .init("kept", .bool(isKept)),
            .init("role", .string(role)),
            .init("score", Self.points(score)),
            .init("path", .optional(path)),
            .init("text", .string(text)),
            .init("reasons", .array(reasons.map(Self.json))),
        ])
    }

    private static func json(_ reason: Reason) -> JSON {
        var members: [JSON.Member] = []
        switch reason.source {
        case .base: members.append(.init("base", .bool(true)))
        case .feature(let feature, let value):
            members += [.init("feature", .string(feature.name)), .init("value", .decimal(Double(value), places: 3))]
        case .rule(let hit):
            members += [
                .init("rule", .string(hit.rule)), .init("place", .string(hit.place.description)), .init("tier", .string(hit.tier.name)),
                .init("effect", .string(hit.effect.name)),
            ]
            if let exception = hit.liftedBy { members.append(.init("lifted_by", .string(exception))) }
        case .pass(let name): members.append(.init("pass", .string(name)))
        }
        return .object(members + [.init("points", points(reason.points))])
    }

    private static func points(_ hundredths: Int) -> JSON { .decimal(Double(hundredths) / 100, places: 2) }
}
