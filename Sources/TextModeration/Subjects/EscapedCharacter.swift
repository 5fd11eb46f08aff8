internal import TextPrimitives

/// A character beyond ASCII as addresses («%D1%85») and programs («\u0445») write it.
struct EscapedCharacter {
    let scalar: UInt32
    /// Where its escape ends.
    let end: Int

    /// - Returns: nil where no such escape begins.
    init?(_ source: [UInt8], _ start: Int, _ end: Int) {
        guard let found = source[start] == 0x25 ? Self.percent(source, start, end) : Self.backslash(source, start, end) else { return nil }
        self = found
    }

    private init(scalar: UInt32, end: Int) {
        self.scalar = scalar
        self.end = end
    }

    /// Whether any may stand in a text. - Complexity: O(n).
    static func stand(in source: [UInt8], _ range: Range<Int>) -> Bool {
        ([0x25, 0x5C] as [UInt8]).contains { sign in
            var position = range.lowerBound
            while let found = source.firstIndex(of: sign, from: position, upTo: range.upperBound) {
                if EscapedCharacter(source, found, range.upperBound) != nil { return true }
                position = found + 1
            }
            return false
        }
    }

    /// The bytes of one character in UTF-8 (RFC 3986, 2.5).
    private static func percent(_ source: [UInt8], _ start: Int, _ end: Int) -> EscapedCharacter? {
        func byte(_ position: Int) -> UInt8? {
            guard position + 2 < end, source[position] == 0x25 else { return nil }
            return number(source[(position + 1)...(position + 2)]).map { UInt8($0) }
        }
        guard let first = byte(start), first >= 0xC2, first < 0xF5 else { return nil }
        var bytes = [first]
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        for number in 1..<count {
            guard let next = byte(start + number * 3), next & 0xC0 == 0x80 else { return nil }
            bytes.append(next)
        }
        return EscapedCharacter(scalar: UTF8Scalars.decode(bytes, at: 0).scalar, end: start + count * 3)
    }

    private static func backslash(_ source: [UInt8], _ start: Int, _ end: Int) -> EscapedCharacter? {
        guard start + 5 < end, source[start] == 0x5C, source[start + 1] == 0x75, let scalar = number(source[(start + 2)...(start + 5)]),
            scalar >= 0x80, !(0xD800...0xDFFF).contains(scalar)
        else { return nil }
        return EscapedCharacter(scalar: scalar, end: start + 6)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt32? {
        digits.reduce(UInt32?.some(0)) { number, digit in
            guard let number, let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            return number << 4 | UInt32(value)
        }
    }
}
