/// Case folding of UTF-8 that keeps every byte in its place, so that offsets need no map.
///
/// ASCII and the letters of two bytes (U+0080 to U+07FF: Latin, Greek, Cyrillic, Armenian) whose small form has two
/// bytes too are folded; longer ones stay. «Ё» folds to «ё».
public enum CaseFolding {
    /// The bytes folded. - Complexity: O(n).
    public static func fold(_ bytes: [UInt8]) -> [UInt8] {
        var folded = bytes
        fold(&folded, 0..<bytes.count)
        return folded
    }

    /// Folds a part in place; a character cut at the part's edge stays.
    public static func fold(_ bytes: inout [UInt8], _ range: Range<Int>) {
        let twoByte = twoByte
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            if byte < 0x80 {
                if byte >= 0x41 && byte <= 0x5A { bytes[position] = byte | 0x20 }
                position += 1
            } else if byte >= 0xC2, byte < 0xE0, position + 1 < range.upperBound {
                let scalar = (Int(byte & 0x1F) << 6) | Int(bytes[position + 1] & 0x3F)
                let small = twoByte[scalar]
                if Int(small) != scalar {
                    bytes[position] = UInt8(truncatingIfNeeded: 0xC0 | (small >> 6))
                    bytes[position + 1] = UInt8(truncatingIfNeeded: 0x80 | (small & 0x3F))
                }
                position += 2
            } else {
                position += 1
            }
        }
    }

    /// A string's bytes folded.
    public static func fold(_ text: String) -> [UInt8] { fold(Array(text.utf8)) }

    private static let twoByte: [UInt16] = (UInt16(0)..<0x800).map { value in
        guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return value }
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        guard small.count == 1, let first = small.first, first.value >= 0x80, first.value < 0x800 else { return value }
        return UInt16(first.value)
    }
}
