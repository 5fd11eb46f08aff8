/// Bytes of strings, eight a step (Warren, "Hacker's Delight", 6-1): pages' bytes are most of what is read and written.
enum JSONBytes {
    /// Where the first quotation mark, backslash or control character stands.
    /// - Parameter stoppingAtSeparators: whether the first bytes of U+0085, U+2028 and their like end a run, too.
    static func plainEnd(_ bytes: UnsafeRawBufferPointer, from start: Int, stoppingAtSeparators: Bool = false) -> Int {
        var position = start
        while position + 8 <= bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            var hits = zeros(word ^ ones &* 0x22) | zeros(word ^ ones &* 0x5C) | ((word &- ones &* 0x20) & ~word & highBits)
            if stoppingAtSeparators { hits |= zeros(word ^ ones &* 0xC2) | zeros(word ^ ones &* 0xE2) }
            if hits != 0 { return position + hits.trailingZeroBitCount >> 3 }
            position += 8
        }
        while position < bytes.count {
            let byte = unsafe bytes[position]
            if byte == 0x22 || byte == 0x5C || byte < 0x20 || (stoppingAtSeparators && (byte == 0xC2 || byte == 0xE2)) { break }
            position += 1
        }
        return position
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// The high bit of every byte that is zero; bits above the lowest may be false.
    @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }
}
