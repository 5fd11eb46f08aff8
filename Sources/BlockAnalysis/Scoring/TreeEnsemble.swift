/// Boosted oblivious trees: all nodes of one level of a tree ask the same question, so that a leaf's number is the answers as bits
/// (Kohavi, Li, "Oblivious decision trees", IJCAI 1995; Prokhorenkova et al., "CatBoost", NeurIPS 2018). There is no branch to
/// mispredict, and eight blocks are asked at once.
///
/// A leaf's points are whole hundredths of log-odds already when the next tree is fitted, so that sums are exact.
package struct TreeEnsemble: Sendable {
    /// Values above the threshold answer with a one.
    package struct Question: Sendable {
        package let feature: Feature
        package let threshold: Float

        package init(feature: Feature, threshold: Float) {
            self.feature = feature
            self.threshold = threshold
        }
    }

    /// What every block begins with, in hundredths.
    package let base: Int
    /// Questions a tree.
    package let depth: Int
    /// `depth` a tree, the first question gives the lowest bit.
    package let questions: [Question]
    /// 2^depth a tree, in hundredths.
    package let leaves: [Int8]

    /// The columns that are asked for and, of each question, which of them.
    private let columns: [Int]
    private let places: [Int]
    private let thresholds: [Float]

    package init(base: Int, depth: Int, questions: [Question], leaves: [Int8]) {
        precondition(depth > 0 && questions.count % depth == 0 && leaves.count == (questions.count / depth) << depth)
        self.base = base
        self.depth = depth
        self.questions = questions
        self.leaves = leaves
        columns = Set(questions.map(\.feature.rawValue)).sorted()
        var place = [Int](repeating: 0, count: Feature.allCases.count)
        for (index, column) in columns.enumerated() { place[column] = index }
        places = questions.map { place[$0.feature.rawValue] }
        thresholds = questions.map(\.threshold)
    }

    package var treeCount: Int { questions.count / depth }

    /// The points of all blocks, in hundredths. - Complexity: O(blocks × trees × depth).
    package func scores(_ table: FeatureTable) -> [Int] {
        let steps = (table.blockCount + 7) / 8
        let values = columns.flatMap { table.column($0) }
        var sums = [SIMD8<Int32>](repeating: SIMD8(repeating: Int32(base)), count: steps)
        for tree in 0..<treeCount {
            let leaf = tree << depth
            for step in 0..<steps {
                var answers = SIMD8<Int32>(repeating: Int32(leaf))
                for level in 0..<depth {
                    let question = tree * depth + level
                    let isAbove = values[places[question] * steps + step] .> SIMD8(repeating: thresholds[question])
                    answers.replace(with: answers &+ SIMD8(repeating: 1 << Int32(level)), where: isAbove)
                }
                var points = SIMD8<Int32>()
                for lane in 0..<8 { points[lane] = Int32(leaves[Int(answers[lane])]) }
                sums[step] &+= points
            }
        }
        return (0..<table.blockCount).map { Int(sums[$0 >> 3][$0 & 7]) }
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
    package init(_ text: String) {
        var features: [Feature] = []
        var questions: [Question] = []
        var leaves: [Int8] = []
        var (depth, base, line) = (0, 0, 0)
        var numbers: [Int] = []
        func endLine() {
            if line == 0 {
                (depth, base) = (numbers[0], numbers[1])
            } else if line > 1, !numbers.isEmpty {
                for level in 0..<depth {
                    questions.append(
                        Question(feature: features[numbers[level * 2]], threshold: Float(bitPattern: UInt32(numbers[level * 2 + 1]))))
                }
                for leaf in numbers.dropFirst(depth * 2) { leaves.append(Int8(leaf)) }
            }
            numbers.removeAll(keepingCapacity: true)
            line += 1
        }
        var name = ""
        var number = 0
        var isNegative = false
        var isOpen = false
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39 where line != 1:
                number = number * 10 + Int(byte - 0x30)
                isOpen = true
            case 0x2D: isNegative = true
            case 0x20, 0x0A:
                if line == 1, !name.isEmpty {
                    guard let feature = Feature.named(name) else { preconditionFailure("trees: \(name)") }
                    features.append(feature)
                    name = ""
                }
                if isOpen { numbers.append(isNegative ? -number : number) }
                (number, isNegative, isOpen) = (0, false, false)
                if byte == 0x0A { endLine() }
            default: name.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        self.init(base: base, depth: depth, questions: questions, leaves: leaves)
    }

    /// The ensemble as text, that `init(_:)` reads.
    package var text: String {
        let names = columns.map { Feature.allCases[$0].name }
        var lines = ["\(depth) \(base)", names.joined(separator: " ")]
        for tree in 0..<treeCount {
            let asked = (tree * depth..<(tree + 1) * depth).map { "\(places[$0]) \(thresholds[$0].bitPattern)" }
            lines.append((asked + leaves[tree << depth..<(tree + 1) << depth].map(String.init)).joined(separator: " "))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
