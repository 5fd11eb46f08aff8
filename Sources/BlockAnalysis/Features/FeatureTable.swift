/// The features of all blocks of one page.
///
/// Four blocks stand together: of each feature their values beside each other, as those who judge all blocks by it read them.
public struct FeatureTable: Sendable {
    public let blockCount: Int
    private var values: [SIMD4<Float>]

    init(blockCount: Int) {
        self.blockCount = blockCount
        values = [SIMD4<Float>](repeating: .zero, count: (blockCount + 7) / 8 * 2 * Self.width)
    }

    public subscript(block: Int, feature: Feature) -> Float {
        @inline(__always) get { values[Self.place(block, feature.rawValue)][block & 3] }
        @inline(__always) set { values[Self.place(block, feature.rawValue)][block & 3] = newValue }
    }

    public internal(set) subscript(block: Int, raw raw: Int) -> Float {
        @inline(__always) get { values[Self.place(block, raw)][block & 3] }
        @inline(__always) set { values[Self.place(block, raw)][block & 3] = newValue }
    }

    /// Groups of eight blocks; the last is filled up with blocks of no features.
    var groupCount: Int { (blockCount + 7) / 8 }

    /// The features of the blocks from `8 * group` on: of all features those of four blocks, then those of the next four.
    func features(ofGroup group: Int) -> (ArraySlice<SIMD4<Float>>, ArraySlice<SIMD4<Float>>) {
        let middle = (2 * group + 1) * Self.width
        return (values[(middle - Self.width)..<middle], values[middle..<(middle + Self.width)])
    }

    private static func place(_ block: Int, _ feature: Int) -> Int { (block >> 2) &* width &+ feature }

    private static let width = Feature.allCases.count
}
