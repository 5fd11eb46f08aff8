/// UTF-8; a sequence that breaks off is one U+FFFD, and what broke it is read anew.
struct UTF8Decoder: CharacterDecoder {
    static let copiesASCII = true

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let lead = UInt32(bytes[position])
        position += 1
        if lead < 0x80 { return lead }
        guard lead >= 0xC2, lead <= 0xF4 else { return DecodedUnit.malformed }
        var left = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
        var scalar = lead & (0x3F >> UInt32(left))
        // The second byte's bounds keep out overlong forms, surrogates and what lies beyond U+10FFFF.
        var lower: UInt32 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        var upper: UInt32 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        while left > 0 {
            guard let byte = bytes.byte(position), byte >= lower, byte <= upper else { return DecodedUnit.malformed }
            scalar = scalar << 6 | byte & 0x3F
            (lower, upper) = (0x80, 0xBF)
            position += 1
            left -= 1
        }
        return scalar
    }
}

/// UTF-16 of either order. A lone surrogate is one U+FFFD; the unit after it is read anew, so that nothing shifts.
struct UTF16Decoder: CharacterDecoder {
    static let copiesASCII = false
    let isBigEndian: Bool

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        guard let first = unit(bytes, position) else {
            position = bytes.count
            return DecodedUnit.malformed
        }
        position += 2
        guard first & 0xF800 == 0xD800 else { return first }
        guard first < 0xDC00 else { return DecodedUnit.malformed }
        guard let second = unit(bytes, position) else {
            position = bytes.count
            return DecodedUnit.malformed
        }
        guard second & 0xFC00 == 0xDC00 else { return DecodedUnit.malformed }
        position += 2
        return 0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF
    }

    private func unit(_ bytes: Span<UInt8>, _ position: Int) -> UInt32? {
        guard position + 2 <= bytes.count else { return nil }
        let (first, second) = (UInt32(bytes[position]), UInt32(bytes[position + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }
}

/// The bytes from 0x80 as characters for private use, by which scripts once read binary data.
struct UserDefinedDecoder: CharacterDecoder {
    static let copiesASCII = true

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let byte = UInt32(bytes[position])
        position += 1
        return byte < 0x80 ? byte : 0xF780 + byte - 0x80
    }
}

/// All of the input as one error: for encodings that let markup hide from whoever reads them as ASCII.
struct ReplacementDecoder: CharacterDecoder {
    static let copiesASCII = false

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        position = bytes.count
        return DecodedUnit.malformed
    }
}
