import TextPrimitives

/// The index tables of the Encoding Standard, packed (the files of Indexes) and unpacked. Each is unpacked once, when a page first
/// needs it: 24,000 characters take about 0.1 ms.
enum EncodingIndex {
    /// What stands for a pointer without a character.
    static let none: UInt32 = 0xFFFD

    static let jis0208Table = unpack(jis0208)
    static let jis0212Table = unpack(jis0212)
    static let big5Table = unpack(big5)
    static let eucKRTable = unpack(eucKR)
    static let gb18030Table = unpack(gb18030)

    /// The code points of a packed table, in the order of its pointers.
    static func unpack(_ packed: StaticString) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(packed.utf8CodeUnitCount / 3 + 1)
        for scalar in packed.description.unicodeScalars { scalars.append(scalar.value) }
        return scalars
    }

    /// The character of a four-byte pointer of GB 18030, or `none`.
    static func gb18030Character(_ pointer: UInt32) -> UInt32 {
        if pointer >= 189_000 { return pointer <= 1_237_575 ? 0x10000 + pointer - 189_000 : none }
        guard pointer <= 39_419 else { return none }
        if pointer == 7457 { return 0xE7C7 }
        // The first run begins at pointer 0.
        let run = gb18030Ranges[gb18030Ranges.partitioningIndex { $0.pointer > pointer } - 1]
        return run.scalar + pointer - run.pointer
    }
}
