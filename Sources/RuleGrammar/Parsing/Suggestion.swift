/// "Did you mean": the known word nearest to an unknown one.
public enum Suggestion {
    /// The nearest of `known` within a third of the word's length, or nil.
    /// - Complexity: O(known × length²).
    public static func nearest(to word: String, in known: [String]) -> String? {
        let limit = max(1, word.count / 3)
        return known.map { ($0, distance(Array(word), Array($0))) }
            .filter { $0.1 <= limit }
            .min { $0.1 < $1.1 }?.0
    }

    /// ` (did you mean “text”?)`, or nothing.
    public static func hint(for word: String, in known: [String]) -> String {
        nearest(to: word, in: known).map { " (did you mean “\($0)”?)" } ?? ""
    }

    /// Levenshtein's distance with transpositions of neighbours (optimal string alignment).
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var rows = [Array(0...right.count)]
        for (i, a) in left.enumerated() {
            var row = [i + 1]
            for (j, b) in right.enumerated() {
                var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, rows[i - 1][j - 1] + 1) }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[left.count][right.count]
    }
}
