public import BlockAnalysis
public import TextQuality

/// A comparison of one block feature with a number, as `link_density > 0.5`.
public struct Comparison: Sendable, CustomStringConvertible {
    /// How two numbers compare. The longer signs first, so that a search for `<` does not cut `<=`.
    public enum Relation: String, Sendable, CaseIterable {
        case lessOrEqual = "<=", greaterOrEqual = ">=", notEqual = "!=", less = "<", greater = ">", equal = "="

        public func holds<Value: Comparable>(_ actual: Value, _ value: Value) -> Bool {
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

    public let feature: Feature
    public let relation: Relation
    public let value: Float

    public init(feature: Feature, relation: Relation, value: Float) {
        self.feature = feature
        self.relation = relation
        self.value = value
    }

    public func holds(_ actual: Float) -> Bool { relation.holds(actual, value) }

    public var description: String { "\(feature.name) \(relation.rawValue) \(value)" }
}

/// A comparison of one measure of the whole text with a number, as `top_2grams > 0.2`.
public struct DocumentComparison: Sendable, CustomStringConvertible {
    public let measure: QualityMeasure
    public let relation: Comparison.Relation
    public let value: Double

    public init(measure: QualityMeasure, relation: Comparison.Relation, value: Double) {
        self.measure = measure
        self.relation = relation
        self.value = value
    }

    public func holds(_ actual: Double) -> Bool { relation.holds(actual, value) }

    public var description: String { "\(measure.name) \(relation.rawValue) \(value)" }
}
