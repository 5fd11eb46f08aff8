/// The features of all blocks of one page, a row a block.
package struct FeatureTable: Sendable {
    package let blockCount: Int
    private var values: [Float]

    init(blockCount: Int) {
        self.blockCount = blockCount
        values = [Float](repeating: 0, count: blockCount * Self.width)
    }

    package subscript(block: Int, feature: Feature) -> Float {
        get { values[block * Self.width + feature.rawValue] }
        set { values[block * Self.width + feature.rawValue] = newValue }
    }

    package internal(set) subscript(block: Int, raw raw: Int) -> Float {
        get { values[block * Self.width + raw] }
        set { values[block * Self.width + raw] = newValue }
    }

    /// One feature of all blocks, eight a step, the last step filled up with zeros: what trees are run over.
    /// - Complexity: O(blocks).
    func column(_ raw: Int) -> [SIMD8<Float>] {
        var column = [SIMD8<Float>](repeating: SIMD8(repeating: 0), count: (blockCount + 7) / 8)
        var position = raw
        for block in 0..<blockCount {
            column[block >> 3][block & 7] = values[position]
            position += Self.width
        }
        return column
    }

    private static let width = Feature.allCases.count
}
