/// Where half-width katakana begin; they take one byte in Shift_JIS, from 0xA1.
private let halfWidthKatakana: UInt32 = 0xFF61

/// EUC-JP with JIS X 0212 behind 0x8F.
struct EUCJPDecoder: CharacterDecoder {
    static let copiesASCII = true
    private let jis0208 = EncodingIndex.jis0208Table
    private let jis0212 = EncodingIndex.jis0212Table

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        var lead = UInt32(bytes[position])
        position += 1
        if lead < 0x80 { return lead }
        guard lead == 0x8E || lead == 0x8F || lead >= 0xA1 && lead <= 0xFE, var trail = bytes.byte(position) else {
            return DecodedUnit.malformed
        }
        if lead == 0x8E, trail >= 0xA1, trail <= 0xDF {
            position += 1
            return halfWidthKatakana + trail - 0xA1
        }
        let isSupplement = lead == 0x8F && trail >= 0xA1 && trail <= 0xFE
        if isSupplement {
            lead = trail
            position += 1
            guard let third = bytes.byte(position) else { return DecodedUnit.malformed }
            trail = third
        }
        if trail >= 0x80 { position += 1 }
        guard lead >= 0xA1, trail >= 0xA1, trail <= 0xFE else { return DecodedUnit.malformed }
        let index = isSupplement ? jis0212 : jis0208
        let pointer = Int((lead - 0xA1) * 94 + trail - 0xA1)
        guard pointer < index.count, index[pointer] != EncodingIndex.none else { return DecodedUnit.malformed }
        return index[pointer]
    }
}

/// Shift_JIS as Windows has it (code page 932).
struct ShiftJISDecoder: CharacterDecoder {
    static let copiesASCII = true
    private let jis0208 = EncodingIndex.jis0208Table

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let lead = UInt32(bytes[position])
        position += 1
        if lead <= 0x80 { return lead }
        if lead >= 0xA1, lead <= 0xDF { return halfWidthKatakana + lead - 0xA1 }
        guard lead != 0xA0, lead <= 0xFC, let trail = bytes.byte(position) else { return DecodedUnit.malformed }
        var scalar = EncodingIndex.none
        if trail >= 0x40, trail != 0x7F, trail <= 0xFC {
            let row = lead - (lead < 0xA0 ? 0x81 : 0xC1)
            let pointer = Int(row * 188 + trail - (trail < 0x7F ? 0x40 : 0x41))
            // Characters that a maker or a user defined stand in the private use area.
            if pointer >= 8836, pointer <= 10_715 {
                scalar = 0xE000 + UInt32(pointer) - 8836
            } else if pointer < jis0208.count {
                scalar = jis0208[pointer]
            }
        }
        if scalar != EncodingIndex.none || trail >= 0x80 { position += 1 }
        return scalar == EncodingIndex.none ? DecodedUnit.malformed : scalar
    }
}

/// ISO-2022-JP: seven bits, with escape sequences between character sets.
struct ISO2022JPDecoder: CharacterDecoder {
    static let copiesASCII = false
    private enum State { case ascii, roman, katakana, jis0208 }
    private static let escape: UInt32 = 0x1B

    private let index = EncodingIndex.jis0208Table
    private var state = State.ascii
    /// Whether nothing was written since the last escape sequence: two in a row are an error (they hide from scanners).
    private var justEscaped = false

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let byte = UInt32(bytes[position])
        position += 1
        if byte == Self.escape { return escapeSequence(bytes, &position) }
        justEscaped = false
        switch state {
        case .ascii, .roman:
            guard byte < 0x80, byte != 0x0E, byte != 0x0F else { return DecodedUnit.malformed }
            return state == .ascii ? byte : byte == 0x5C ? 0xA5 : byte == 0x7E ? 0x203E : byte
        case .katakana:
            return byte >= 0x21 && byte <= 0x5F ? halfWidthKatakana + byte - 0x21 : DecodedUnit.malformed
        case .jis0208:
            guard byte >= 0x21, byte <= 0x7E, let trail = bytes.byte(position), trail != Self.escape else { return DecodedUnit.malformed }
            position += 1
            guard trail >= 0x21, trail <= 0x7E else { return DecodedUnit.malformed }
            let scalar = index[Int((byte - 0x21) * 94 + trail - 0x21)]
            return scalar == EncodingIndex.none ? DecodedUnit.malformed : scalar
        }
    }

    /// `position` is after the escape byte.
    private mutating func escapeSequence(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let new: State
        switch (bytes.byte(position), bytes.byte(position + 1)) {
        case (0x28, 0x42): new = .ascii
        case (0x28, 0x4A): new = .roman
        case (0x28, 0x49): new = .katakana
        case (0x24, 0x40), (0x24, 0x42): new = .jis0208
        default:
            justEscaped = false
            return DecodedUnit.malformed
        }
        position += 2
        state = new
        defer { justEscaped = true }
        return justEscaped ? DecodedUnit.malformed : DecodedUnit.nothing
    }
}
