/// FNV-1a (32 bits) over ASCII letters without case: the hash of tag and attribute names.
struct FoldedHash {
    private(set) var value: UInt32 = 2_166_136_261

    mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte.lowercasedASCII)) &* 16_777_619 }
}
