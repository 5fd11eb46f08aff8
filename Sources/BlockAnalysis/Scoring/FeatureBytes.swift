/// The values of features as bytes: of how many of the thresholds that trees ask for each value lies above. A question is then a
/// compare of small numbers, of which sixteen stand in a vector.
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

    /// Sixteen bytes: that of the block `4 * n + m` of a group is byte `n` of lane `m`.
    typealias Bytes = SIMD4<UInt32>

    /// The high bit of every byte: set in what is compared, so that a subtraction borrows from no neighbour.
    static let highBits = Bytes(repeating: 0x8080_8080)

    /// The columns of all blocks, with their high bits set: those of sixteen blocks, then those of the next sixteen, the last filled up
    /// with blocks of no features.
    /// - Complexity: O(blocks × thresholds), sixteen blocks at once.
    func bytes(_ table: FeatureTable) -> [Bytes] {
        var bytes: [Bytes] = []
        bytes.reserveCapacity(table.groupCount * count)
        let thresholds = thresholds.span
        let ends = ends.span
        let features = features.span
        for group in 0..<table.groupCount {
            let slice = table.features(ofGroup: group)
            let values = slice.span
            var start = 0
            for column in ends.indices {
                let (end, feature) = (ends[column], features[column])
                let first = values[feature]
                let second = values[feature &+ FeatureTable.width]
                let third = values[feature &+ 2 &* FeatureTable.width]
                let fourth = values[feature &+ 3 &* FeatureTable.width]
                var (one, two, three, four) = (Bytes.zero, Bytes.zero, Bytes.zero, Bytes.zero)
                for place in start..<end {
                    let threshold = SIMD4(repeating: thresholds[place])
                    one = one &+ Bytes.zero.replacing(with: 1, where: first .> threshold)
                    two = two &+ Bytes.zero.replacing(with: 1, where: second .> threshold)
                    three = three &+ Bytes.zero.replacing(with: 1, where: third .> threshold)
                    four = four &+ Bytes.zero.replacing(with: 1, where: fourth .> threshold)
                }
                bytes.append(one | two &<< 8 | three &<< 16 | four &<< 24 | Self.highBits)
                start = end
            }
        }
        return bytes
    }
}
