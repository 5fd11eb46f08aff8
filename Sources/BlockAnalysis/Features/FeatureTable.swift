/// The features of all blocks of one page, a row a block.
public struct FeatureTable: Sendable {
    public let blockCount: Int
    private var values: [Float]

    init(blockCount: Int) {
        self.blockCount = blockCount
        values = [Float](repeating: 0, count: blockCount * Self.width)
    }

    public subscript(block: Int, feature: Feature) -> Float {
        get { values[block * Self.width + feature.rawValue] }
        set { values[block * Self.width + feature.rawValue] = newValue }
    }

    public internal(set) subscript(block: Int, raw raw: Int) -> Float {
        get { values[block * Self.width + raw] }
        set { values[block * Self.width + raw] = newValue }
    }

    /// All features of a block.
    func row(_ block: Int) -> ArraySlice<Float> {
        let start = block * Self.width
        return values[start..<(start + Self.width)]
    }

    private static let width = Feature.allCases.count
}
