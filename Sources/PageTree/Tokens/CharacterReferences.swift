internal import TextPrimitives

/// Character references (13.2.5.72 to 13.2.5.80).
public enum CharacterReferences {
    /// Appends what the reference at `ampersand` stands for and gives the place after it; nil, and nothing is appended,
    /// when it is none.
    /// - Complexity: O(1) for a name (at most 33 bytes), O(n) over the digits of a number.
    public static func append(_ input: Span<UInt8>, at ampersand: Int, upTo end: Int, isAttribute: Bool, to output: inout [UInt8]) -> Int? {
        let start = ampersand + 1
        guard start < end else { return nil }
        if input[start] == 0x23 { return appendNumber(input, from: start + 1, upTo: end, to: &output) }
        var nameEnd = start
        let longest = min(end, start + ReferenceNames.longest)
        while nameEnd < longest, input[nameEnd].isASCIILetter || input[nameEnd].isASCIIDigit { nameEnd += 1 }
        guard nameEnd > start else { return nil }
        if nameEnd < end, input[nameEnd] == 0x3B, ReferenceNames.append(input, start..<(nameEnd + 1), to: &output) { return nameEnd + 1 }
        // The longest beginning among the names that need no semicolon.
        var length = min(nameEnd - start, ReferenceNames.longestBare)
        while length >= 2 {
            let next = start + length
            // In an attribute `&copy=1` is a part of an address, and so is `&copying`; nor may a shorter name be tried.
            let isAddress = isAttribute && next < end && (input[next] == 0x3D || input[next].isASCIILetter || input[next].isASCIIDigit)
            if isAddress {
                if ReferenceNames.holds(input, start..<next) { return nil }
            } else if ReferenceNames.append(input, start..<next, to: &output) {
                return next
            }
            length -= 1
        }
        return nil
    }

    /// A text with all of its references resolved, as where a template has escaped it once more than it should.
    /// - Complexity: O(n).
    public static func resolved(_ text: String) -> String {
        let input = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(input.count)
        var position = 0
        while position < input.count {
            if input[position] == 0x26, let next = append(input.span, at: position, upTo: input.count, isAttribute: false, to: &output) {
                position = next
            } else {
                output.append(input[position])
                position += 1
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func appendNumber(_ input: Span<UInt8>, from start: Int, upTo end: Int, to output: inout [UInt8]) -> Int? {
        var position = start
        let isHexadecimal = position < end && input[position] | 0x20 == 0x78
        if isHexadecimal { position += 1 }
        let first = position
        var value: UInt32 = 0
        while position < end, let digit = digit(input[position], isHexadecimal) {
            value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x11_0000)
            position += 1
        }
        guard position > first else { return nil }
        if position < end, input[position] == 0x3B { position += 1 }
        append(scalar(value), to: &output)
        return position
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if byte.isASCIIDigit { return UInt32(byte) - 0x30 }
        let small = byte | 0x20
        return isHexadecimal && small >= 0x61 && small <= 0x66 ? UInt32(small) - 0x57 : nil
    }

    /// What a number stands for ("numeric character reference end state").
    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if value >= 0x80, value <= 0x9F { return Windows1252.scalars[Int(value) - 0x80] }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        for byte in UTF8.encode(scalar)! { output.append(byte) }
    }
}

/// The names of the Standard's table (13.5), found by their bytes.
///
/// A table of 2,231 names is made at the first reference that is not among the few that nearly all pages use.
enum ReferenceNames {
    /// Bytes of the longest name, and of the longest that needs no semicolon.
    static let longest = 33
    static let longestBare = 6

    static func holds(_ input: Span<UInt8>, _ range: Range<Int>) -> Bool { place(input, range) != nil }

    /// Appends what a name (with its semicolon, if it has one) stands for; false when there is no such name.
    static func append(_ input: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        if appendCommon(input, range, to: &output) { return true }
        guard let place = place(input, range) else { return false }
        var position = place
        while table.bytes[position] != 0 {
            output.append(table.bytes[position])
            position += 1
        }
        return true
    }

    private static func appendCommon(_ input: Span<UInt8>, _ range: Range<Int>, to output: inout [UInt8]) -> Bool {
        guard range.count <= 5, range.lowerBound + 8 <= input.count else { return false }
        switch input.eight(at: range.lowerBound) & (1 << UInt64(8 * range.count) - 1) {
        case 0x3B_706D_61: output.append(0x26)
        case 0x3B_746C: output.append(0x3C)
        case 0x3B_7467: output.append(0x3E)
        case 0x3B_746F_7571: output.append(0x22)
        case 0x3B_7073_626E: output += [0xC2, 0xA0]
        default: return false
        }
        return true
    }

    /// Rows of name, tab, characters, NUL; by hash, the place of each plus one.
    private struct Table {
        var bytes: [UInt8] = []
        var slots = [UInt32](repeating: 0, count: 8192)
    }

    private static let table: Table = {
        var table = Table()
        table.bytes = CharacterReferenceTable.text.withUTF8Buffer { unsafe Array($0) }
        var start = 0
        while start < table.bytes.count {
            var hash = FNV1a32.basis
            var position = start
            while position < table.bytes.count, table.bytes[position] != 0x09 {
                hash = FNV1a32.next(hash, table.bytes[position])
                position += 1
            }
            guard position < table.bytes.count else { break }
            var slot = Int(hash & 8191)
            while table.slots[slot] != 0 { slot = (slot + 1) & 8191 }
            table.slots[slot] = UInt32(start) + 1
            while table.bytes[position] != 0 { position += 1 }
            start = position + 1
        }
        return table
    }()

    private static func place(_ input: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var hash = FNV1a32.basis
        for position in range { hash = FNV1a32.next(hash, input[position]) }
        var slot = Int(hash & 8191)
        while table.slots[slot] != 0 {
            let start = Int(table.slots[slot] - 1)
            var offset = 0
            while offset < range.count, table.bytes[start + offset] == input[range.lowerBound + offset] { offset += 1 }
            if offset == range.count, table.bytes[start + offset] == 0x09 { return start + offset + 1 }
            slot = (slot + 1) & 8191
        }
        return nil
    }
}
