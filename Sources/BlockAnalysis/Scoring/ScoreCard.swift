/// An additive score: for each feature a table from ranges of its value to points, in hundredths.
///
/// The points are log-odds of "this block is main content", fitted by `winnow train` (a generalized additive model by
/// boosted stumps; Lou, Caruana, Gehrke, "Intelligible models for classification and regression", KDD 2012). As the
/// score is a plain sum, the table is the explanation.
package struct ScoreCard: Sendable {
    /// The ranges of one feature: values up to and including `edges[i]` get `points[i]`, greater ones the last.
    package struct Row: Sendable {
        package let feature: Feature
        package let edges: [Float]
        package let points: [Int]

        package init(feature: Feature, edges: [Float], points: [Int]) {
            self.feature = feature
            self.edges = edges
            self.points = points
        }

        /// - Complexity: O(log ranges).
        func points(for value: Float) -> Int {
            var low = 0
            var high = edges.count
            while low < high {
                let middle = (low + high) / 2
                if value <= edges[middle] { high = middle } else { low = middle + 1 }
            }
            return points[low]
        }
    }

    /// What every block begins with.
    package let base: Int
    package let rows: [Row]

    /// The rows once more, end to end, for scoring without a step through arrays of arrays.
    private let edges: [Float]
    private let points: [Int32]
    private let extents: [(feature: Int, edges: Int, count: Int)]

    package init(base: Int, rows: [Row]) {
        self.base = base
        self.rows = rows
        var extents: [(feature: Int, edges: Int, count: Int)] = []
        var edges: [Float] = []
        var points: [Int32] = []
        for row in rows {
            extents.append((row.feature.rawValue, edges.count, row.edges.count))
            // One edge more than there are, so that edges and points keep step.
            edges += row.edges + [.infinity]
            points += row.points.map(Int32.init)
        }
        self.extents = extents
        self.edges = edges
        self.points = points
    }

    /// The points of one block, in hundredths. - Complexity: O(features × log ranges).
    package func score(_ table: FeatureTable, _ block: Int) -> Int {
        var sum = Int32(base)
        for row in extents {
            let value = table[block, raw: row.feature]
            var low = row.edges
            var high = low + row.count
            while low < high {
                let middle = (low + high) / 2
                if value <= edges[middle] { high = middle } else { low = middle + 1 }
            }
            sum += points[low]
        }
        return Int(sum)
    }
}

extension ScoreCard {
    /// Reads a card as `text` writes it: a line a feature, `edge:points` in ascending order, then `*:points`.
    /// - Precondition: the text is a card's; the built-in ones are tested.
    /// - Complexity: O(n), over bytes: the built-in cards are read at every start.
    package init(_ text: String) {
        var base = 0
        var rows: [Row] = []
        for line in text.utf8.split(separator: 0x0A) {
            let fields = line.split(separator: 0x20)
            let name = Substring(fields[0])
            if name == "base" {
                base = Int(Substring(fields[1])) ?? 0
                continue
            }
            guard let feature = Feature.named(String(name)) else { preconditionFailure("card: \(name)") }
            var edges: [Float] = []
            var points: [Int] = []
            for field in fields.dropFirst() {
                guard let colon = field.firstIndex(of: 0x3A) else { preconditionFailure("card: \(Substring(field))") }
                if field.first != 0x2A { edges.append(Float(Substring(field[..<colon])) ?? .infinity) }
                points.append(Int(Substring(field[field.index(after: colon)...])) ?? 0)
            }
            rows.append(Row(feature: feature, edges: edges, points: points))
        }
        self.init(base: base, rows: rows)
    }

    /// The card as text, that `init(_:)` reads.
    package var text: String {
        var lines = ["base \(base)"]
        for row in rows {
            var line = row.feature.name
            for (edge, points) in zip(row.edges, row.points) { line += " \(edge):\(points)" }
            lines.append(line + " *:\(row.points[row.points.count - 1])")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
