internal import TextPrimitives

/// FNV-1a (32 bits) over ASCII letters without case: the hash of tag and attribute names.
struct FoldedHash {
    private(set) var value = FNV1a32.basis

    mutating func add(_ byte: UInt8) { value = FNV1a32.next(value, byte.lowercasedASCII) }
}
