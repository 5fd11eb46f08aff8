/// EUC-KR as Windows has it (code page 949).
struct EUCKRDecoder: CharacterDecoder {
    static let copiesASCII = true
    private let index = EncodingIndex.eucKRTable

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let lead = UInt32(bytes[position])
        position += 1
        if lead < 0x80 { return lead }
        guard lead >= 0x81, lead <= 0xFE, let trail = bytes.byte(position) else { return DecodedUnit.malformed }
        var scalar = EncodingIndex.none
        if trail >= 0x41, trail <= 0xFE {
            let pointer = Int((lead - 0x81) * 190 + trail - 0x41)
            if pointer < index.count { scalar = index[pointer] }
        }
        if scalar != EncodingIndex.none || trail >= 0x80 { position += 1 }
        return scalar == EncodingIndex.none ? DecodedUnit.malformed : scalar
    }
}
