/// Style sheets of a page without what they would load.
enum InertStyle {
    /// The sheet with `none` for every address that is not in the page itself, and without the sheets that it imports. The page's
    /// policy forbids loading in any case; this is so that the file holds no address to load.
    /// - Complexity: O(n).
    static func cleaned(_ sheet: String) -> String {
        let bytes = withoutEscapedLetters(Array(sheet.utf8))
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            if matches(bytes, position, "url(") {
                let end = bytes[position...].firstIndex(of: 0x29) ?? bytes.count
                let inside = String(decoding: bytes[(position + 4)..<max(position + 4, end)], as: UTF8.self)
                let address = inside.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
                if address.lowercased().hasPrefix("data:") {
                    result += [0x75, 0x72, 0x6C, 0x28]
                    position += 4
                } else {
                    result += Array("none".utf8)
                    position = min(bytes.count, end + 1)
                }
            } else if matches(bytes, position, "image-set(") {
                // It takes addresses as strings; by another name it is nothing.
                result += Array("none-set(".utf8)
                position += 10
            } else if matches(bytes, position, "@import") {
                result += Array("@none".utf8)
                position = bytes[position...].firstIndex { $0 == 0x3B || $0 == 0x7D } ?? bytes.count
            } else if bytes[position] == 0x3C, position + 1 < bytes.count, bytes[position + 1] == 0x2F || bytes[position + 1] == 0x21 {
                // A style element of SVG may hold what would end one of HTML.
                position += 1
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// `\75rl(` is `url(`: letters of ASCII need no escape, so that who escapes them hides something.
    private static func withoutEscapedLetters(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x5C) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = 0
        while position < bytes.count {
            guard bytes[position] == 0x5C, position + 1 < bytes.count else {
                result.append(bytes[position])
                position += 1
                continue
            }
            let digits = bytes[(position + 1)...].prefix(6).prefix { hexDigit($0) != nil }
            let value = digits.reduce(UInt32(0)) { $0 << 4 | UInt32(hexDigit($1) ?? 0) }
            if digits.isEmpty, isLetter(UInt32(bytes[position + 1])) {
                result.append(bytes[position + 1])
                position += 2
            } else if !digits.isEmpty, isLetter(value) {
                result.append(UInt8(value))
                position = digits.endIndex
                // One space ends an escape and belongs to it.
                if position < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x0C].contains(bytes[position]) { position += 1 }
            } else {
                result += bytes[position...(position + 1)]
                position += 2
            }
        }
        return result
    }

    private static func isLetter(_ value: UInt32) -> Bool { value < 0x80 && (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func matches(_ bytes: [UInt8], _ position: Int, _ word: StaticString) -> Bool {
        let word = Array(word.description.utf8)
        guard position + word.count <= bytes.count else { return false }
        for (offset, byte) in word.enumerated() {
            let own = bytes[position + offset]
            guard own == byte || (own >= 0x41 && own <= 0x5A && own | 0x20 == byte) else { return false }
        }
        return true
    }
}
