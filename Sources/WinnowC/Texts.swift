// The names are C's.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CWinnow

extension winnow_text {
    /// A copy for C, with a zero behind it.
    init(_ text: String) {
        var text = text
        let copy = text.withUTF8 { utf8 in
            let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: utf8.count + 1)
            for index in 0..<utf8.count { unsafe bytes[index] = CChar(bitPattern: utf8[index]) }
            unsafe bytes[utf8.count] = 0
            return unsafe (bytes: bytes, length: utf8.count)
        }
        unsafe self.init(bytes: copy.bytes, length: copy.length)
    }

    static var none: winnow_text { unsafe winnow_text(bytes: nil, length: 0) }
}

/// A text of C's that ends with a zero; nil for NULL. Bytes that are no UTF-8 become U+FFFD.
func text(_ pointer: UnsafePointer<CChar>?) -> String? { unsafe pointer.map { unsafe String(cString: $0) } }

/// A copy of C's bytes; empty for NULL.
func bytes(_ pointer: UnsafePointer<CChar>?, _ length: Int) -> [UInt8] {
    guard let pointer = unsafe pointer, length > 0 else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: pointer, count: length))
}

@c @implementation
public func winnow_text_free(_ text: winnow_text) {
    unsafe text.bytes?.deallocate()
}
