/// Runs of four tokens, as article-extraction-benchmark counts them (its `evaluate.py`): a page's true and false
/// positives and false negatives are divided by their sum; precision is the mean over pages with output, recall over
/// pages with gold, and F1 is made of those two means.
package struct ShingleCounts: Sendable, Equatable {
    package let truePositive: Double
    package let falsePositive: Double
    package let falseNegative: Double

    /// - Complexity: O(n).
    package init(output: [String], gold: [String]) {
        let overlap = Overlap(output: Self.shingles(output), gold: Self.shingles(gold))
        let positive = Double(overlap.common)
        let sum = Double(overlap.output + overlap.gold - overlap.common)
        truePositive = sum == 0 ? 0 : positive / sum
        falsePositive = sum == 0 ? 0 : Double(overlap.output - overlap.common) / sum
        falseNegative = sum == 0 ? 0 : Double(overlap.gold - overlap.common) / sum
    }

    /// Nil when there was no output.
    var precision: Double? {
        truePositive + falsePositive == 0 ? nil : truePositive / (truePositive + falsePositive)
    }

    /// Nil when there is no gold.
    var recall: Double? {
        truePositive + falseNegative == 0 ? nil : truePositive / (truePositive + falseNegative)
    }

    /// The mean precision, recall and their F1 over pages.
    package static func total(_ pages: [ShingleCounts]) -> (precision: Double, recall: Double, f1: Double) {
        let precision = mean(pages.compactMap(\.precision))
        let recall = mean(pages.compactMap(\.recall))
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall))
    }

    private static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }

    /// All runs of four; a text of fewer tokens is one run, as in `evaluate.py`.
    private static func shingles(_ tokens: [String]) -> [[String]] {
        guard tokens.count > 4 else { return tokens.isEmpty ? [] : [tokens] }
        return (0...(tokens.count - 4)).map { Array(tokens[$0..<($0 + 4)]) }
    }
}
