/// Base64 (RFC 4648, section 4 and the URL alphabet of section 5). The standard library has none without Foundation.
public enum Base64 {
    /// The bytes, or nil for a text that is not base64. White space is passed over, padding may lack.
    /// - Complexity: O(n).
    public static func decode(_ text: String) -> [UInt8]? { decode(Array(text.utf8)) }

    /// The same of a text's bytes.
    public static func decode(_ text: [UInt8]) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count * 3 / 4)
        let values = values
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        var position = 0
        while position < text.count {
            // Four letters at a time, until something else stands among them.
            if count % 4 == 0, padding == 0, position + 4 <= text.count {
                let (first, second) = (values[Int(text[position])], values[Int(text[position + 1])])
                let (third, fourth) = (values[Int(text[position + 2])], values[Int(text[position + 3])])
                if first | second | third | fourth < 64 {
                    bytes.append(first << 2 | second >> 4)
                    bytes.append(second << 4 | third >> 2)
                    bytes.append(third << 6 | fourth)
                    position += 4
                    continue
                }
            }
            let byte = text[position]
            position += 1
            if byte <= 0x20 { continue }
            if byte == 0x3D {
                padding += 1
                continue
            }
            let value = values[Int(byte)]
            guard value < 64, padding == 0 else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 1
            if count % 4 == 0 {
                bytes += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8), UInt8(truncatingIfNeeded: bits)]
            }
        }
        switch count % 4 {
        case 2: bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3: bytes += [UInt8(truncatingIfNeeded: bits >> 10), UInt8(truncatingIfNeeded: bits >> 2)]
        case 1: return nil
        default: break
        }
        return padding <= 2 ? bytes : nil
    }

    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 255, count: 256)
        let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
        values[0x2D] = 62
        values[0x5F] = 63
        return values
    }()
}

extension Base64 {
    /// The text of bytes, with padding. - Complexity: O(n).
    public static func encode(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.enumerated().reduce(UInt32(0)) { $0 | UInt32($1.element) << UInt32(16 - 8 * $1.offset) }
            for place in 0..<4 {
                text.append(place <= group.count ? alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)] : 0x3D)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
