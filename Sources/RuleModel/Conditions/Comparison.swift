package import BlockAnalysis
package import TextQuality

/// A comparison of one block feature with a number, as `link_density > 0.5`.
package struct Comparison: Sendable, CustomStringConvertible {
    /// How two numbers compare. The longer signs first, so that a search for `<` does not cut `<=`.
    package enum Relation: String, Sendable, CaseIterable {
        case lessOrEqual = "<=", greaterOrEqual = ">=", notEqual = "!=", less = "<", greater = ">", equal = "="

        package func holds<Value: Comparable>(_ actual: Value, _ value: Value) -> Bool {
            switch self {
            case .less: actual < value
            case .lessOrEqual: actual <= value
            case .greater: actual > value
            case .greaterOrEqual: actual >= value
            case .equal: actual == value
            case .notEqual: actual != value
            }
        }
    }

    package let feature: Feature
    package let relation: Relation
    package let value: Float

    package init(feature: Feature, relation: Relation, value: Float) {
        self.feature = feature
        self.relation = relation
        self.value = value
    }

    package func holds(_ actual: Float) -> Bool { relation.holds(actual, value) }

    package var description: String { "\(feature.name) \(relation.rawValue) \(value)" }
}

/// A comparison of one measure of the whole text with a number, as `top_2grams > 0.2`.
package struct DocumentComparison: Sendable, CustomStringConvertible {
    package let measure: QualityMeasure
    package let relation: Comparison.Relation
    package let value: Double

    package init(measure: QualityMeasure, relation: Comparison.Relation, value: Double) {
        self.measure = measure
        self.relation = relation
        self.value = value
    }

    package func holds(_ actual: Double) -> Bool { relation.holds(actual, value) }

    package var description: String { "\(measure.name) \(relation.rawValue) \(value)" }
}
