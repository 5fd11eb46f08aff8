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

    /// The columns of all blocks: those of eight blocks, then those of the next eight, the last filled up with zeros.
    /// - Complexity: O(blocks × columns × log thresholds).
    func words(_ table: FeatureTable) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (table.blockCount + 7) / 8 * count)
        let thresholds = thresholds.span
        let ends = ends.span
        let features = features.span
        for block in 0..<table.blockCount {
            let values = table.row(block)
            let row = values.span
            let shift = UInt64((block & 7) * 8)
            let first = (block >> 3) * count
            var start = 0
            for column in ends.indices {
                let end = ends[column]
                defer { start = end }
                let value = row[features[column]]
                // Most features are zero for most blocks.
                guard value > thresholds[start] else { continue }
                // Halved without a branch that could be mispredicted: `low` is where the value is above all that come before.
                var (low, length) = (start, end - start)
                while length > 1 {
                    let half = length &>> 1
                    low = value > thresholds[low &+ half &- 1] ? low &+ half : low
                    length &-= half
                }
                let above = UInt64(low &- start) &+ (value > thresholds[low] ? 1 : 0)
                words[first + column] |= above &<< shift
            }
        }
        return words
    }
}
