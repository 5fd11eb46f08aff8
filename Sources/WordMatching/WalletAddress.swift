internal import TextPrimitives

/// Addresses of cryptographic currencies, by their checksums.
enum WalletAddress {
    private static let base58: [UInt8] = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
    private static let base32: [UInt8] = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

    /// 21 bytes, or 22 where the kind takes two (Zcash), and the first four of their SHA-256 taken twice.
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
        guard number.count == 25 || number.count == 26 else { return false }
        return SHA256.hash(SHA256.hash(Array(number.dropLast(4)))).prefix(4).elementsEqual(number.suffix(4))
    }

    /// The polynomial of BIP 173 leaves 1, or the constant of BIP 350.
    static func isBech32(_ text: String) -> Bool {
        let small = Array(text.lowercased().utf8)
        // Cardano's are longer than BIP 173 allows.
        guard small.count <= 120, let one = small.lastIndex(of: 0x31), one > 0, small.count - one > 6 else { return false }
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
