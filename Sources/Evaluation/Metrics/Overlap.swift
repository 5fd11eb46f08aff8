/// How much two bags of tokens share.
public struct Overlap: Sendable, Equatable {
    public let common: Int
    public let output: Int
    public let gold: Int

    /// - Complexity: O(n).
    public init<Token: Hashable>(output: [Token], gold: [Token]) {
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
    public var precision: Double { output == 0 ? (gold == 0 ? 1 : 0) : Double(common) / Double(output) }
    public var recall: Double { gold == 0 ? (output == 0 ? 1 : 0) : Double(common) / Double(gold) }
    public var f1: Double {
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }
}
