/// The values of features as bytes: of how many of the thresholds that trees ask for each value lies above. A question is then a
/// compare of small numbers, of which eight stand in a word.
struct FeatureBytes: Sendable {
    private struct Column: Sendable {
        let feature: Int
        let thresholds: [Float]
    }

    private let columns: [Column]
    /// The same, flat: of each column its feature and where its thresholds end.
    private let features: [Int]
    private let ends: [Int]
    private let thresholds: [Float]
    /// Thresholds that a byte can count with its high bit free.
    private static let most = 126

    /// A feature with more thresholds has several columns.
    init(_ questions: [TreeEnsemble.Question]) {
        var thresholds: [Int: Set<Float>] = [:]
        for question in questions { thresholds[question.feature.rawValue, default: []].insert(question.threshold) }
        var columns: [Column] = []
        for feature in thresholds.keys.sorted() {
            var rest = thresholds[feature, default: []].sorted()[...]
            while !rest.isEmpty {
                columns.append(Column(feature: feature, thresholds: Array(rest.prefix(Self.most))))
                rest = rest.dropFirst(Self.most)
            }
        }
        self.columns = columns
        features = columns.map(\.feature)
        var all: [Float] = []
        ends = columns.map { column in
            all += column.thresholds
            return all.count
        }
        self.thresholds = all
    }

    var count: Int { columns.count }

    /// The column of a question, and the byte from which on the answer is a one.
    func place(_ question: TreeEnsemble.Question) -> (column: Int, from: UInt8) {
        for (number, column) in columns.enumerated() where column.feature == question.feature.rawValue {
            if let place = column.thresholds.firstIndex(of: question.threshold) { return (number, UInt8(place + 1)) }
        }
        preconditionFailure("a question that was not there when columns were made")
    }

    /// The high bit of every byte: set in what is compared, so that a subtraction borrows from no neighbour.
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The columns of all blocks, with their high bits set: those of eight blocks, then those of the next eight, the last filled up with
    /// blocks of no features.
    /// - Complexity: O(blocks × thresholds), eight blocks at once.
    func words(_ table: FeatureTable) -> [UInt64] {
        var words: [UInt64] = []
        words.reserveCapacity(table.groupCount * count)
        let thresholds = thresholds.span
        let ends = ends.span
        let features = features.span
        for group in 0..<table.groupCount {
            let (first, second) = table.features(ofGroup: group)
            let (low, high) = (first.span, second.span)
            var start = 0
            for column in ends.indices {
                let (end, feature) = (ends[column], features[column])
                let (four, next) = (low[feature], high[feature])
                var (above, nextAbove) = (SIMD4<Int32>.zero, SIMD4<Int32>.zero)
                for place in start..<end {
                    let threshold = SIMD4(repeating: thresholds[place])
                    above = above &+ SIMD4<Int32>.zero.replacing(with: 1, where: four .> threshold)
                    nextAbove = nextAbove &+ SIMD4<Int32>.zero.replacing(with: 1, where: next .> threshold)
                }
                words.append(Self.bytes(above) | Self.bytes(nextAbove) &<< 32 | Self.highBits)
                start = end
            }
        }
        return words
    }

    /// Four counts below 128 as bytes, the first lowest.
    private static func bytes(_ counts: SIMD4<Int32>) -> UInt64 {
        let word = counts[0] | counts[1] &<< 8 | counts[2] &<< 16 | counts[3] &<< 24
        return UInt64(UInt32(bitPattern: word))
    }
}
