/// Boosted oblivious trees: all nodes of one level of a tree ask the same question, so that a leaf's number is the answers as bits
/// (Kohavi, Li, "Oblivious decision trees", IJCAI 1995; Prokhorenkova et al., "CatBoost", NeurIPS 2018). There is no branch to
/// mispredict, and sixteen blocks are asked at once.
///
/// A leaf's points are whole hundredths of log-odds already when the next tree is fitted, so that sums are exact.
public struct TreeEnsemble: Sendable {
    /// Values above the threshold answer with a one.
    public struct Question: Sendable {
        public let feature: Feature
        public let threshold: Float

        public init(feature: Feature, threshold: Float) {
            self.feature = feature
            self.threshold = threshold
        }
    }

    /// What every block begins with, in hundredths.
    public let base: Int
    /// Questions a tree.
    public let depth: Int
    /// `depth` a tree, the first question gives the lowest bit.
    public let questions: [Question]
    /// 2^depth a tree, in hundredths.
    public let leaves: [Int8]

    private let bins: FeatureBytes
    /// Of each question, the column of `bins` and the byte that answers with a one from it on, sixteen times.
    private let asked: [(column: Int, from: FeatureBytes.Bytes)]

    public init(base: Int, depth: Int, questions: [Question], leaves: [Int8]) {
        precondition(depth > 0 && depth <= 8 && questions.count % depth == 0 && leaves.count == (questions.count / depth) << depth)
        self.base = base
        self.depth = depth
        self.questions = questions
        self.leaves = leaves
        bins = FeatureBytes(questions)
        asked = questions.map { [bins] question in
            let (column, from) = bins.place(question)
            return (column, FeatureBytes.Bytes(repeating: UInt32(from) &* 0x0101_0101))
        }
    }

    public var treeCount: Int { questions.count / depth }

    /// The points of all blocks, in hundredths. Sixteen blocks stand in a vector, a byte each: their answers to a question are the high
    /// bits of one subtraction.
    /// - Complexity: O(blocks × trees × depth).
    public func scores(_ table: FeatureTable) -> [Int] {
        var scores: [Int] = []
        scores.reserveCapacity(table.blockCount)
        let columns = bins.bytes(table)
        let values = columns.span
        let asked = asked.span
        for first in stride(from: 0, to: columns.count, by: bins.count) {
            // Of the blocks 4n to 4n + 3 of the group.
            var sums = (Sums(repeating: 0), Sums(repeating: 0), Sums(repeating: 0), Sums(repeating: 0))
            var question = 0
            for tree in 0..<treeCount {
                var answers = FeatureBytes.Bytes.zero
                question &+= depth
                // The last question gives the highest bit.
                for level in 1...depth {
                    let (column, from) = asked[question &- level]
                    let above = (values[first &+ column] &- from) & FeatureBytes.highBits
                    answers = answers &+ answers | above &>> 7
                }
                let leaf = tree << depth
                sums.0 = sums.0 &+ points(leaf, answers & 0xFF)
                sums.1 = sums.1 &+ points(leaf, answers &>> 8 & 0xFF)
                sums.2 = sums.2 &+ points(leaf, answers &>> 16 & 0xFF)
                sums.3 = sums.3 &+ points(leaf, answers &>> 24)
            }
            for four in [sums.0, sums.1, sums.2, sums.3] {
                for lane in 0..<min(4, table.blockCount - scores.count) { scores.append(base + Int(four[lane])) }
            }
        }
        return scores
    }

    private typealias Sums = SIMD4<Int32>

    /// The points of four blocks by their answers to a tree, whose leaves begin at a place.
    @inline(__always) private func points(_ first: Int, _ answers: FeatureBytes.Bytes) -> Sums {
        let leaves = leaves.span
        return Sums(
            Int32(leaves[first &+ Int(answers[0])]), Int32(leaves[first &+ Int(answers[1])]), Int32(leaves[first &+ Int(answers[2])]),
            Int32(leaves[first &+ Int(answers[3])]))
    }

    /// Adds the points of one block by feature: a tree's points are parted by its path, each question's share being the step from
    /// the mean of the leaves that were still possible before it to the mean after it, in whole hundredths; what the first mean holds
    /// goes to the base.
    /// - Complexity: O(trees × 2^depth).
    func addReasons(_ table: FeatureTable, block: Int, base sum: inout Int, to points: inout [Int]) {
        sum += base
        for tree in 0..<treeCount {
            var known = 0
            var before = mean(tree, known: 0, levels: 0)
            sum += before
            for level in 0..<depth {
                let question = questions[tree * depth + level]
                if table[block, question.feature] > question.threshold { known |= 1 << level }
                let after = mean(tree, known: known, levels: level + 1)
                points[question.feature.rawValue] += after - before
                before = after
            }
        }
    }

    /// The rounded mean of the leaves whose first `levels` answers are `known`.
    private func mean(_ tree: Int, known: Int, levels: Int) -> Int {
        var sum = 0
        let count = 1 << (depth - levels)
        for rest in 0..<count { sum += Int(leaves[tree << depth | rest << levels | known]) }
        return Int((Double(sum) / Double(count)).rounded())
    }
}

extension TreeEnsemble {
    /// Reads an ensemble as `text` writes it: a line with depth and base, a line of names of features, then a line a tree with its
    /// questions (the feature's place among the names, the threshold's bits) and its leaves.
    /// - Precondition: the text is an ensemble's; the built-in ones are tested.
    /// - Complexity: O(n), over bytes: the built-in ensembles are read at every start.
    public init(_ text: String) {
        let bytes = Array(text.utf8)
        var position = 0
        /// The next number of the line; nil at its end.
        func number() -> Int? {
            while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
            guard position < bytes.count, bytes[position] != UInt8(ascii: "\n") else { return nil }
            let isNegative = bytes[position] == UInt8(ascii: "-")
            if isNegative { position += 1 }
            let start = position
            var value = 0
            while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
                value = value * 10 + Int(digit)
                position += 1
            }
            precondition(position > start, "trees: a number should stand at byte \(position)")
            return isNegative ? -value : value
        }
        guard let depth = number(), let base = number() else { preconditionFailure("trees: no depth and base") }
        position += 1
        var features: [Feature] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
            var name: [UInt8] = []
            while position < bytes.count, bytes[position] > 0x20 {
                name.append(bytes[position])
                position += 1
            }
            if position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
            guard let feature = Feature.named(String(decoding: name, as: UTF8.self)) else {
                preconditionFailure("trees: \(String(decoding: name, as: UTF8.self))")
            }
            features.append(feature)
        }
        var questions: [Question] = []
        var leaves: [Int8] = []
        while position < bytes.count {
            position += 1
            var column = 0
            while column < depth * 2, let feature = number(), let threshold = number() {
                questions.append(Question(feature: features[feature], threshold: Float(bitPattern: UInt32(threshold))))
                column += 2
            }
            while let leaf = number() { leaves.append(Int8(leaf)) }
        }
        self.init(base: base, depth: depth, questions: questions, leaves: leaves)
    }

    /// The ensemble as text, that `init(_:)` reads.
    public var text: String {
        let features = Set(questions.map(\.feature.rawValue)).sorted()
        var places = [Int](repeating: 0, count: Feature.allCases.count)
        for (place, feature) in features.enumerated() { places[feature] = place }
        var lines = ["\(depth) \(base)", features.map { Feature.allCases[$0].name }.joined(separator: " ")]
        for tree in 0..<treeCount {
            let asked = questions[tree * depth..<(tree + 1) * depth].map { "\(places[$0.feature.rawValue]) \($0.threshold.bitPattern)" }
            lines.append((asked + leaves[tree << depth..<(tree + 1) << depth].map(String.init)).joined(separator: " "))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
