/// Which first digits payment networks issue, with which lengths (ISO/IEC 7812; the networks' published ranges).
enum CardNetworks {
    private struct Range {
        let first: Int
        let last: Int
        let lengths: ClosedRange<Int>
    }

    /// Ranges of the first four digits.
    private static let ranges = [
        Range(first: 4000, last: 4999, lengths: 13...19),  // Visa: 13, 16, 19
        Range(first: 5100, last: 5599, lengths: 16...16),  // Mastercard
        Range(first: 2221, last: 2720, lengths: 16...16),  // Mastercard
        Range(first: 2200, last: 2204, lengths: 16...19),  // Mir
        Range(first: 3400, last: 3499, lengths: 15...15),  // American Express
        Range(first: 3700, last: 3799, lengths: 15...15),
        Range(first: 3000, last: 3059, lengths: 14...19),  // Diners Club
        Range(first: 3095, last: 3095, lengths: 14...19),
        Range(first: 3600, last: 3699, lengths: 14...19),
        Range(first: 3800, last: 3999, lengths: 14...19),
        Range(first: 3528, last: 3589, lengths: 16...19),  // JCB
        Range(first: 6011, last: 6011, lengths: 16...19),  // Discover
        Range(first: 6440, last: 6599, lengths: 16...19),
        Range(first: 6200, last: 6299, lengths: 16...19),  // UnionPay
        Range(first: 8100, last: 8171, lengths: 16...19),
        Range(first: 5000, last: 5099, lengths: 12...19),  // Maestro, Elo, Verve
        Range(first: 5600, last: 5899, lengths: 12...19),
        Range(first: 6304, last: 6304, lengths: 12...19),
        Range(first: 6363, last: 6363, lengths: 16...16),  // Elo
        Range(first: 6390, last: 6390, lengths: 12...19),
        Range(first: 6700, last: 6799, lengths: 12...19),
        Range(first: 6000, last: 6099, lengths: 16...16),  // RuPay
        Range(first: 8200, last: 8299, lengths: 16...16),
        Range(first: 8600, last: 8600, lengths: 16...16),  // UzCard
        Range(first: 5614, last: 5614, lengths: 16...16),
        Range(first: 9860, last: 9860, lengths: 16...16),  // Humo
        Range(first: 9792, last: 9792, lengths: 16...16),  // Troy
        Range(first: 9112, last: 9112, lengths: 16...16),  // Belkart
        Range(first: 9417, last: 9417, lengths: 16...16),  // Alif, Korti Milli
        Range(first: 9051, last: 9051, lengths: 16...16),  // Elcart
    ]

    /// - Complexity: O(ranges).
    static func issue(_ digits: [Int]) -> Bool {
        guard digits.count >= 12 else { return false }
        let start = digits[..<4].reduce(0) { $0 * 10 + $1 }
        return ranges.contains { ($0.first...$0.last).contains(start) && $0.lengths.contains(digits.count) }
    }
}
