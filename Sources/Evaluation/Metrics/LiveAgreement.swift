internal import JSONText

/// How far pages that were judged while they arrived have the text of the whole pages: the mean word F1 of the two, by set.
package struct LiveAgreement: Sendable {
    private let means: [(set: String, f1: Double)]

    package init(_ scores: [PageScore]) {
        var sums: [String: (f1: Double, count: Int)] = [:]
        for score in scores {
            guard let agreement = score.agreement else { continue }
            let sum = sums[score.set, default: (0, 0)]
            sums[score.set] = (sum.f1 + agreement.f1, sum.count + 1)
        }
        means = sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value.f1 / Double($0.value.count)) }
    }

    package var text: String {
        means.map { "\($0.set): word F1 against the whole page's text \(JSON.decimal($0.f1, places: 3).text())\n" }.joined()
    }
}
