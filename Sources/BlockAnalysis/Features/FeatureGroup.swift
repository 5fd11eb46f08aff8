/// Features that are filled together, as a run of columns: where order has a meaning, it stands here and is tested.
public struct FeatureGroup: Sendable {
    public let name: String
    public let first: Feature
    public let count: Int

    /// The columns of the group.
    public var columns: Range<Int> { first.rawValue..<(first.rawValue + count) }

    public func contains(_ feature: Feature) -> Bool { columns.contains(feature.rawValue) }

    /// One for each `TokenKind`, in its order.
    static let nearness = FeatureGroup(name: "nearness", first: .nearComment, count: TokenKind.allCases.count)
    /// Share, links, paragraphs and blocks of each of `levels` widening containers.
    static let containers = FeatureGroup(name: "containers", first: .containerShare1, count: 4 * containerLevels)
    static let containerLevels = 4
    /// What only the first stage's points tell.
    public static let context = FeatureGroup(name: "context", first: .ownScore, count: 50)
    /// Chance and share of the kept words in each of `chanceLevels` widening containers.
    static let containerChances = FeatureGroup(name: "container chances", first: .containerChance1, count: 2 * chanceLevels)
    static let chanceLevels = 5

    /// All groups, in the order of their columns.
    public static let all: [FeatureGroup] = [
        FeatureGroup(name: "own text", first: .length, count: 20), FeatureGroup(name: "tree", first: .tag, count: 2), nearness, containers,
        FeatureGroup(name: "candidate", first: .candidateRelation, count: 2),
        FeatureGroup(name: "neighbours", first: .previousWords, count: 17),
        FeatureGroup(name: "repetition", first: .textRepeats, count: 4), FeatureGroup(name: "place", first: .position, count: 7),
        FeatureGroup(name: "head overlap", first: .bodyOverlap, count: 6),
        FeatureGroup(name: "heading above", first: .headingLevel, count: 5),
        FeatureGroup(name: "page kind", first: .pageIsProduct, count: 26), FeatureGroup(name: "text form", first: .endMark, count: 13),
        FeatureGroup(name: "weight centre", first: .centreInside, count: 7),
        FeatureGroup(name: "path groups", first: .tagPathCount, count: 10),
        FeatureGroup(name: "topic", first: .longBlockOverlap, count: 1),
        FeatureGroup(name: "repeated text", first: .earlierOverlap, count: 5),
        FeatureGroup(name: "records", first: .recordCount, count: 10),
        FeatureGroup(name: "text lines", first: .lineMark, count: 7),
        FeatureGroup(name: "tokens", first: .textTokens, count: 3), context,
    ]
}
