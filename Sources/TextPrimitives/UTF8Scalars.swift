/// Reading and writing single scalars of valid UTF-8, without the iterator that the standard library makes for each use.
public enum UTF8Scalars {
    /// The scalar that begins at a place, and its length in bytes.
    /// - Precondition: the bytes are valid UTF-8 and a scalar begins there.
    @inlinable @inline(__always)
    public static func decode(_ bytes: [UInt8], at position: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2) }
        if first < 0xF0 {
            return ((first & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F), 3)
        }
        let high = (first & 0x07) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
        return (high | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F), 4)
    }

    /// Whether two bytes begin a letter of Thai or Lao, U+0E00 to U+0EFF.
    @inlinable @inline(__always)
    public static func isThaiOrLao(_ first: UInt8, _ second: UInt8) -> Bool { first == 0xE0 && second >= 0xB8 && second <= 0xBB }

    /// Where the scalar before a place begins.
    @inlinable
    public static func before(_ bytes: [UInt8], _ position: Int) -> Int {
        var start = position - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    @inlinable @inline(__always)
    public static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(0xC0 | UInt8(scalar >> 6))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        case 0x800..<0x10000:
            bytes.append(0xE0 | UInt8(scalar >> 12))
            bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        default:
            bytes.append(0xF0 | UInt8(scalar >> 18))
            bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
            bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            bytes.append(0x80 | UInt8(scalar & 0x3F))
        }
    }
}
