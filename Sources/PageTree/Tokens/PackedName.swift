internal import TextPrimitives

/// A tag's or attribute's name of up to 15 bytes in two words, letters in lower case, its length in the topmost byte: to
/// compare two names is to compare two words. Longer names hold their first 15 bytes and say that they are not whole.
public struct PackedName: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// The length that names of more than 15 bytes are given.
    private static let tooLong: UInt64 = 0xFF << 56

    init() {}

    /// A name that is known beforehand, in lower case.
    init(_ name: String) {
        for byte in name.utf8.prefix(15) { append(byte) }
        high = high & ~(0xFF << 56) | (name.utf8.count > 15 ? Self.tooLong : UInt64(name.utf8.count) << 56)
    }

    /// Whether all of the name is here.
    @inline(__always) var isWhole: Bool { high >> 56 != 0xFF }

    @inline(__always) var hash: Int {
        Int(truncatingIfNeeded: ((low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD) >> 40)
    }

    private mutating func append(_ byte: UInt8) {
        let length = high >> 56
        if length < 8 {
            low |= UInt64(byte) << (8 * length)
        } else if length < 15 {
            high |= UInt64(byte) << (8 * (length - 8))
        }
        high += length < 0xFF ? 1 << 56 : 0
    }

    /// Reads a name from a place on, up to white space, `/`, `>` and, of an attribute, `=`. The first byte belongs to it
    /// whatever it is.
    @inline(__always) static func read(_ input: Span<UInt8>, from start: Int, isAttribute: Bool) -> (name: PackedName, end: Int) {
        if start + 8 <= input.count {
            let word = input.eight(at: start)
            let length = lengthBeforeStop(word, isAttribute: isAttribute)
            if length > 0, length < 8, isStop(input[start + length], isAttribute: isAttribute) {
                var name = PackedName()
                name.low = lowercased(word) & (1 << UInt64(8 * length) - 1)
                name.high = UInt64(length) << 56
                return (name, start + length)
            }
        }
        return readByByte(input, from: start, isAttribute: isAttribute)
    }

    @inline(never) private static func readByByte(_ input: Span<UInt8>, from start: Int, isAttribute: Bool) -> (name: PackedName, end: Int)
    {
        var name = PackedName()
        var position = start
        while position < input.count {
            let byte = input[position]
            if isStop(byte, isAttribute: isAttribute), position > start { break }
            name.append(byte.lowercasedASCII)
            position += 1
        }
        if position - start > 15 { name.high |= tooLong }
        return (name, position)
    }

    @inline(__always) static func isStop(_ byte: UInt8, isAttribute: Bool) -> Bool {
        byte.isHTMLSpace || byte == 0x2F || byte == 0x3E || (isAttribute && byte == 0x3D)
    }

    /// How many of eight bytes stand before the first that may end a name (a control may, too, and does not).
    /// Warren, "Hacker's Delight", 6-1: a byte is zero, or below a bound; right for the lowest that is.
    @inline(__always) private static func lengthBeforeStop(_ word: UInt64, isAttribute: Bool) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let slash = word ^ (ones &* 0x2F)
        let close = word ^ (ones &* 0x3E)
        var hits = (word &- ones &* 0x21) & ~word | (slash &- ones) & ~slash | (close &- ones) & ~close
        if isAttribute {
            let equals = word ^ (ones &* 0x3D)
            hits |= (equals &- ones) & ~equals
        }
        return (hits & (ones &* 0x80)).trailingZeroBitCount >> 3
    }

    @inline(__always) private static func lowercased(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = word & (ones &* 0x7F)
        let isCapital = ((low &+ ones &* 0x3F) ^ (low &+ ones &* 0x25)) & ~word & (ones &* 0x80)
        return word | isCapital >> 2
    }
}
