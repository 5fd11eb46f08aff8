/// One byte, one character, by a table of the upper half.
struct SingleByteDecoder: CharacterDecoder {
    static let copiesASCII = true
    private let upper: [UInt32]

    /// - Parameter upper: the characters of 0x80 to 0xFF.
    init(upper: [UInt32]) {
        precondition(upper.count == 128)
        self.upper = upper.map { $0 == EncodingIndex.none ? DecodedUnit.malformed : $0 }
    }

    mutating func next(_ bytes: Span<UInt8>, _ position: inout Int) -> UInt32 {
        let byte = bytes[position]
        position += 1
        return byte < 0x80 ? UInt32(byte) : upper[Int(byte) - 0x80]
    }
}
