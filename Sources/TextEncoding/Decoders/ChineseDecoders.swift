/// GB 18030, of which GBK and GB 2312 are parts: one, two or four bytes a character.
struct GB18030Decoder: CharacterDecoder {
    static let copiesASCII = true
    private let index = EncodingIndex.gb18030Table

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let lead = UInt32(bytes[position])
        position += 1
        if lead < 0x80 { return lead }
        if lead == 0x80 { return 0x20AC }
        guard lead != 0xFF, let second = bytes.byte(position) else { return DecodedUnit.malformed }
        if second >= 0x30, second <= 0x39 { return four(lead, second, bytes, &position) }
        let isTrail = second >= 0x40 && second != 0x7F && second != 0xFF
        let pointer = Int((lead - 0x81) * 190 + second) - (second < 0x7F ? 0x40 : 0x41)
        let scalar = isTrail ? index[pointer] : EncodingIndex.none
        // What is ASCII is never swallowed by a broken character.
        if scalar != EncodingIndex.none || second >= 0x80 { position += 1 }
        return scalar == EncodingIndex.none ? DecodedUnit.malformed : scalar
    }

    /// `position` is at the second byte, a digit.
    private func four(_ lead: UInt32, _ second: UInt32, _ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        guard let third = bytes.byte(position + 1) else {
            position = bytes.count
            return DecodedUnit.malformed
        }
        guard third >= 0x81, third <= 0xFE else { return DecodedUnit.malformed }
        guard let last = bytes.byte(position + 2) else {
            position = bytes.count
            return DecodedUnit.malformed
        }
        guard last >= 0x30, last <= 0x39 else { return DecodedUnit.malformed }
        position += 3
        let scalar = EncodingIndex.gb18030Character(
            (lead - 0x81) * 12_600 + (second - 0x30) * 1260 + (third - 0x81) * 10 + last - 0x30)
        return scalar == EncodingIndex.none ? DecodedUnit.malformed : scalar
    }
}

/// Big5 with the Hong Kong supplement.
struct Big5Decoder: CharacterDecoder {
    static let copiesASCII = true
    private let index = EncodingIndex.big5Table

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let lead = UInt32(bytes[position])
        position += 1
        if lead < 0x80 { return lead }
        guard lead >= 0x81, lead <= 0xFE, let trail = bytes.byte(position) else { return DecodedUnit.malformed }
        var unit = EncodingIndex.none
        if trail >= 0x40, trail <= 0x7E || trail >= 0xA1, trail <= 0xFE {
            let pointer = Int((lead - 0x81) * 157 + trail) - (trail < 0x7F ? 0x40 : 0x62)
            switch pointer {
            case 1133: unit = DecodedUnit.pair
            case 1135: unit = DecodedUnit.pair | 1
            case 1164: unit = DecodedUnit.pair | 2
            case 1166: unit = DecodedUnit.pair | 3
            default: unit = pointer < index.count ? index[pointer] : EncodingIndex.none
            }
        }
        if unit != EncodingIndex.none || trail >= 0x80 { position += 1 }
        return unit == EncodingIndex.none ? DecodedUnit.malformed : unit
    }
}
