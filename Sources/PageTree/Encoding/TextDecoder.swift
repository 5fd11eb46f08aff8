import Glibc
internal import TextPrimitives

/// Bytes of a known encoding to UTF-8, by iconv(3).
enum TextDecoder {
    /// Decodes all of `bytes`; what cannot be decoded becomes U+FFFD and is counted.
    /// - Complexity: O(n).
    static func decode(_ bytes: [UInt8], from name: String) -> (bytes: [UInt8], errors: Int) {
        let converter = unsafe iconv_open("UTF-8", EncodingLabels.iconvName(of: name))
        guard unsafe converter != iconv_t(bitPattern: -1) else { return repairUTF8(bytes) }
        defer { unsafe iconv_close(converter) }
        var input = bytes
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        var errors = 0
        let count = input.count
        unsafe input.withUnsafeMutableBytes { buffer in
            var from: UnsafeMutablePointer<CChar>? = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = count
            while left > 0 {
                var result = 0
                let made = unsafe chunk.withUnsafeMutableBufferPointer { target in
                    var to = unsafe target.baseAddress
                    var room = target.count
                    result = unsafe iconv(converter, &from, &left, &to, &room)
                    return target.count - room
                }
                for index in 0..<made { output.append(UInt8(bitPattern: chunk[index])) }
                guard result == -1, errno != E2BIG else { continue }
                // A byte that means nothing, or a character cut off at the end.
                errors += 1
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                unsafe from! += 1
                left -= 1
            }
        }
        return (output, errors)
    }

    /// UTF-8 with every broken sequence replaced by U+FFFD.
    static func repairUTF8(_ bytes: [UInt8]) -> (bytes: [UInt8], errors: Int) {
        let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return (repaired, isValidUTF8(bytes) ? 0 : max(1, replacements(repaired) - replacements(bytes)))
    }

    static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    private static func replacements(_ bytes: [UInt8]) -> Int {
        var count = 0
        var position = 0
        while let found = bytes.firstIndex(of: 0xEF, from: position) {
            if found + 2 < bytes.count, bytes[found + 1] == 0xBF, bytes[found + 2] == 0xBD { count += 1 }
            position = found + 1
        }
        return count
    }
}
