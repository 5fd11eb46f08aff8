internal import BlockAnalysis
internal import JSONText
internal import Output

/// What many blocks' reasons have in common, written once.
struct AuditTables {
    private var features: [Feature] = []
    private var featureNumbers: [Feature: Int] = [:]
    private var rules: [RuleHit] = []
    private var ruleNumbers: [String: Int] = [:]
    private(set) var passes: [String] = []
    private var passNumbers: [String: Int] = [:]

    /// The value of a distance to nothing.
    static let noStep = 16

    /// `[0, points]` for the base, `[1, feature, value, points]`, `[2, rule, effect, points, exception]`, `[3, pass, points]`.
    mutating func json(_ reason: Reason) -> JSON {
        let points = JSON.integer(reason.points)
        switch reason.source {
        case .base: return .array([.integer(0), points])
        case .feature(let feature, let value):
            if featureNumbers[feature] == nil {
                featureNumbers[feature] = features.count
                features.append(feature)
            }
            return .array([.integer(1), .integer(featureNumbers[feature] ?? 0), Self.number(value), points])
        case .rule(let hit): return json(hit, points: reason.points)
        case .pass(let name):
            if passNumbers[name] == nil {
                passNumbers[name] = passes.count
                passes.append(name)
            }
            return .array([.integer(3), .integer(passNumbers[name] ?? 0), points])
        }
    }

    mutating func json(_ hit: RuleHit, points: Int = 0) -> JSON {
        if ruleNumbers[hit.rule] == nil {
            ruleNumbers[hit.rule] = rules.count
            rules.append(hit)
        }
        return .array(
            [.integer(2), .integer(ruleNumbers[hit.rule] ?? 0), .string(hit.effect.name), .integer(points)]
                + (hit.liftedBy.map { [.string($0)] } ?? []))
    }

    private static func number(_ value: Float) -> JSON {
        value == value.rounded() && value.magnitude < 1e9 ? .integer(Int(value)) : .decimal(Double(value), places: 3)
    }

    var featureJSON: JSON {
        .array(
            features.map { feature in
                let words = FeatureWords.of(feature)
                return .object([
                    .init("name", .string(feature.name)), .init("en", .string(words.english)), .init("ru", .string(words.russian)),
                    .init("unit", .string(words.unit.rawValue)),
                ])
            })
    }

    var ruleJSON: JSON {
        .array(
            rules.map {
                .object([
                    .init("id", .string($0.rule)), .init("place", .string($0.place.description)), .init("tier", .string($0.tier.name)),
                ])
            })
    }
}
