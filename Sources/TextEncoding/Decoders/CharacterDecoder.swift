/// One of the Standard's decoders, a character a step.
protocol CharacterDecoder: Sendable {
    /// Whether a byte below 0x80 is that character wherever a character may begin, so that runs of them are copied as they are.
    static var copiesASCII: Bool { get }

    /// Reads what stands at `position`, which is before the end, and steps over it, by one byte at least.
    /// - Returns: a code point, or one of the signs of `DecodedUnit`.
    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32
}

/// What a step may return beside a code point.
enum DecodedUnit {
    /// Bytes that mean nothing: U+FFFD and an error.
    static let malformed: UInt32 = 0x11_0000
    /// Bytes that write nothing: an escape sequence.
    static let nothing: UInt32 = 0x11_0001
    /// Big5's cells of two characters: a base letter, with U+0304 or U+030C on it, packed as a sign plus two indexes.
    static let pair: UInt32 = 0x11_0010

    /// The UTF-8 of a unit in the low bytes, first byte lowest, and how many bytes it takes.
    @inline(__always)
    static func utf8(_ unit: UInt32) -> (bytes: UInt32, count: Int) {
        if unit < 0x80 { return (unit, 1) }
        if unit < 0x800 { return (0x80C0 | unit >> 6 | (unit & 0x3F) << 8, 2) }
        if unit < 0x1_0000 { return (0x80_80E0 | unit >> 12 | (unit >> 6 & 0x3F) << 8 | (unit & 0x3F) << 16, 3) }
        if unit < malformed {
            return (0x8080_80F0 | unit >> 18 | (unit >> 12 & 0x3F) << 8 | (unit >> 6 & 0x3F) << 16 | (unit & 0x3F) << 24, 4)
        }
        switch unit {
        case malformed: return (0xBD_BFEF, 3)
        case nothing: return (0, 0)
        default:
            let base: UInt32 = unit & 2 == 0 ? 0xCA : 0xEA
            let mark: UInt32 = unit & 1 == 0 ? 0x0304 : 0x030C
            return (utf8(base).bytes | utf8(mark).bytes << 16, 4)
        }
    }
}

extension Span<UInt8> {
    /// The byte at `position`, or nil at the end.
    @inline(__always)
    func byte(_ position: Int) -> UInt32? { position < count ? UInt32(self[position]) : nil }
}
