/// Addresses of cryptographic currencies, by their checksums.
enum WalletAddress {
    private static let base58: [UInt8] = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let base32: [UInt8] = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

    /// 21 bytes and the first four of their SHA-256 taken twice.
    /// - Complexity: O(n²) over at most 40 characters.
    static func isBase58Check(_ text: String) -> Bool {
        guard (26...40).contains(text.utf8.count) else { return false }
        var number: [UInt8] = []
        for character in text.utf8 {
            guard var carry = base58.firstIndex(of: character) else { return false }
            for index in number.indices.reversed() {
                carry += Int(number[index]) * 58
                number[index] = UInt8(truncatingIfNeeded: carry)
                carry >>= 8
            }
            while carry > 0 {
                number.insert(UInt8(truncatingIfNeeded: carry), at: 0)
                carry >>= 8
            }
        }
        number = [UInt8](repeating: 0, count: text.utf8.prefix { $0 == base58[0] }.count) + number
        guard number.count == 25 else { return false }
        return SHA256.hash(SHA256.hash(Array(number[..<21]))).prefix(4).elementsEqual(number[21...])
    }

    /// The polynomial of BIP 173 leaves 1, or the constant of BIP 350.
    static func isBech32(_ text: String) -> Bool {
        let small = Array(text.lowercased().utf8)
        guard small.count <= 90, let one = small.lastIndex(of: 0x31), one > 0, small.count - one > 6 else { return false }
        var values: [UInt32] = small[..<one].map { UInt32($0 >> 5) } + [0] + small[..<one].map { UInt32($0 & 31) }
        for character in small[(one + 1)...] {
            guard let value = base32.firstIndex(of: character) else { return false }
            values.append(UInt32(value))
        }
        var sum: UInt32 = 1
        for value in values {
            let top = sum >> 25
            sum = (sum & 0x1FF_FFFF) << 5 ^ value
            for (bit, generator) in [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3].enumerated()
            where top >> UInt32(bit) & 1 == 1 {
                sum ^= UInt32(generator)
            }
        }
        return sum == 1 || sum == 0x2BC8_30A3
    }
}

/// SHA-256 (FIPS 180-4), for checksums of short texts.
enum SHA256 {
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
    static func hash(_ bytes: [UInt8]) -> [UInt8] {
        var padded = bytes + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let length = UInt64(bytes.count) * 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) { padded.append(UInt8(truncatingIfNeeded: length >> shift)) }
        var state = start
        for block in stride(from: 0, to: padded.count, by: 64) { add(padded[block..<(block + 64)], to: &state) }
        return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } }
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
