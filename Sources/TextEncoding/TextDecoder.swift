/// Bytes of a known encoding to UTF-8, by the WHATWG Encoding Standard.
public enum TextDecoder {
    /// Bytes of UTF-8 that one byte of input can become, at most: U+FFFD for a byte that means nothing.
    private static let growth = 3
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Decodes all of `bytes`; what cannot be decoded becomes U+FFFD and is counted. A byte order mark is a character here.
    /// - Complexity: O(n).
    public static func decode(_ bytes: Span<UInt8>, from encoding: CharacterEncoding) -> (bytes: [UInt8], errors: Int) {
        switch decoder(encoding) {
        case let decoder as SingleByteDecoder: return run(decoder, bytes)
        case let decoder as UTF8Decoder: return run(decoder, bytes)
        case let decoder as GB18030Decoder: return run(decoder, bytes)
        case let decoder as ShiftJISDecoder: return run(decoder, bytes)
        case let decoder: return run(decoder, bytes)
        }
    }

    static func decoder(_ encoding: CharacterEncoding) -> any CharacterDecoder {
        switch encoding {
        case .utf8: UTF8Decoder()
        case .utf16le: UTF16Decoder(isBigEndian: false)
        case .utf16be: UTF16Decoder(isBigEndian: true)
        case .gbk, .gb18030: GB18030Decoder()
        case .big5: Big5Decoder()
        case .eucJp: EUCJPDecoder()
        case .iso2022Jp: ISO2022JPDecoder()
        case .shiftJis: ShiftJISDecoder()
        case .eucKr: EUCKRDecoder()
        case .replacement: ReplacementDecoder()
        case .xUserDefined: UserDefinedDecoder()
        // The letters of iso-8859-8-i are those of iso-8859-8; the two differ in the order in which they are shown.
        case .iso88598I: SingleByteDecoder(upper: EncodingIndex.unpack(EncodingIndex.singleByte(.iso88598)!))
        default: SingleByteDecoder(upper: EncodingIndex.unpack(EncodingIndex.singleByte(encoding)!))
        }
    }

    private static func run<Decoder: CharacterDecoder>(_ decoder: Decoder, _ bytes: Span<UInt8>) -> (bytes: [UInt8], errors: Int) {
        var decoder = decoder
        var errors = 0
        // Eight bytes more, since runs of ASCII and characters are stored a word at a time.
        let output = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count * growth + 8) { buffer, count in
            unsafe bytes.withUnsafeBytes { input in
                let target = UnsafeMutableRawPointer(buffer.baseAddress!)
                var position = 0
                while position < bytes.count {
                    if Decoder.copiesASCII, position + 8 <= bytes.count {
                        let word = unsafe input.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                        unsafe target.storeBytes(of: word, toByteOffset: count, as: UInt64.self)
                        let run = (word & highBits).trailingZeroBitCount >> 3
                        position += run
                        count += run
                        if run == 8 { continue }
                    }
                    let unit = decoder.next(bytes, &position)
                    if unit == DecodedUnit.malformed { errors += 1 }
                    let character = DecodedUnit.utf8(unit)
                    unsafe target.storeBytes(of: character.bytes, toByteOffset: count, as: UInt32.self)
                    count += character.count
                }
            }
        }
        return (output, errors)
    }
}
