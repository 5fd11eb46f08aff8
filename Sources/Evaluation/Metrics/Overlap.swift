/// How much two bags of tokens share.
package struct Overlap: Sendable, Equatable {
    package let common: Int
    package let output: Int
    package let gold: Int

    /// - Complexity: O(n).
    package init<Token: Hashable>(output: [Token], gold: [Token]) {
        var counts: [Token: Int] = [:]
        for token in gold { counts[token, default: 0] += 1 }
        var common = 0
        for token in output {
            guard let left = counts[token], left > 0 else { continue }
            counts[token] = left - 1
            common += 1
        }
        self.common = common
        self.output = output.count
        self.gold = gold.count
    }

    /// 1 when there was nothing to find and nothing was given.
    package var precision: Double { output == 0 ? (gold == 0 ? 1 : 0) : Double(common) / Double(output) }
    package var recall: Double { gold == 0 ? (output == 0 ? 1 : 0) : Double(common) / Double(gold) }
    package var f1: Double {
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }
}
