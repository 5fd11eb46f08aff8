/// A text that C may keep: made once, never freed.
@safe struct StaticText: @unchecked Sendable {
    // Never written after it is made.
    let pointer: UnsafePointer<CChar>

    init(_ text: String) {
        let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: text.utf8.count + 1)
        for (index, byte) in text.utf8.enumerated() { unsafe bytes[index] = CChar(bitPattern: byte) }
        unsafe bytes[text.utf8.count] = 0
        unsafe pointer = UnsafePointer(bytes)
    }
}
