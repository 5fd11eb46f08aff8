internal import BlockAnalysis
import Glibc

/// Fits a `TokenTable`: logistic regression over hashed tokens by steps that shrink with what a weight has seen (Duchi, Hazan,
/// Singer, "Adaptive subgradient methods", JMLR 12, 2011).
struct TokenFit {
    var epochs = 3
    var rate: Float = 0.3
    /// Blocks that a token must have been seen in to get half of its weight.
    var prior: Float = 6

    /// - Parameter tokens: of each row the tokens' places in the table, end to end; `starts` has one entry more than there are rows.
    func fit(_ tokens: [UInt16], starts: [Int], truth: [Float], weight: [Float], rows: [Int]) -> TokenTable {
        var weights = [Float](repeating: 0, count: TokenTable.size)
        var seen = [Float](repeating: 0.01, count: TokenTable.size)
        var counts = [Float](repeating: 0, count: TokenTable.size)
        let mean = max(rows.reduce(Float(0)) { $0 + weight[$1] } / Float(max(1, rows.count)), .leastNormalMagnitude)
        var order = rows
        var random = SplitMix64(seed: 7)
        var bias: Float = 0
        for epoch in 0..<epochs {
            for index in stride(from: order.count - 1, to: 0, by: -1) {
                order.swapAt(index, Int(random.next() % UInt64(index + 1)))
            }
            for row in order where starts[row] < starts[row + 1] {
                let own = starts[row]..<starts[row + 1]
                let scale = 1 / Float(own.count).squareRoot()
                var score = bias
                for index in own { score += weights[Int(tokens[index])] * scale }
                let gradient = min(weight[row] / mean, 10) * (truth[row] - 1 / (1 + exp(-score)))
                bias += gradient * 0.002
                let step = gradient * scale
                for index in own {
                    let token = Int(tokens[index])
                    seen[token] += step * step
                    weights[token] += rate * step / seen[token].squareRoot()
                    if epoch == 0 { counts[token] += 1 }
                }
            }
        }
        let shrunk = weights.indices.map { weights[$0] * counts[$0] / (counts[$0] + prior) }
        // A step such that of the weights that are set one in five hundred is cut.
        let sizes = shrunk.lazy.map(\.magnitude).filter { $0 > 0 }.sorted()
        let largest = sizes.isEmpty ? 0 : sizes[sizes.count - 1 - sizes.count / 500]
        let step = max(largest, 0.01) / Float(TokenTable.most)
        let rounded = (step * 10000).rounded(.up) / 10000
        return TokenTable(weights: shrunk.map { Int(($0 / rounded).rounded()) }, step: rounded)
    }
}
