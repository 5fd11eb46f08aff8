/// SHA-256 (FIPS 180-4), for checksums and keyed names of short texts.
public enum SHA256 {
    /// The fractions of the cube roots of the first 64 primes, and of the square roots of the first 8.
    private static let (rounds, start): ([UInt32], [UInt32]) = {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < 64 {
            if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
            candidate += 1
        }
        /// The first 32 bits behind the point of a root, by exact comparison.
        func fraction(of prime: Int, power: Int) -> UInt32 {
            var root: UInt64 = 0
            for bit in stride(from: UInt64(36), through: 0, by: -1) {
                let next = root | 1 << bit
                // next is the root times 2^32: next^power against prime × 2^(32 × power), in parts that do not overflow.
                if Wide(next).raised(to: power) <= Wide(UInt64(prime)).shifted(words: power) { root = next }
            }
            return UInt32(truncatingIfNeeded: root)
        }
        return (primes.map { fraction(of: $0, power: 3) }, primes.prefix(8).map { fraction(of: $0, power: 2) })
    }()

    /// A number of several words of 32 bits, the lowest first.
    private struct Wide {
        var words: [UInt32]
        init(_ value: UInt64) { words = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)] }

        func raised(to power: Int) -> Wide { (1..<power).reduce(self) { product, _ in product.times(self) } }

        func shifted(words count: Int) -> Wide {
            var shifted = self
            shifted.words = [UInt32](repeating: 0, count: count) + words
            return shifted
        }

        private func times(_ other: Wide) -> Wide {
            var product = [UInt32](repeating: 0, count: words.count + other.words.count)
            for (index, word) in words.enumerated() {
                var carry: UInt64 = 0
                for (offset, factor) in other.words.enumerated() {
                    let sum = UInt64(word) * UInt64(factor) + UInt64(product[index + offset]) + carry
                    product[index + offset] = UInt32(truncatingIfNeeded: sum)
                    carry = sum >> 32
                }
                product[index + other.words.count] = UInt32(carry)
            }
            var result = self
            result.words = product
            return result
        }

        static func <= (left: Wide, right: Wide) -> Bool {
            for index in (0..<max(left.words.count, right.words.count)).reversed() {
                let (a, b) = (index < left.words.count ? left.words[index] : 0, index < right.words.count ? right.words[index] : 0)
                if a != b { return a < b }
            }
            return true
        }
    }

    /// - Complexity: O(n).
    public static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var padded = bytes + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let length = UInt64(bytes.count) * 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) { padded.append(UInt8(truncatingIfNeeded: length >> shift)) }
        var state = start
        for block in stride(from: 0, to: padded.count, by: 64) { add(padded[block..<(block + 64)], to: &state) }
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
    }

    /// HMAC (RFC 2104): the hash of a text under a key, which nobody can try texts against without the key.
    /// - Complexity: O(n).
    public static func authenticationCode(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        let short = key.count > 64 ? hash(key) : key
        let padded = short + [UInt8](repeating: 0, count: 64 - short.count)
        return hash(padded.map { $0 ^ 0x5C } + hash(padded.map { $0 ^ 0x36 } + bytes))
    }

    private static func add(_ block: ArraySlice<UInt8>, to state: inout [UInt32]) {
        func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
        var words = (0..<16).map { index in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(block[block.startIndex + index * 4 + $1]) } }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let first = turn(early, 7) ^ turn(early, 18) ^ early >> 3
            let second = turn(late, 17) ^ turn(late, 19) ^ late >> 10
            words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
        }
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let first = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ (e & f ^ ~e & g) &+ rounds[index] &+ words[index]
            let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ (a & b ^ a & c ^ b & c)
            (a, b, c, d, e, f, g, h) = (first &+ second, a, b, c, d &+ first, e, f, g)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }
}
