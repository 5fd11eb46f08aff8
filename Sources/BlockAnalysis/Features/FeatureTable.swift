/// The features of all blocks of one page.
///
/// Four blocks stand together: of each feature their values beside each other, as those who judge all blocks by it read them.
public struct FeatureTable: Sendable {
    public let blockCount: Int
    private var values: [SIMD4<Float>]

    init(blockCount: Int) {
        self.blockCount = blockCount
        values = [SIMD4<Float>](repeating: .zero, count: (blockCount + 15) / 16 * 4 * Self.width)
    }

    public subscript(block: Int, feature: Feature) -> Float {
        @inline(__always) get { values[Self.place(block, feature.rawValue)][block & 3] }
        @inline(__always) set { values[Self.place(block, feature.rawValue)][block & 3] = newValue }
    }

    public internal(set) subscript(block: Int, raw raw: Int) -> Float {
        @inline(__always) get { values[Self.place(block, raw)][block & 3] }
        @inline(__always) set { values[Self.place(block, raw)][block & 3] = newValue }
    }

    /// Groups of sixteen blocks; the last is filled up with blocks of no features.
    var groupCount: Int { (blockCount + 15) / 16 }

    /// The features of the blocks from `16 * group` on: all of four blocks, then those of the next four; `width` values each.
    func features(ofGroup group: Int) -> ArraySlice<SIMD4<Float>> { values[4 * group * Self.width..<4 * (group + 1) * Self.width] }

    private static func place(_ block: Int, _ feature: Int) -> Int { (block >> 2) &* width &+ feature }

    static let width = Feature.allCases.count
}
