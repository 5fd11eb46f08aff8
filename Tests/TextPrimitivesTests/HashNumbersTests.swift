import TestSupport
import Testing

import TextPrimitives

@Suite struct HashNumbersTests {
    @Test func hashesAreNumberedInTheOrderInWhichTheyComeFirst() {
        var random = SeededRandom(7)
        for capacity in [0, 1, 2, 60, 1000] {
            // Few hashes that come again, zero and others that share their lower or upper bits.
            let pool = (0..<max(1, capacity)).map { index in UInt64(index % 3 == 0 ? index : index << 40) }
            var numbers = HashNumbers(capacity: pool.count)
            var expected: [UInt64: Int] = [:]
            for _ in 0..<3 * pool.count {
                let hash = random.pick(pool)
                let number = expected[hash] ?? expected.count
                expected[hash] = number
                #expect(numbers.number(hash) == number)
            }
            #expect(numbers.count == expected.count)
        }
    }
}
