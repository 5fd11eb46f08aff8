/// The mark that a Unicode text may begin with.
struct ByteOrderMark {
    let encoding: CharacterEncoding
    /// In bytes.
    let length: Int

    /// Nil when the bytes begin with none.
    init?(_ bytes: Span<UInt8>) {
        switch (bytes.byte(0), bytes.byte(1), bytes.byte(2)) {
        case (0xEF, 0xBB, 0xBF): (encoding, length) = (.utf8, 3)
        case (0xFF, 0xFE, _): (encoding, length) = (.utf16le, 2)
        case (0xFE, 0xFF, _): (encoding, length) = (.utf16be, 2)
        default: return nil
        }
    }
}
